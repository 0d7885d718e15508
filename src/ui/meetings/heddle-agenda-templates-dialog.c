/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-templates-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-record-jobs.h"
#include "heddle-titles.h"
#include "records/heddle-record-list.h"
#include "records/heddle-record-row.h"

struct _HeddleAgendaTemplatesDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  GPtrArray *templates; /* (element-type HeddleAgendaTemplate) */
  char *chosen;
  gboolean filling;
  HeddleRecordList *items;

  GtkStack *stack;
  GtkDropDown *names;
  AdwBin *bin;
};

G_DEFINE_FINAL_TYPE (HeddleAgendaTemplatesDialog, heddle_agenda_templates_dialog, ADW_TYPE_DIALOG)

static void
append (GString    *text,
        const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words);
}

/* "10 min, Director, Fife, on the screen: What is due" */
static void
fill_item (AdwActionRow  *row,
           HeddleRecord  *record,
           HeddleSession *session)
{
  HeddleAgendaTemplateItem *item = HEDDLE_AGENDA_TEMPLATE_ITEM (record);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *owner = heddle_record_dup_reference_title (record, "owner");
  g_autofree char *view = item->view != NULL ? heddle_title_of_choice (record, "view") : NULL;
  g_autofree char *screen =
    view != NULL ? g_strdup_printf (_("on the screen: %s"), view) : NULL;
  g_autofree char *minutes =
    item->minutes != HEDDLE_NO_INTEGER ? g_strdup_printf (_("%d min"), (int) item->minutes) : NULL;

  append (text, minutes);
  append (text, owner != NULL ? owner : item->post);
  append (text, screen);
  heddle_record_row_set_texts (row, item->title, text->str);
}

static const HeddleRecordListInfo items_info = {
  N_("Items"), N_("Add an Item"),
  N_("Add what meetings of this kind begin with."),
  &heddle_agenda_template_item_kind, "template", NULL, NULL, fill_item,
};

static void
chosen_cb (HeddleAgendaTemplatesDialog *self)
{
  guint at = gtk_drop_down_get_selected (self->names);

  if (self->filling || at >= self->templates->len)
    return;
  g_set_str (&self->chosen, heddle_record_get_id (self->templates->pdata[at]));
  heddle_record_list_show (self->items, self->chosen);
}

/* The names as they are now, at the one that was chosen, else at the first. */
static void
show (HeddleAgendaTemplatesDialog *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;

  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = heddle_query_records (store, &heddle_agenda_template_kind, NULL, NULL);
  for (guint i = 0; i < self->templates->len; i++)
    {
      HeddleAgendaTemplate *template = self->templates->pdata[i];

      gtk_string_list_append (names, template->name);
      if (g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (template)), self->chosen) == 0)
        at = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->names, at);
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack,
                                    self->templates->len > 0 ? "templates" : "none");
  chosen_cb (self);
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.edit-record", "(ss)", heddle_agenda_template_kind.name,
                              HEDDLE_AGENDA_TEMPLATES_DIALOG (widget)->chosen);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleAgendaTemplatesDialog *self = HEDDLE_AGENDA_TEMPLATES_DIALOG (widget);
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleRecord) template =
    heddle_store_get (store, &heddle_agenda_template_kind, self->chosen, &error);

  if (template == NULL || !heddle_record_remove (store, template, &error))
    heddle_ask_window_report (widget, error);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_agenda_templates_dialog_dispose (GObject *object)
{
  HeddleAgendaTemplatesDialog *self = HEDDLE_AGENDA_TEMPLATES_DIALOG (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_AGENDA_TEMPLATES_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (heddle_agenda_templates_dialog_parent_class)->dispose (object);
}

static void
heddle_agenda_templates_dialog_class_init (HeddleAgendaTemplatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_agenda_templates_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/meetings/heddle-agenda-templates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaTemplatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaTemplatesDialog, names);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaTemplatesDialog, bin);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "template.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "template.remove", NULL, remove_cb);
}

static void
heddle_agenda_templates_dialog_init (HeddleAgendaTemplatesDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* it would be named by what is chosen */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->names), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->names), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Template"), -1);
}

AdwDialog *
heddle_agenda_templates_dialog_new (HeddleSession *session)
{
  HeddleAgendaTemplatesDialog *self = g_object_new (HEDDLE_TYPE_AGENDA_TEMPLATES_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->items = HEDDLE_RECORD_LIST (heddle_record_list_new (session, &items_info));
  adw_bin_set_child (self->bin, GTK_WIDGET (self->items));
  show (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
