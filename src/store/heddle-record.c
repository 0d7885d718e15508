/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"
#include "heddle-store-private.h"
#include "heddle-turns.h"

typedef struct
{
  HeddleStore *store;
  char *id;
  char *notes;
  gboolean is_private;
  gboolean deleted;
  HeddleValue *kept; /* committed values, one per field, while they may change */
} HeddleRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeddleRecord, heddle_record, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_NOTES,
  PROP_PRIVATE,
  PROP_DELETED,
};

static const HeddleField common_fields[] = {
  { .name = "notes", .type = HEDDLE_FIELD_LONG_TEXT, .label = N_("Notes"),
    .help = N_("For yourself: never presented or exported unless asked."),
    .group = N_("Notes"), .flags = HEDDLE_FIELD_PRIVATE | HEDDLE_FIELD_SEARCHED,
    .offset = G_STRUCT_OFFSET (HeddleRecordPrivate, notes) },
  { .name = "private", .type = HEDDLE_FIELD_FLAG, .label = N_("Private"),
    .help = N_("Neither the record nor a count of it is shown to others."),
    .group = N_("Notes"),
    .offset = G_STRUCT_OFFSET (HeddleRecordPrivate, is_private) },
  { .name = "deleted", .type = HEDDLE_FIELD_FLAG, .label = N_("Removed"),
    .flags = HEDDLE_FIELD_INTERNAL,
    .offset = G_STRUCT_OFFSET (HeddleRecordPrivate, deleted) },
};

/**
 * heddle_record_get_common_fields:
 *
 * Fields every kind has. Their members are not in the kind's struct: read them
 * with heddle_record_get_value().
 */
const HeddleField *
heddle_record_get_common_fields (guint *n_fields)
{
  *n_fields = G_N_ELEMENTS (common_fields);
  return common_fields;
}

/* Members. */

static gpointer
get_member (HeddleRecord      *self,
            const HeddleField *field)
{
  if (field >= common_fields && field < common_fields + G_N_ELEMENTS (common_fields))
    return G_STRUCT_MEMBER_P (heddle_record_get_instance_private (self), field->offset);
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static void
set_member (HeddleRecord      *self,
            const HeddleField *field,
            const HeddleValue *value)
{
  gpointer member = get_member (self, field);

  if (heddle_field_is_text (field))
    g_set_str ((char **) member,
               value->type == HEDDLE_VALUE_TEXT ? value->text : NULL);
  else if (field->type == HEDDLE_FIELD_FLAG)
    *(gboolean *) member = value->type == HEDDLE_VALUE_INTEGER && value->integer != 0;
  else if (field->type == HEDDLE_FIELD_INTEGER)
    *(gint64 *) member = value->type == HEDDLE_VALUE_INTEGER ? value->integer
                                                             : HEDDLE_NO_INTEGER;
  else
    *(double *) member = value->type == HEDDLE_VALUE_DECIMAL ? value->decimal : NAN;
}

/**
 * heddle_record_get_value:
 * @value: (out): initialised by the caller
 */
void
heddle_record_get_value (HeddleRecord      *self,
                         const HeddleField *field,
                         HeddleValue       *value)
{
  gpointer member;

  g_return_if_fail (HEDDLE_IS_RECORD (self));

  member = get_member (self, field);
  heddle_value_clear (value);
  if (heddle_field_is_text (field))
    heddle_value_set_text (value, *(char **) member);
  else if (field->type == HEDDLE_FIELD_FLAG)
    heddle_value_set_integer (value, *(gboolean *) member);
  else if (field->type == HEDDLE_FIELD_INTEGER)
    {
      if (*(gint64 *) member != HEDDLE_NO_INTEGER)
        heddle_value_set_integer (value, *(gint64 *) member);
    }
  else if (!isnan (*(double *) member))
    heddle_value_set_decimal (value, *(double *) member);
}

/* Reading and announcing. */

void
heddle_record_list_columns (GString          *sql,
                            const HeddleKind *kind)
{
  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "",
                            heddle_kind_get_nth_field (kind, i)->name);
}

static sqlite3_stmt *
ensure_read (HeddleStore      *store,
             const HeddleKind *kind,
             GError          **error)
{
  GHashTable *reads = store->reads[heddle_turns_is_work ()];
  sqlite3_stmt *stmt;
  g_autoptr (GString) sql = NULL;

  heddle_turns_offer ();
  stmt = g_hash_table_lookup (reads, kind);
  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      return stmt;
    }

  sql = g_string_new ("SELECT ");
  heddle_record_list_columns (sql, kind);
  g_string_append_printf (sql, " FROM \"%s\" WHERE id = ?1", kind->table);
  stmt = heddle_store_prepare (store, sql->str, error);
  if (stmt != NULL)
    g_hash_table_insert (reads, (gpointer) kind, stmt);

  return stmt;
}

static sqlite3_stmt *
prepare_read (HeddleRecord *self,
              GError      **error)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);
  sqlite3_stmt *stmt = ensure_read (priv->store, heddle_record_get_kind (self), error);

  if (stmt != NULL)
    sqlite3_bind_text (stmt, 1, priv->id, -1, SQLITE_TRANSIENT);
  return stmt;
}

/* Texts are most of what there is: they are copied once, and not asked for their type, for
 * a column of texts has no other (its table is STRICT). */
static void
read_member (HeddleRecord      *self,
             const HeddleField *field,
             sqlite3_stmt      *stmt,
             int                column)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (heddle_field_is_text (field))
    {
      g_set_str ((char **) get_member (self, field),
                 (const char *) sqlite3_column_text (stmt, column));
      return;
    }
  heddle_store_column_value (stmt, column, &value);
  set_member (self, field, &value);
}

void
heddle_record_read_row (HeddleRecord *self,
                        sqlite3_stmt *stmt,
                        int           first)
{
  const HeddleKind *kind = heddle_record_get_kind (self);
  guint n = heddle_kind_get_n_all_fields (kind);

  for (guint i = 0; i < n; i++)
    read_member (self, heddle_kind_get_nth_field (kind, i), stmt, first + (int) i);
}

/* Reads the members from the row. Where there is none (never was, or the
 * transaction that made it was rolled back) the record counts as removed and
 * FALSE is returned, without @error. */
gboolean
heddle_record_read (HeddleRecord *self,
                    GError      **error)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);
  sqlite3_stmt *stmt = prepare_read (self, error);
  gboolean found;
  int rc;

  if (stmt == NULL)
    return FALSE;

  rc = sqlite3_step (stmt);
  found = rc == SQLITE_ROW;
  if (!found && rc != SQLITE_DONE)
    heddle_store_set_error (priv->store, error, _("read a record"));
  if (found)
    heddle_record_read_row (self, stmt, 0);
  sqlite3_reset (stmt);

  if (rc == SQLITE_DONE)
    priv->deleted = TRUE;
  return found;
}

void
heddle_record_keep (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);
  const HeddleKind *kind = heddle_record_get_kind (self);
  guint n = heddle_kind_get_n_all_fields (kind);

  if (priv->kept != NULL)
    return;

  priv->kept = g_new0 (HeddleValue, n);
  for (guint i = 0; i < n; i++)
    heddle_record_get_value (self, heddle_kind_get_nth_field (kind, i), &priv->kept[i]);
}

void
heddle_record_forget (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);
  const HeddleKind *kind = heddle_record_get_kind (self);

  if (priv->kept == NULL)
    return;

  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    heddle_value_clear (&priv->kept[i]);
  g_clear_pointer (&priv->kept, g_free);
}

void
heddle_record_announce (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);
  const HeddleKind *kind = heddle_record_get_kind (self);

  if (priv->kept == NULL)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (kind, i);
      g_auto (HeddleValue) now = HEDDLE_VALUE_INIT;

      heddle_record_get_value (self, field, &now);
      if (!heddle_value_equal (&now, &priv->kept[i]))
        g_object_notify (G_OBJECT (self), heddle_field_get_property_name (field));
    }
  heddle_record_forget (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* The kind's class. */

static void
get_field_property (GObject    *object,
                    guint       prop_id,
                    GValue     *value,
                    GParamSpec *pspec)
{
  HeddleRecord *self = HEDDLE_RECORD (object);
  const HeddleField *field = &heddle_record_get_kind (self)->fields[prop_id - 1];
  gpointer member = get_member (self, field);

  if (heddle_field_is_text (field))
    g_value_set_string (value, *(char **) member);
  else if (field->type == HEDDLE_FIELD_FLAG)
    g_value_set_boolean (value, *(gboolean *) member);
  else if (field->type == HEDDLE_FIELD_INTEGER)
    g_value_set_int64 (value, *(gint64 *) member);
  else
    g_value_set_double (value, *(double *) member);
}

/* Members are written through an edit only: see heddle-edit.h. */
static GParamSpec *
make_pspec (const HeddleField *field)
{
  const char *name = heddle_field_get_property_name (field);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                            | G_PARAM_EXPLICIT_NOTIFY;

  if (heddle_field_is_text (field))
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  if (field->type == HEDDLE_FIELD_FLAG)
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
  if (field->type == HEDDLE_FIELD_INTEGER)
    return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64,
                               HEDDLE_NO_INTEGER, flags);
  return g_param_spec_double (name, NULL, NULL, -INFINITY, INFINITY, 0, flags);
}

static void
finalize_kind (GObject *object)
{
  HeddleRecord *self = HEDDLE_RECORD (object);
  const HeddleKind *kind = heddle_record_get_kind (self);

  heddle_record_forget (self);
  for (guint i = 0; i < kind->n_fields; i++)
    if (heddle_field_is_text (&kind->fields[i]))
      g_clear_pointer ((char **) get_member (self, &kind->fields[i]), g_free);

  G_OBJECT_CLASS (g_type_class_peek (HEDDLE_TYPE_RECORD))->finalize (object);
}

void
heddle_record_class_set_kind (HeddleRecordClass *klass,
                              const HeddleKind  *kind)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->kind = kind;
  object_class->get_property = get_field_property;
  object_class->finalize = finalize_kind;
  for (guint i = 0; i < kind->n_fields; i++)
    g_object_class_install_property (object_class, i + 1, make_pspec (&kind->fields[i]));
}

/* The base class. */

static void
heddle_record_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HeddleRecordPrivate *priv =
    heddle_record_get_instance_private (HEDDLE_RECORD (object));

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_NOTES:
      g_value_set_string (value, priv->notes);
      break;
    case PROP_PRIVATE:
      g_value_set_boolean (value, priv->is_private);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, priv->deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_record_dispose (GObject *object)
{
  HeddleRecord *self = HEDDLE_RECORD (object);
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);

  if (priv->store != NULL)
    heddle_store_release_record (priv->store, self);

  G_OBJECT_CLASS (heddle_record_parent_class)->dispose (object);
}

static void
heddle_record_finalize (GObject *object)
{
  HeddleRecordPrivate *priv =
    heddle_record_get_instance_private (HEDDLE_RECORD (object));

  g_clear_object (&priv->store);
  g_free (priv->id);
  g_free (priv->notes);

  G_OBJECT_CLASS (heddle_record_parent_class)->finalize (object);
}

static void
heddle_record_class_init (HeddleRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                            | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = heddle_record_get_property;
  object_class->dispose = heddle_record_dispose;
  object_class->finalize = heddle_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
    g_param_spec_string ("id", NULL, NULL, NULL, flags));
  for (guint i = 0; i < G_N_ELEMENTS (common_fields); i++)
    g_object_class_install_property (object_class, PROP_NOTES + i,
                                     make_pspec (&common_fields[i]));
}

static void
heddle_record_init (HeddleRecord *self)
{
}

HeddleRecord *
heddle_record_new (HeddleStore      *store,
                   const HeddleKind *kind,
                   const char       *id)
{
  HeddleRecord *self = g_object_new (kind->get_type (), NULL);
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);

  priv->store = g_object_ref (store);
  priv->id = g_strdup (id);
  return self;
}

/* What every record can say. */

/**
 * heddle_record_get_kind:
 *
 * Returns: (transfer none): what sort of record it is
 */
const HeddleKind *
heddle_record_get_kind (HeddleRecord *self)
{
  return HEDDLE_RECORD_GET_CLASS (self)->kind;
}

/**
 * heddle_record_get_id:
 *
 * Returns: (transfer none): its UUID, also of a removed one
 */
const char *
heddle_record_get_id (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);

  return priv->id;
}

/**
 * heddle_id_of:
 * @record: (type HeddleRecord): a record of any kind
 *
 * Returns: (transfer none): [method@HeddleRecord.get_id] of what a list holds
 *   or a kind's own type points to, without a cast
 */
const char *
heddle_id_of (gpointer record)
{
  return heddle_record_get_id (HEDDLE_RECORD (record));
}

/**
 * heddle_record_get_store:
 *
 * Returns: (transfer none): where it is stored
 */
HeddleStore *
heddle_record_get_store (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);

  return priv->store;
}

/**
 * heddle_record_is_deleted:
 *
 * Returns: whether it is in the trash
 */
gboolean
heddle_record_is_deleted (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);

  return priv->deleted;
}

/**
 * heddle_record_is_private:
 *
 * Returns: whether neither it nor its name is shown to others: it is marked so, or all of its kind
 *   are; see also heddle_privacy_hides()
 */
gboolean
heddle_record_is_private (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);

  return priv->is_private || (heddle_record_get_kind (self)->flags & HEDDLE_KIND_PRIVATE);
}

/**
 * heddle_record_get_notes:
 *
 * Returns: (nullable) (transfer none): its private notes
 */
const char *
heddle_record_get_notes (HeddleRecord *self)
{
  HeddleRecordPrivate *priv = heddle_record_get_instance_private (self);

  return priv->notes;
}

/**
 * heddle_record_dup_title:
 *
 * Returns: (transfer full): the name that a user knows it by; its id where it has none
 */
char *
heddle_record_dup_title (HeddleRecord *self)
{
  const HeddleKind *kind = heddle_record_get_kind (self);
  g_autofree char *title = kind->dup_title != NULL ? kind->dup_title (self) : NULL;

  if (title == NULL || *title == '\0')
    return g_strdup (heddle_record_get_id (self));
  return g_steal_pointer (&title);
}
