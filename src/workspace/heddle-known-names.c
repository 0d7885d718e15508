/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-known-names.h"

#include <string.h>

#include "heddle-search.h"

/* Fields that hold names and public codes, some of them several, parted by
 * semicolons; the best known first. */
static const struct
{
  const HeddleKind *kind;
  const char *field;
  gboolean code; /* one record at most has it */
} name_fields[] = {
  { &heddle_authority_kind, "code3", TRUE },
  { &heddle_authority_kind, "gss_code", TRUE },
  { &heddle_authority_kind, "iso_code", TRUE },
  { &heddle_authority_kind, "former_codes", TRUE },
  { &heddle_authority_kind, "short_name", TRUE },
  { &heddle_authority_kind, "council", TRUE },
  { &heddle_authority_kind, "gaelic_name", TRUE },
  { &heddle_collaborative_kind, "code", TRUE },
  { &heddle_collaborative_kind, "short_name", TRUE },
  { &heddle_collaborative_kind, "other_names", TRUE },
  { &heddle_person_kind, "name", FALSE },
};

/* How well a text fits; the smaller the better. */
typedef enum
{
  FIT_BEGINNING,
  FIT_TITLE,
  FIT_NAME,
  FIT_NONE,
} Fit;

static void
known_name_free (gpointer data)
{
  HeddleKnownName *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->folded_title);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->folded);
  g_free (self);
}

/**
 * heddle_known_name_is_code:
 *
 * Returns: whether @field tells one record of @kind from all others
 */
gboolean
heddle_known_name_is_code (const HeddleKind *kind,
                           const char       *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    if (name_fields[i].kind == kind && g_str_equal (name_fields[i].field, field))
      return name_fields[i].code;

  return FALSE;
}

static void
add_names (HeddleKnownName *self,
           HeddleRecord    *record,
           const char      *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_auto (GStrv) parts = NULL;

  heddle_record_get_value (record, heddle_kind_get_field (heddle_record_get_kind (record), field),
                           &value);
  if (value.type != HEDDLE_VALUE_TEXT)
    return;

  parts = g_strsplit (value.text, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *folded = heddle_search_fold (g_strstrip (parts[i]));

      if (*folded == '\0' || g_str_equal (self->folded_title, folded))
        continue;
      g_ptr_array_add (self->names, g_strdup (parts[i]));
      g_ptr_array_add (self->folded, g_steal_pointer (&folded));
    }
}

/* "FIF" finds the people of Fife, too. */
static void
add_authority (HeddleKnownName *self,
               HeddleStore     *store,
               HeddleRecord    *record)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), "authority");
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autoptr (HeddleRecord) authority = NULL;
  g_autofree char *title = NULL;

  if (field == NULL || field->type != HEDDLE_FIELD_REFERENCE)
    return;
  heddle_record_get_value (record, field, &value);
  if (value.type == HEDDLE_VALUE_TEXT)
    authority = heddle_store_get (store, &heddle_authority_kind, value.text, NULL);
  if (authority == NULL)
    return;

  title = heddle_record_dup_title (authority);
  g_ptr_array_add (self->folded, heddle_search_fold (title));
  g_ptr_array_add (self->names, g_steal_pointer (&title));
  add_names (self, authority, "code3");
  add_names (self, authority, "gss_code");
}

static HeddleKnownName *
known_name_new (HeddleStore  *store,
                HeddleRecord *record)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  HeddleKnownName *self = g_new0 (HeddleKnownName, 1);

  self->id = g_strdup (heddle_record_get_id (record));
  self->title = heddle_record_dup_title (record);
  self->folded_title = heddle_search_fold (self->title);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->folded = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    if (name_fields[i].kind == kind)
      add_names (self, record, name_fields[i].field);
  self->well_known = self->names->len > 0;
  add_authority (self, store, record);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == HEDDLE_FIELD_TEXT && kind->fields[i].flags & HEDDLE_FIELD_SEARCHED)
      add_names (self, record, kind->fields[i].name);

  return self;
}

/**
 * heddle_known_names_load:
 *
 * Returns: (transfer full) (element-type HeddleKnownName): the records of
 *   @kind in the order of its lists
 */
GPtrArray *
heddle_known_names_load (HeddleStore      *store,
                         const HeddleKind *kind)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();

  return heddle_known_names_load_near (store, kind, owners);
}

/**
 * heddle_known_names_add_owner:
 * @owners: (element-type utf8): owned ids, the nearest first
 * @field: of the record that is owned
 * @id: (nullable): what @field holds
 *
 * Adds the record that @id names, and whom that belongs to, where @field says
 * what its record belongs to: a plan, an episode, a collaborative.
 */
void
heddle_known_names_add_owner (GPtrArray         *owners,
                              HeddleStore       *store,
                              const HeddleField *field,
                              const char        *id)
{
  g_autoptr (HeddleRecord) record = NULL;
  const HeddleKind *kind;

  if (field->type != HEDDLE_FIELD_REFERENCE || id == NULL || *id == '\0'
      || (field->on_delete != HEDDLE_DELETE_CASCADE
          && !g_str_equal (field->target, heddle_collaborative_kind.name))
      || g_ptr_array_find_with_equal_func (owners, id, g_str_equal, NULL))
    return;

  kind = heddle_schema_get_kind (heddle_store_get_schema (store), field->target);
  record = heddle_store_get (store, kind, id, NULL);
  if (record == NULL)
    return;
  g_ptr_array_add (owners, g_strdup (id));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_record_get_value (record, &kind->fields[i], &value);
      if (value.type == HEDDLE_VALUE_TEXT)
        heddle_known_names_add_owner (owners, store, &kind->fields[i], value.text);
    }
}

/* How far @owners is the first of them that @record belongs to, or is. */
static guint
measure_distance (HeddleStore  *store,
                  HeddleRecord *record,
                  GPtrArray    *owners)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (own, g_strdup (heddle_record_get_id (record)));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_record_get_value (record, &kind->fields[i], &value);
      if (value.type == HEDDLE_VALUE_TEXT)
        heddle_known_names_add_owner (own, store, &kind->fields[i], value.text);
    }
  for (guint i = 0; i < owners->len; i++)
    if (g_ptr_array_find_with_equal_func (own, owners->pdata[i], g_str_equal, NULL))
      return i;

  return owners->len;
}

static int
compare_distance (gconstpointer a,
                  gconstpointer b)
{
  const HeddleKnownName *one = a;
  const HeddleKnownName *two = b;

  return (one->distance > two->distance) - (one->distance < two->distance);
}

/**
 * heddle_known_names_load_near:
 * @owners: (element-type utf8): of heddle_known_names_add_owner()
 *
 * Returns: (transfer full) (element-type HeddleKnownName): as
 *   heddle_known_names_load(), first what belongs to the nearest of @owners
 */
GPtrArray *
heddle_known_names_load_near (HeddleStore      *store,
                              const HeddleKind *kind,
                              GPtrArray        *owners)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (known_name_free);
  g_autoptr (GPtrArray) records = heddle_query_records (store, kind, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleKnownName *name = known_name_new (store, g_ptr_array_index (records, i));

      if (owners->len > 0)
        name->distance = measure_distance (store, g_ptr_array_index (records, i), owners);
      g_ptr_array_add (names, name);
    }
  g_ptr_array_sort_values (names, compare_distance);

  return names;
}

/* Whether a word of @text begins so; both are folded. */
static gboolean
holds (const char *text,
       const char *word)
{
  const char *at = text;

  while ((at = strstr (at, word)) != NULL)
    {
      if (at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
        return TRUE;
      at = g_utf8_next_char (at);
    }

  return FALSE;
}

/* The name that holds @word, or -1. */
static int
find_name (const HeddleKnownName *self,
           const char            *word)
{
  for (guint i = 0; i < self->folded->len; i++)
    if (holds (g_ptr_array_index (self->folded, i), word))
      return (int) i;

  return -1;
}

static Fit
fit (const HeddleKnownName *self,
     const char            *folded,
     char                 **words)
{
  Fit fit = FIT_TITLE;

  if (g_str_has_prefix (self->folded_title, folded))
    return FIT_BEGINNING;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !holds (self->folded_title, words[i]))
      {
        if (find_name (self, words[i]) < 0)
          return FIT_NONE;
        fit = FIT_NAME;
      }

  return fit;
}

/**
 * heddle_known_names_match:
 * @names: of heddle_known_names_load()
 * @text: what was typed; capitals and accents do not matter
 *
 * Returns: (transfer container) (element-type HeddleKnownName): those in which
 *   each word of @text begins a word: first those whose title begins so, then those
 *   whose title holds all words
 */
GPtrArray *
heddle_known_names_match (GPtrArray  *names,
                          const char *text)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = g_strstrip (heddle_search_fold (text));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (Fit wanted = FIT_BEGINNING; wanted < FIT_NONE; wanted++)
    for (guint i = 0; i < names->len; i++)
      if (fit (g_ptr_array_index (names, i), folded, words) == wanted)
        g_ptr_array_add (found, g_ptr_array_index (names, i));

  return found;
}

/**
 * heddle_known_name_beside:
 *
 * Returns: (nullable): what is to stand beside the title: the name by which
 *   @text found the record, otherwise the one it is well known by
 */
const char *
heddle_known_name_beside (const HeddleKnownName *self,
                          const char            *text)
{
  g_autofree char *folded = g_strstrip (heddle_search_fold (text));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      int name = *words[i] != '\0' && !holds (self->folded_title, words[i])
                   ? find_name (self, words[i])
                   : -1;

      if (name >= 0)
        return g_ptr_array_index (self->names, name);
    }

  return self->well_known ? g_ptr_array_index (self->names, 0) : NULL;
}
