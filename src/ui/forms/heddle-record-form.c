/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-form.h"

#include <glib/gi18n-lib.h>

#include "heddle-field-rows.h"
#include "heddle-known-names.h"
#include "heddle-plan.h"

/* Drafts of a record that does not exist yet. */
#define NEW_RECORD "new"

struct _HeddleRecordForm
{
  AdwBin parent_instance;

  HeddleSession *session;
  const HeddleKind *kind;
  HeddleRecord *record;
  GPtrArray *editors;
  HeddleFormDrafts *drafts;
  HeddleFieldEditor *aim; /* one of the editors */

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (HeddleRecordForm, heddle_record_form, ADW_TYPE_BIN)

static guint changed_signal;
static guint entered_signal;

static char *
dup_base (HeddleRecordForm  *self,
          const HeddleField *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (self->record != NULL)
    heddle_record_get_value (self->record, field, &value);
  else
    heddle_field_get_initial (field, &value);

  return heddle_value_to_text (&value);
}

/* Fields that only records with a word of a choice have. */
static const struct
{
  const HeddleKind *kind;
  const char *field;
  const char *choice;
  const char *word;
} wheres[] = {
  { &heddle_plan_kind, "follows", "sort", "workforce" },
  { &heddle_plan_kind, "follows_version", "sort", "workforce" },
};

static gboolean
has_text (HeddleRecordForm *self,
          const char       *field,
          const char       *text)
{
  g_autofree char *typed = heddle_field_editor_dup_text (heddle_record_form_get_editor (self,
                                                                                        field));

  return g_str_equal (typed, text);
}

/* What only some records of a kind can have is seen where it can be filled in, and where it
 * is. */
static void
show_wanted (HeddleRecordForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (wheres); i++)
    if (self->kind == wheres[i].kind)
      {
        HeddleFieldEditor *editor = heddle_record_form_get_editor (self, wheres[i].field);

        gtk_widget_set_visible (heddle_field_editor_get_row (editor),
                                has_text (self, wheres[i].choice, wheres[i].word)
                                  || !has_text (self, wheres[i].field, ""));
      }
}

static void
changed_cb (HeddleRecordForm *self)
{
  show_wanted (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
entered_cb (HeddleRecordForm *self)
{
  g_signal_emit (self, entered_signal, 0);
}

static void
follow (HeddleRecordForm  *self,
        HeddleFieldEditor *editor)
{
  GtkWidget *row = heddle_field_editor_get_row (editor);

  g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (ADW_IS_ENTRY_ROW (row))
    g_signal_connect_object (row, "entry-activated", G_CALLBACK (entered_cb), self,
                             G_CONNECT_SWAPPED);
}

static AdwPreferencesGroup *
group_new (HeddleRecordForm *self,
           const char       *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, g_dgettext (GETTEXT_PACKAGE, title));
  adw_preferences_page_add (self->page, group);

  return group;
}

/* As the form says now. */
static GPtrArray *
get_owners (gpointer data)
{
  HeddleRecordForm *self = data;
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->editors->len; i++)
    {
      g_autofree char *id = heddle_field_editor_dup_text (self->editors->pdata[i]);

      heddle_known_names_add_owner (owners, heddle_session_get_store (self->session),
                                    heddle_field_editor_get_field (self->editors->pdata[i]), id);
    }

  return owners;
}

static void
add_fields (HeddleRecordForm  *self,
            const HeddleField *fields,
            guint              n_fields,
            const char        *only_group)
{
  AdwPreferencesGroup *group = NULL;
  const char *title = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *base = NULL;
      HeddleFieldEditor *editor;

      if (fields[i].flags & HEDDLE_FIELD_INTERNAL || g_str_equal (fields[i].name, "deleted"))
        continue;
      if (group == NULL || (only_group == NULL && g_strcmp0 (title, fields[i].group) != 0))
        {
          title = only_group != NULL ? only_group : fields[i].group;
          group = group_new (self, title);
        }
      editor = heddle_field_editor_new (self->session, self->kind, &fields[i]);
      heddle_field_editor_add_to (editor, group);
      heddle_field_editor_set_owners (editor, get_owners, self);
      base = dup_base (self, &fields[i]);
      heddle_field_editor_set_text (editor, base);
      heddle_form_drafts_add_editor (self->drafts, editor);
      follow (self, editor);
      g_ptr_array_add (self->editors, editor);
    }
}

static void
explain_marks (HeddleRecordForm *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (heddle_field_editor_is_required (g_ptr_array_index (self->editors, i)))
      {
        adw_preferences_page_set_description (self->page, heddle_field_editor_explain_mark ());
        return;
      }
}

static void
heddle_record_form_dispose (GObject *object)
{
  HeddleRecordForm *self = HEDDLE_RECORD_FORM (object);

  g_clear_object (&self->drafts);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_record_form_parent_class)->dispose (object);
}

static void
heddle_record_form_class_init (HeddleRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_record_form_dispose;

  changed_signal = g_signal_new ("changed", HEDDLE_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  entered_signal = g_signal_new ("entered", HEDDLE_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_record_form_init (HeddleRecordForm *self)
{
  self->editors = g_ptr_array_new_with_free_func (g_object_unref);
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

GtkWidget *
heddle_record_form_new (HeddleSession    *session,
                        const HeddleKind *kind,
                        HeddleRecord     *record)
{
  HeddleRecordForm *self = g_object_new (HEDDLE_TYPE_RECORD_FORM, NULL);
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  self->session = g_object_ref (session);
  self->kind = kind;
  g_set_object (&self->record, record);
  self->drafts = heddle_form_drafts_new (heddle_session_get_store (session), kind->name,
                                         record != NULL ? heddle_record_get_id (record)
                                                        : NEW_RECORD);
  add_fields (self, kind->fields, kind->n_fields, NULL);
  add_fields (self, common, n_common, N_("Notes"));
  explain_marks (self);
  show_wanted (self);

  return GTK_WIDGET (self);
}

HeddleFieldEditor *
heddle_record_form_get_editor (HeddleRecordForm *self,
                               const char       *field)
{
  g_return_val_if_fail (HEDDLE_IS_RECORD_FORM (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    {
      HeddleFieldEditor *editor = g_ptr_array_index (self->editors, i);

      if (g_str_equal (heddle_field_editor_get_field (editor)->name, field))
        return editor;
    }

  return NULL;
}

gboolean
heddle_record_form_check (HeddleRecordForm  *self,
                          GError           **error)
{
  GtkWidget *first = NULL;

  g_return_val_if_fail (HEDDLE_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->editors->len; i++)
    {
      HeddleFieldEditor *editor = g_ptr_array_index (self->editors, i);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      if (!heddle_field_editor_read (editor, &value, first == NULL ? error : NULL) && first == NULL)
        first = heddle_field_editor_get_row (editor);
    }
  if (first != NULL)
    heddle_field_row_focus (first);

  return first == NULL;
}

gboolean
heddle_record_form_apply (HeddleRecordForm  *self,
                          HeddleEdit        *edit,
                          const char        *id,
                          GError           **error)
{
  g_return_val_if_fail (HEDDLE_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->editors->len; i++)
    {
      HeddleFieldEditor *editor = g_ptr_array_index (self->editors, i);
      const HeddleField *field = heddle_field_editor_get_field (editor);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      g_auto (HeddleValue) old = HEDDLE_VALUE_INIT;

      if (!heddle_field_editor_read (editor, &value, error))
        return FALSE;
      if (self->record != NULL)
        heddle_record_get_value (self->record, field, &old);
      else
        heddle_field_get_initial (field, &old);
      if (!heddle_value_equal (&value, &old)
          && !heddle_edit_set (edit, self->kind, id, field, &value, error))
        return FALSE;
    }

  return TRUE;
}

/* Messages begin "Kind, Field: "; see heddle_field_set_invalid(). */
gboolean
heddle_record_form_show_error (HeddleRecordForm *self,
                               const GError     *error)
{
  g_return_val_if_fail (HEDDLE_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->editors->len; i++)
    {
      HeddleFieldEditor *editor = g_ptr_array_index (self->editors, i);
      g_autofree char *start = g_strdup_printf (
          "%s, %s: ", heddle_kind_get_label (self->kind),
          heddle_field_get_label (heddle_field_editor_get_field (editor)));

      if (g_str_has_prefix (error->message, start))
        {
          heddle_field_editor_show_error (editor, error->message);
          heddle_field_row_focus (heddle_field_editor_get_row (editor));
          return TRUE;
        }
    }

  return FALSE;
}

HeddleFormDrafts *
heddle_record_form_get_drafts (HeddleRecordForm *self)
{
  g_return_val_if_fail (HEDDLE_IS_RECORD_FORM (self), NULL);

  return self->drafts;
}

void
heddle_record_form_aim (HeddleRecordForm *self,
                        const char       *field)
{
  g_return_if_fail (HEDDLE_IS_RECORD_FORM (self));

  self->aim = field != NULL ? heddle_record_form_get_editor (self, field) : NULL;
}

/* What has to be filled in comes first; what is known already is passed over,
 * and so is what a record belongs to, which seldom changes. */
static HeddleFieldEditor *
find_first (HeddleRecordForm *self)
{
  HeddleFieldEditor *own = NULL;

  for (guint i = 0; i < self->editors->len; i++)
    {
      HeddleFieldEditor *editor = g_ptr_array_index (self->editors, i);
      const HeddleField *field = heddle_field_editor_get_field (editor);
      g_autofree char *text = heddle_field_editor_dup_text (editor);

      if ((field->flags & HEDDLE_FIELD_REQUIRED) != 0 && *text == '\0')
        return editor;
      if (own == NULL && field->on_delete != HEDDLE_DELETE_CASCADE)
        own = editor;
    }

  return own != NULL ? own : g_ptr_array_index (self->editors, 0);
}

void
heddle_record_form_focus (HeddleRecordForm *self)
{
  g_return_if_fail (HEDDLE_IS_RECORD_FORM (self));

  /* It may have been filled since it was made. */
  show_wanted (self);
  heddle_field_row_focus (
      heddle_field_editor_get_row (self->aim != NULL ? self->aim : find_first (self)));
}
