/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-open-work.h"

#include "heddle-kind.h"
#include "heddle-step-roles.h"

/* Dated facts about a person. */
static const char *const no_work[] = { "appointment", "attendance", "availability",
                                       "participant", NULL };

/* Places for the days of the fieldwork: when these are over they are history. */
static const char *const places[] = { "slot", "team-member", "session", NULL };

/* A day in one of these says that it is done. */
static const char *const ends[] = { "done_on", "submitted_on", "held_on", "shared_on", "closed_on",
                                    NULL };

/* Words of a status or state after which nothing is left to do. */
static const char *const closed_words[] = { "agreed", "cancelled", "closed", "declined", "given",
                                            "withdrawn", NULL };

void
heddle_open_work_free (HeddleOpenWork *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->what);
  g_free (self->place);
  g_free (self);
}

static char *
dup_value (HeddleRecord *record,
           const char   *name)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), name);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (field == NULL)
    return NULL;

  heddle_record_get_value (record, field, &value);

  return value.type == HEDDLE_VALUE_TEXT ? g_strdup (value.text) : NULL;
}

static gboolean
has_closed_word (HeddleRecord *record,
                 const char   *name)
{
  g_autofree char *word = dup_value (record, name);

  return word != NULL && g_strv_contains (closed_words, word);
}

static gboolean
is_ended (HeddleRecord *record)
{
  for (guint i = 0; ends[i] != NULL; i++)
    {
      g_autofree char *day = dup_value (record, ends[i]);

      if (day != NULL)
        return TRUE;
    }

  return has_closed_word (record, "state") || has_closed_word (record, "status");
}

/* The last day of the fieldwork; HEDDLE_DAY_NONE where it has none. */
static HeddleDay
find_fieldwork (GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (g_strcmp0 (deadline->mark, "fieldwork") == 0)
        return deadline->last;
    }

  return HEDDLE_DAY_NONE;
}

/* Who leads an item has something to do until its meeting was. */
static gboolean
is_spoken_of (HeddleStore      *store,
              HeddleAgendaItem *item)
{
  g_autoptr (HeddleRecord) meeting =
    heddle_store_get (store, &heddle_meeting_kind, item->meeting, NULL);

  return g_strcmp0 (item->state, "open") != 0 || meeting == NULL
         || g_strcmp0 (HEDDLE_MEETING (meeting)->state, "planned") != 0;
}

static gboolean
is_over (HeddleStore  *store,
         HeddleRecord *record,
         HeddleDay     today)
{
  g_autofree char *id = dup_value (record, "episode");
  g_autofree char *until = dup_value (record, "until");
  g_autoptr (HeddleRecord) episode = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  HeddleDay fieldwork;

  if (HEDDLE_IS_AGENDA_ITEM (record))
    return is_spoken_of (store, HEDDLE_AGENDA_ITEM (record));
  if (HEDDLE_IS_GROUP_MEMBER (record))
    return until != NULL && heddle_edtf_get_last (until) < today;
  if (id == NULL)
    return FALSE;

  episode = heddle_store_get (store, &heddle_episode_kind, id, NULL);
  if (episode == NULL || heddle_record_is_deleted (episode) || is_ended (episode))
    return TRUE;
  if (!g_strv_contains (places, heddle_record_get_kind (record)->name))
    return FALSE;

  deadlines = heddle_deadlines_of_episode (store, id);
  fieldwork = find_fieldwork (deadlines);

  return fieldwork != HEDDLE_DAY_NONE && fieldwork < today;
}

static HeddleDay
find_due (HeddleStore  *store,
          HeddleRecord *record)
{
  /* an item is due when its meeting is */
  const char *id = HEDDLE_IS_AGENDA_ITEM (record) ? HEDDLE_AGENDA_ITEM (record)->meeting
                                                  : heddle_record_get_id (record);
  const HeddleKind *kind = HEDDLE_IS_AGENDA_ITEM (record) ? &heddle_meeting_kind
                                                          : heddle_record_get_kind (record);
  g_autoptr (GPtrArray) deadlines = heddle_deadlines_of_record (store, kind->name, id, NULL);

  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (deadline->done_on == HEDDLE_DAY_NONE && deadline->last != HEDDLE_DAY_NONE)
        return deadline->last;
    }

  return HEDDLE_DAY_NONE;
}

/* NULL where it is done or its episode is over. */
static HeddleOpenWork *
add_record (HeddleStore       *store,
            HeddleRecord      *record,
            const HeddleField *field,
            HeddleDay          today,
            GPtrArray         *list)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  HeddleOpenWork *work;

  if (is_ended (record) || is_over (store, record, today))
    return NULL;

  work = g_new0 (HeddleOpenWork, 1);
  work->kind = kind;
  work->field = field;
  work->id = g_strdup (heddle_record_get_id (record));
  work->what = heddle_record_dup_title (record);
  work->due = find_due (store, record);
  work->is_part = kind == &heddle_episode_kind || kind == &heddle_group_member_kind
                  || g_strv_contains (places, kind->name);
  g_ptr_array_add (list, work);

  return work;
}

static void
add_field (HeddleStore       *store,
           const HeddleKind  *kind,
           const HeddleField *field,
           const char        *person,
           HeddleDay          today,
           GPtrArray         *list)
{
  g_autoptr (GPtrArray) records = heddle_query_records (store, kind, field->name, person);

  for (guint i = 0; i < records->len; i++)
    add_record (store, g_ptr_array_index (records, i), field, today, list);
}

/* The steps that are those of who holds a place. */
static void
add_steps_of_slot (HeddleStore *store,
                   HeddleSlot  *slot,
                   HeddleDay    today,
                   GPtrArray   *list)
{
  const HeddleField *owner = heddle_kind_get_field (&heddle_step_kind, "owner");
  const char *role = heddle_slot_get_step_role (slot);
  g_autoptr (GPtrArray) steps =
    heddle_query_records (store, &heddle_step_kind, "episode", slot->episode);

  for (guint i = 0; i < steps->len; i++)
    {
      HeddleStep *step = g_ptr_array_index (steps, i);
      g_auto (GStrv) roles = heddle_step_dup_roles (step);
      HeddleOpenWork *work = NULL;

      if (step->owner == NULL && role != NULL
          && g_strv_contains ((const char *const *) roles, role))
        work = add_record (store, HEDDLE_RECORD (step), owner, today, list);
      if (work != NULL)
        work->place = g_strdup (heddle_record_get_id (HEDDLE_RECORD (slot)));
    }
}

static void
add_steps_by_role (HeddleStore *store,
                   const char  *person,
                   HeddleDay    today,
                   GPtrArray   *list)
{
  g_autoptr (GPtrArray) slots =
    heddle_query_records (store, &heddle_slot_kind, "person", person);

  for (guint i = 0; i < slots->len; i++)
    add_steps_of_slot (store, g_ptr_array_index (slots, i), today, list);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const HeddleOpenWork *x = *(const HeddleOpenWork *const *) a;
  const HeddleOpenWork *y = *(const HeddleOpenWork *const *) b;
  int order;

  if (x->is_part != y->is_part)
    return x->is_part ? 1 : -1;
  if (x->due != y->due)
    {
      if (x->due == HEDDLE_DAY_NONE || y->due == HEDDLE_DAY_NONE)
        return x->due == HEDDLE_DAY_NONE ? 1 : -1;
      return x->due < y->due ? -1 : 1;
    }
  order = g_strcmp0 (x->what, y->what);

  return order != 0 ? order : g_strcmp0 (x->id, y->id);
}

GPtrArray *
heddle_open_work_list (HeddleStore *store,
                       const char  *person,
                       HeddleDay    today)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_open_work_free);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];

      if (g_strv_contains (no_work, kind->name))
        continue;
      for (guint j = 0; j < kind->n_fields; j++)
        if (kind->fields[j].type == HEDDLE_FIELD_REFERENCE
            && g_str_equal (kind->fields[j].target, heddle_person_kind.name))
          add_field (store, kind, &kind->fields[j], person, today, list);
    }
  add_steps_by_role (store, person, today, list);
  g_ptr_array_sort (list, compare);

  return list;
}

static char *
dup_owner_of_step (HeddleStep *step)
{
  HeddleStore *store = heddle_record_get_store (HEDDLE_RECORD (step));
  g_autoptr (GHashTable) holders = heddle_step_list_holders (store, step->episode);

  return g_strdup (heddle_step_get_owner (step, holders));
}

char *
heddle_open_work_dup_person (HeddleRecord *record)
{
  static const char *const names[] = { "owner", "person" };

  if (HEDDLE_IS_PERSON (record))
    return g_strdup (heddle_record_get_id (record));
  if (HEDDLE_IS_STEP (record))
    return dup_owner_of_step (HEDDLE_STEP (record));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const HeddleField *field
          = heddle_kind_get_field (heddle_record_get_kind (record), names[i]);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      if (field == NULL || field->type != HEDDLE_FIELD_REFERENCE)
        continue;
      heddle_record_get_value (record, field, &value);
      if (value.type == HEDDLE_VALUE_TEXT)
        return g_strdup (value.text);
    }

  return NULL;
}
