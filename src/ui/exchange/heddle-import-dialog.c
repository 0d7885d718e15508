/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-calendar-import.h"
#include "heddle-combo-search.h"
#include "heddle-import-side.h"
#include "heddle-import-table.h"

G_DEFINE_FINAL_TYPE (HeddleImportDialog, heddle_import_dialog, ADW_TYPE_DIALOG)

/* Verdicts as the filter names them; NULL is all of them. */
static const struct
{
  const char *name;
  const char *label;
  int verdict;
} filters[] = {
  { "all", N_("All"), -1 },
  { "new", N_("New"), HEDDLE_IMPORT_NEW },
  { "changed", N_("Changed"), HEDDLE_IMPORT_CHANGED },
  { "same", N_("Same"), HEDDLE_IMPORT_SAME },
  { "cancelled", N_("Cancelled"), HEDDLE_IMPORT_CANCELLED },
  { "refused", N_("Refused"), HEDDLE_IMPORT_REFUSED },
};

static HeddleStore *
get_store (HeddleImportDialog *self)
{
  return heddle_session_get_store (self->session);
}

void
heddle_import_dialog_stop_work (HeddleImportDialog *self)
{
  g_clear_handle_id (&self->work, g_source_remove);
}

void
heddle_import_dialog_show_problem (HeddleImportDialog *self,
                                   const char         *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  heddle_import_dialog_stop_work (self);
  adw_status_page_set_description (self->problem_page, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), FALSE);
  gtk_stack_set_visible_child (self->stack, self->problem);
  gtk_widget_grab_focus (self->again_button);
}

/* What stands over the rows and on the button. */

static guint
count_filter (HeddleImportDialog *self,
              guint               i)
{
  return filters[i].verdict < 0
           ? heddle_import_get_n_rows (self->import)
           : heddle_import_get_n_verdicts (self->import, (HeddleImportVerdict) filters[i].verdict);
}

static void
show_counts (HeddleImportDialog *self)
{
  guint n = heddle_import_get_n_verdicts (self->import, HEDDLE_IMPORT_NEW)
            + heddle_import_get_n_verdicts (self->import, HEDDLE_IMPORT_CHANGED)
            + heddle_import_get_n_verdicts (self->import, HEDDLE_IMPORT_CANCELLED);
  gsize bytes;
  gboolean ready = self->judged && (n > 0 || heddle_import_count_files (self->import, &bytes) > 0)
                   && heddle_import_get_n_verdicts (self->import, HEDDLE_IMPORT_REFUSED) == 0;
  g_autofree char *button = n > 0 ? g_strdup_printf (ngettext ("_Import %'u Row",
                                                               "_Import %'u Rows", n), n)
                                  : g_strdup (_("_Import"));
  g_autofree char *verdict = self->judged ? heddle_import_table_dup_verdict (self->import)
                                          : g_strdup (_("Looking at the rows…"));

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle_by_name (self->filters, filters[i].name);
      g_autofree char *label = g_strdup_printf ("%s %'u", _(filters[i].label),
                                                count_filter (self, i));

      if (toggle != NULL)
        adw_toggle_set_label (toggle, label);
    }
  gtk_button_set_label (self->apply_button, button);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", ready);
  if (g_strcmp0 (gtk_label_get_label (self->verdict), verdict) != 0)
    gtk_label_set_label (self->verdict, verdict);
}

static void
fill_filters (HeddleImportDialog *self)
{
  adw_toggle_group_remove_all (self->filters);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      AdwToggle *toggle;

      if (filters[i].verdict == HEDDLE_IMPORT_CANCELLED && self->source->ics == NULL)
        continue;
      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, filters[i].name);
      adw_toggle_set_label (toggle, _(filters[i].label));
      adw_toggle_group_add (self->filters, toggle);
    }
  adw_toggle_group_set_active_name (self->filters, "all");
}

/* The row that is chosen, where it needs a hand. */

static const HeddleImportRow *
get_chosen (HeddleImportDialog *self,
            guint              *index)
{
  HeddleImportItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL || self->import == NULL)
    return NULL;
  *index = heddle_import_item_get_index (item);
  return heddle_import_get_row (self->import, *index);
}

static char *
dup_mend_title (HeddleImportDialog    *self,
                const HeddleImportRow *row,
                guint                  index)
{
  HeddleSheet *sheet = heddle_import_get_sheet (self->import);

  if (row->verdict == HEDDLE_IMPORT_LEFT_OUT)
    return g_strdup_printf (_("Row %u is left out"), row->row);
  if (row->column < 0)
    return g_strdup_printf (_("Row %u"), row->row);
  /* Translators: row, name of the column, and what stands there */
  return g_strdup_printf (_("Row %u, %s: “%.60s”"), row->row, sheet->header[row->column],
                          heddle_sheet_get (sheet, index, row->column));
}

static void
show_chosen (HeddleImportDialog *self)
{
  guint index;
  const HeddleImportRow *row = get_chosen (self, &index);
  gboolean refused = row != NULL && row->verdict == HEDDLE_IMPORT_REFUSED;
  gboolean left_out = row != NULL && row->verdict == HEDDLE_IMPORT_LEFT_OUT;
  g_autofree char *title = NULL;
  gboolean typed = refused && row->column >= 0;

  gtk_widget_set_visible (self->mend_box, refused || left_out);
  if (!refused && !left_out)
    return;

  title = dup_mend_title (self, row, index);
  gtk_label_set_label (self->mend_title, title);
  gtk_label_set_label (self->mend_why, row->message != NULL ? row->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mend_why), row->message != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->mend_entry), typed);
  if (typed)
    gtk_editable_set_text (GTK_EDITABLE (self->mend_entry),
                           heddle_sheet_get (heddle_import_get_sheet (self->import), index,
                                             row->column));
  gtk_button_set_label (self->mend_button, left_out ? _("_Take It In") : _("_Leave Out"));
}

static void
mended_cb (HeddleImportDialog *self)
{
  guint index;
  const HeddleImportRow *row = get_chosen (self, &index);

  if (row == NULL || row->column < 0)
    return;
  heddle_import_set_cell (self->import, index, (guint) row->column,
                          gtk_editable_get_text (GTK_EDITABLE (self->mend_entry)));
  heddle_import_dialog_judge (self);
}

static void
leave_out_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleImportDialog *self = HEDDLE_IMPORT_DIALOG (widget);
  guint index;
  const HeddleImportRow *row = get_chosen (self, &index);

  if (row == NULL)
    return;
  heddle_import_leave_out (self->import, index, row->verdict != HEDDLE_IMPORT_LEFT_OUT);
  heddle_import_dialog_judge (self);
}

/* Judging, a slice at a time. */

/* Goes to the first row that needs a hand. */
static void
choose_refused (HeddleImportDialog *self)
{
  guint place = heddle_import_model_find (self->model, HEDDLE_IMPORT_REFUSED);

  if (place != G_MAXUINT)
    {
      gtk_single_selection_set_selected (self->selection, place);
      gtk_column_view_scroll_to (self->table, place, NULL, GTK_LIST_SCROLL_NONE, NULL);
    }
  show_chosen (self);
}

static void
filtered_cb (HeddleImportDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->filters);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (filters); i++)
    if (g_str_equal (filters[i].name, name))
      heddle_import_model_filter (self->model, filters[i].verdict);
  choose_refused (self);
}

static void
end_judging (HeddleImportDialog *self)
{
  self->judged = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->judging), FALSE);
  show_counts (self);
  choose_refused (self);
  heddle_import_side_show_effects (self->effects_group, self->effect_rows, self->import);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->verdict),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
judge_cb (gpointer data)
{
  HeddleImportDialog *self = data;
  g_autoptr (GError) error = NULL;
  gboolean more;
  guint n = heddle_import_get_n_rows (self->import);

  if (!heddle_import_judge (self->import, HEDDLE_IMPORT_SLICE, &more, &error))
    {
      self->work = 0;
      heddle_import_dialog_show_problem (self, error->message);
      return G_SOURCE_REMOVE;
    }

  heddle_import_model_follow (self->model);
  if (more)
    {
      guint done = 0;

      for (int i = 0; i < HEDDLE_IMPORT_N_VERDICTS; i++)
        done += heddle_import_get_n_verdicts (self->import, (HeddleImportVerdict) i);
      gtk_progress_bar_set_fraction (self->judging, n > 0 ? (double) done / n : 0);
      return G_SOURCE_CONTINUE;
    }

  self->work = 0;
  end_judging (self);
  return G_SOURCE_REMOVE;
}

void
heddle_import_dialog_judge (HeddleImportDialog *self)
{
  heddle_import_dialog_stop_work (self);
  self->judged = FALSE;
  heddle_import_model_set (self->model, self->import);
  gtk_widget_set_visible (GTK_WIDGET (self->judging),
                          heddle_import_get_n_rows (self->import) > 500);
  show_counts (self);
  self->work = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, judge_cb, self, NULL);
}

/* What was read, as records of a kind. */

static void
missing_chosen_cb (gpointer data)
{
  heddle_import_dialog_judge (data);
}

static void
column_chosen_cb (gpointer data)
{
  HeddleImportDialog *self = data;

  heddle_import_side_show_missing (self->settings_group, self->missing_rows, self->import,
                                   get_store (self), missing_chosen_cb, self);
  if (self->owner != NULL)
    heddle_import_side_fill_owner (self->missing_rows, self->kind, self->owner);
  heddle_import_table_set_columns (self->table, self->import);
  heddle_import_dialog_judge (self);
}

static void
show_title (HeddleImportDialog *self)
{
  HeddleSheet *sheet = heddle_import_get_sheet (self->import);
  guint n = heddle_import_get_n_rows (self->import);
  g_autofree char *title = g_strdup_printf (_("Import %s"), _(self->kind->label_plural));
  g_autofree char *rows = g_strdup_printf (ngettext ("%'u row", "%'u rows", n), n);
  /* Translators: name of a file, how many rows it has, how it is written */
  g_autofree char *subtitle = g_strdup_printf (_("%s, %s; %s"), self->source->name, rows,
                                               sheet->how != NULL ? sheet->how : "");

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  adw_dialog_set_title (ADW_DIALOG (self), title);
}

static void
show_import (HeddleImportDialog *self)
{
  HeddleSheet *sheet = heddle_import_get_sheet (self->import);

  show_title (self);
  gtk_label_set_label (self->warning, sheet->warning != NULL ? sheet->warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), sheet->warning != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_group), self->source->ics == NULL);
  if (self->source->ics == NULL)
    heddle_import_side_show_columns (self->columns_group, self->column_rows, self->import,
                                     column_chosen_cb, self);
  column_chosen_cb (self);
}

/* The import of before goes last: rows of the table look into it. */
static void
make_import (HeddleImportDialog *self)
{
  HeddleImport *before = g_steal_pointer (&self->import);
  HeddleDay today = heddle_session_get_today (self->session);

  heddle_import_dialog_stop_work (self);
  heddle_import_model_set (self->model, NULL);
  if (self->source->ics != NULL)
    self->import = heddle_calendar_import_new (get_store (self), self->kind, self->source->ics,
                                               self->source->name, today);
  else
    self->import = heddle_import_new (get_store (self), self->kind,
                                      before != NULL ? heddle_import_steal_sheet (before)
                                                     : g_steal_pointer (&self->source->sheet),
                                      today);
  fill_filters (self);
  show_import (self);
  heddle_import_free (before);
}

/* Calendars are some kinds, tables any. */
static void
fill_kinds (HeddleImportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) all = heddle_import_list_kinds (get_store (self));
  guint chosen = 0;

  g_ptr_array_set_size (self->kinds, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const HeddleKind *kind = g_ptr_array_index (all, i);

      if (self->source->ics != NULL && !heddle_calendar_import_knows (kind))
        continue;
      if (kind == self->kind)
        chosen = self->kinds->len;
      gtk_string_list_append (labels, _(kind->label_plural));
      g_ptr_array_add (self->kinds, (gpointer) kind);
    }

  self->filling = TRUE;
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->kind_row, chosen);
  self->filling = FALSE;
  self->kind = self->kinds->pdata[chosen];
}

static void
kind_chosen_cb (HeddleImportDialog *self)
{
  guint place = adw_combo_row_get_selected (self->kind_row);

  if (self->filling || place >= self->kinds->len || self->kinds->pdata[place] == self->kind)
    return;
  self->kind = self->kinds->pdata[place];
  make_import (self);
}

/* Closures are what a calendar most often holds. */
static void
choose_kind (HeddleImportDialog *self)
{
  if (self->kind == NULL && self->source->sheet != NULL)
    self->kind = heddle_import_guess_kind (get_store (self), self->source->sheet);
  if (self->kind == NULL)
    self->kind = &heddle_closure_kind;
  fill_kinds (self);
}

void
heddle_import_dialog_take_source (HeddleImportDialog *self,
                                  HeddleImportSource *source)
{
  heddle_import_dialog_stop_work (self);
  heddle_import_model_set (self->model, NULL);
  g_clear_pointer (&self->import, heddle_import_free);
  g_clear_pointer (&self->source, heddle_import_source_free);
  self->source = source;
  choose_kind (self);
  make_import (self);
  gtk_stack_set_visible_child (self->stack, self->found);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
heddle_import_dialog_dispose (GObject *object)
{
  HeddleImportDialog *self = HEDDLE_IMPORT_DIALOG (object);

  heddle_import_dialog_stop_work (self);
  g_cancellable_cancel (self->cancellable);
  if (self->model != NULL)
    heddle_import_model_set (self->model, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->import, heddle_import_free);
  g_clear_pointer (&self->source, heddle_import_source_free);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->column_rows, g_ptr_array_unref);
  g_clear_pointer (&self->missing_rows, g_ptr_array_unref);
  g_clear_pointer (&self->effect_rows, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->owner);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (heddle_import_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (HeddleImportDialog, name) }
    CHILD (window_title), CHILD (apply_button), CHILD (stack), CHILD (start),
    CHILD (choose_button), CHILD (reading), CHILD (problem), CHILD (problem_page),
    CHILD (again_button), CHILD (found), CHILD (panes), CHILD (side), CHILD (verdict),
    CHILD (filters), CHILD (judging), CHILD (table), CHILD (mend_box), CHILD (mend_title),
    CHILD (mend_why), CHILD (mend_entry), CHILD (mend_button), CHILD (warning),
    CHILD (settings_group), CHILD (kind_row), CHILD (columns_group), CHILD (effects_group),
    CHILD (working),
    CHILD (progress), CHILD (stop_button),
#undef CHILD
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE,
                                               children[i].offset);
}

static void
heddle_import_dialog_class_init (HeddleImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_import_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/exchange/heddle-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, filtered_cb);
  gtk_widget_class_bind_template_callback (widget_class, mended_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_install_action (widget_class, "import.leave-out", NULL, leave_out_cb);
  heddle_import_dialog_install_reading (widget_class);
  heddle_import_dialog_install_writing (widget_class);
}

static void
heddle_import_dialog_init (HeddleImportDialog *self)
{
  GtkDropTarget *target;

  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_combo_search_say_nothing (GTK_WIDGET (self->kind_row));

  self->cancellable = g_cancellable_new ();
  self->kinds = g_ptr_array_new ();
  self->column_rows = g_ptr_array_new ();
  self->missing_rows = g_ptr_array_new ();
  self->effect_rows = g_ptr_array_new ();
  self->model = heddle_import_model_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_chosen),
                           self, G_CONNECT_SWAPPED);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (heddle_import_dialog_drop), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
}

AdwDialog *
heddle_import_dialog_new (HeddleSession    *session,
                          const HeddleKind *kind,
                          GFile            *file)
{
  HeddleImportDialog *self = g_object_new (HEDDLE_TYPE_IMPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  if (file != NULL)
    heddle_import_dialog_read_file (self, file);
  else
    adw_dialog_set_focus (ADW_DIALOG (self), self->choose_button);

  return ADW_DIALOG (self);
}

void
heddle_import_dialog_set_owner (HeddleImportDialog *self,
                                const char         *kind,
                                const char         *id)
{
  const HeddleKind *owner = heddle_schema_get_kind (heddle_records_get_schema (), kind);

  g_return_if_fail (HEDDLE_IS_IMPORT_DIALOG (self));

  g_clear_object (&self->owner);
  if (owner != NULL)
    self->owner = heddle_store_get (get_store (self), owner, id, NULL);
}
