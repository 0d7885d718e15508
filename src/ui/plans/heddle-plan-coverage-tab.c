/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-coverage-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-cover-cell.h"
#include "heddle-coverage-view.h"
#include "heddle-plan-coverage.h"
#include "heddle-plan-links.h"
#include "heddle-plan-tab.h"
#include "heddle-shown-focus.h"

struct _HeddlePlanCoverageTab
{
  HeddleTab parent_instance;

  HeddlePlanContent *content;
  HeddleCoverage *coverage;
  guint row;
  guint column;

  GtkStack *dimension_stack;
  AdwToggleGroup *dimensions;
  GtkDropDown *dimension_list;
  AdwToggleGroup *scopes;
  GtkLabel *headline;
  AdwWrapBox *legend;
  HeddleCoverageView *view;
  GtkLabel *note_title;
  GtkLabel *note_text;
  GtkLabel *note_hint;
  GtkWidget *note_button;
};

G_DEFINE_FINAL_TYPE (HeddlePlanCoverageTab, heddle_plan_coverage_tab, HEDDLE_TYPE_TAB)

/* What fills a cell: @link between the column's record and the row's, or a new record of
 * @kind, whose @row_field is the row and @column_field the column. */
static const struct
{
  const char *add;
  const char *hint;
  const HeddleKind *link;
  const HeddleKind *kind;
  const char *row_field;
  const char *column_field;
} fillings[HEDDLE_N_COVERAGES] = {
  { N_("_Activity…"), N_("Space links the activity with the function, or undoes that."),
    &heddle_activity_function_kind, &heddle_activity_kind, NULL, NULL },
  { N_("_Check…"), N_("Enter says how far the iteration meets the principle."),
    NULL, &heddle_principle_check_kind, "principle", "iteration" },
  { N_("_Priority…"), N_("Space links the priority with the NIF priority, or undoes that."),
    &heddle_priority_nif_kind, &heddle_priority_kind, NULL, NULL },
  { N_("_Activity…"), N_("Space links the activity with the area, or undoes that."),
    &heddle_activity_curriculum_kind, &heddle_activity_kind, NULL, NULL },
  { N_("_Evidence…"), N_("Evidence is linked on the Priorities tab."),
    NULL, &heddle_evidence_kind, "sort", NULL },
  { N_("_Contribution…"), N_("Enter opens the contribution."),
    NULL, &heddle_consultation_kind, "group", NULL },
};

static HeddleStore *
get_store (HeddlePlanCoverageTab *self)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (self)));
}

static gboolean
shows_all (HeddlePlanCoverageTab *self)
{
  return adw_toggle_group_get_active (self->scopes) == 1;
}

static HeddleCoverageDimension
get_dimension (HeddlePlanCoverageTab *self)
{
  return adw_toggle_group_get_active (self->dimensions);
}

/* --- The note below --------------------------------------------------------- */

static char *
dup_cell_words (HeddlePlanCoverageTab *self)
{
  const HeddleCoverageLine *row = self->coverage->rows->pdata[self->row];
  const HeddleCoverageLine *column = self->column < self->coverage->columns->len
                                       ? self->coverage->columns->pdata[self->column] : NULL;
  HeddleCover cover = column != NULL
                        ? heddle_coverage_get (self->coverage, self->row, self->column)
                        : HEDDLE_COVER_EMPTY;

  if (column == NULL)
    return g_strdup (row->label);
  return g_strdup_printf ("%s, %s: %s", row->label, column->label, heddle_cover_get_word (cover));
}

/* Of a row that something fills, or will: the chosen cell itself can be empty. */
static const char *
get_covered_words (HeddlePlanCoverageTab *self)
{
  if (self->column < self->coverage->columns->len
      && heddle_coverage_get (self->coverage, self->row, self->column) == HEDDLE_COVER_EMPTY)
    return _("Nothing here; the row has something in another column.");
  return _("The plan covers it.");
}

static void
show_note (HeddlePlanCoverageTab *self)
{
  const HeddleCoverageLine *row;
  g_autofree char *title = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *text = NULL;
  HeddleCoverageDimension dimension = get_dimension (self);

  gtk_widget_set_visible (gtk_widget_get_parent (self->note_button),
                          self->row < self->coverage->rows->len);
  if (self->row >= self->coverage->rows->len)
    return;
  row = self->coverage->rows->pdata[self->row];
  title = dup_cell_words (self);
  missing = heddle_coverage_dup_missing (self->coverage, self->row);
  text = missing != NULL ? g_strdup_printf (_("Would be filled by %s."), missing) : NULL;
  gtk_label_set_label (self->note_title, title);
  gtk_label_set_label (self->note_text, row->remark != NULL ? row->remark
                                        : text != NULL ? text : get_covered_words (self));
  gtk_label_set_label (self->note_hint, row->remark != NULL && text != NULL
                                          ? text : _(fillings[dimension].hint));
  gtk_button_set_label (GTK_BUTTON (self->note_button), _(fillings[dimension].add));
  gtk_widget_set_visible (self->note_button, !shows_all (self));
}

/* --- Showing ---------------------------------------------------------------- */

static void
show (HeddlePlanCoverageTab *self)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (self));
  HeddleCoverage *before = self->coverage;
  g_autofree char *headline = NULL;

  if (self->content == NULL)
    return;
  self->coverage = shows_all (self)
                     ? heddle_plan_coverage_all (get_store (self), get_dimension (self), TRUE)
                     : heddle_plan_coverage_make (get_store (self), self->content,
                                                  get_dimension (self));
  heddle_coverage_view_show (self->view, self->coverage,
                             shows_all (self) ? NULL : line->collaborative->code);
  heddle_coverage_free (before);
  headline = heddle_coverage_dup_headline (self->coverage);
  gtk_label_set_label (self->headline, headline);
  self->row = MIN (self->row, MAX (self->coverage->rows->len, 1) - 1);
  show_note (self);
}

static void
heddle_plan_coverage_tab_refresh (HeddleTab *tab)
{
  HeddlePlanCoverageTab *self = HEDDLE_PLAN_COVERAGE_TAB (tab);

  g_clear_pointer (&self->content, heddle_plan_content_free);
  self->content = heddle_plan_content_load (get_store (self), heddle_tab_get_id (tab), NULL);
  show (self);
}

static void
heddle_plan_coverage_tab_show_record (HeddleTab  *tab,
                                      const char *kind,
                                      const char *id)
{
  HeddlePlanCoverageTab *self = HEDDLE_PLAN_COVERAGE_TAB (tab);

  for (guint i = 0; i < HEDDLE_N_COVERAGES; i++)
    if (g_str_equal (kind, fillings[i].kind->name))
      {
        adw_toggle_group_set_active (self->dimensions, i);
        heddle_shown_focus_give (GTK_WIDGET (self->view));
        return;
      }
}

static void
dimension_cb (HeddlePlanCoverageTab *self)
{
  guint chosen = adw_toggle_group_get_active (self->dimensions);

  if (gtk_drop_down_get_selected (self->dimension_list) != chosen)
    gtk_drop_down_set_selected (self->dimension_list, chosen);
  self->row = 0;
  self->column = 0;
  show (self);
}

static void
listed_cb (HeddlePlanCoverageTab *self)
{
  adw_toggle_group_set_active (self->dimensions,
                               gtk_drop_down_get_selected (self->dimension_list));
}

static void
chosen_cb (HeddlePlanCoverageTab *self,
           guint                  row,
           guint                  column)
{
  self->row = row;
  self->column = column;
  show_note (self);
}

/* --- Filling ---------------------------------------------------------------- */

static void
add (HeddlePlanCoverageTab *self)
{
  HeddleCoverageDimension dimension = get_dimension (self);
  const HeddleCoverageLine *row = self->coverage->rows->pdata[self->row];
  const HeddleCoverageLine *column = self->column < self->coverage->columns->len
                                       ? self->coverage->columns->pdata[self->column] : NULL;
  const char *row_field = fillings[dimension].row_field;
  const char *column_field = fillings[dimension].column_field;

  if (column_field == NULL)
    heddle_ask_window_add (GTK_WIDGET (self), fillings[dimension].kind->name,
                           "plan", heddle_tab_get_id (HEDDLE_TAB (self)),
                           row_field, row->id, NULL);
  else
    heddle_ask_window_add (GTK_WIDGET (self), fillings[dimension].kind->name,
                           column_field, column != NULL ? column->id : NULL,
                           row_field, row->id, NULL);
}

static void
fill_cb (HeddlePlanCoverageTab *self)
{
  add (self);
}

/* The check of a principle that is there already is changed. */
static gboolean
edit_check (HeddlePlanCoverageTab *self,
            const char            *principle,
            const char            *iteration)
{
  g_autoptr (GPtrArray) checks
    = heddle_query_records (get_store (self), &heddle_principle_check_kind, "iteration",
                            iteration);

  for (guint i = 0; i < checks->len; i++)
    if (g_str_equal (HEDDLE_PRINCIPLE_CHECK (checks->pdata[i])->principle, principle))
      {
        gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                                    heddle_principle_check_kind.name,
                                    heddle_record_get_id (checks->pdata[i]));
        return TRUE;
      }
  return FALSE;
}

static void
activated_cb (HeddlePlanCoverageTab *self,
              guint                  row,
              guint                  column)
{
  const HeddleCoverageLine *line = self->coverage->rows->pdata[row];
  const HeddleCoverageLine *end = self->coverage->columns->pdata[column];
  const HeddleKind *link = fillings[get_dimension (self)].link;
  g_autoptr (GError) error = NULL;

  if (shows_all (self))
    return;
  if (get_dimension (self) == HEDDLE_COVERAGE_PARTNERS)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                                heddle_consultation_kind.name, end->id);
  else if (get_dimension (self) == HEDDLE_COVERAGE_PRINCIPLES)
    {
      if (!edit_check (self, line->id, end->id))
        add (self);
    }
  else if (link != NULL
           && !heddle_plan_link_toggle (get_store (self), link, end->id, line->id, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

/* --- Object ----------------------------------------------------------------- */

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddlePlanCoverageTab *self = HEDDLE_PLAN_COVERAGE_TAB (widget);

  return heddle_plan_coverage_make_table (
    get_store (self), shows_all (self) ? NULL : heddle_tab_get_id (HEDDLE_TAB (self)),
    get_dimension (self));
}

static void
narrow_cb (HeddlePlanCoverageTab *self)
{
  gtk_stack_set_visible_child_name (self->dimension_stack,
                                    heddle_tab_get_compact (HEDDLE_TAB (self)) ? "list" : "tabs");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_parent (self->note_button)),
                                  heddle_tab_get_narrow (HEDDLE_TAB (self))
                                    ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
heddle_plan_coverage_tab_dispose (GObject *object)
{
  HeddlePlanCoverageTab *self = HEDDLE_PLAN_COVERAGE_TAB (object);

  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_PLAN_COVERAGE_TAB);
  g_clear_pointer (&self->coverage, heddle_coverage_free);
  g_clear_pointer (&self->content, heddle_plan_content_free);

  G_OBJECT_CLASS (heddle_plan_coverage_tab_parent_class)->dispose (object);
}

static void
heddle_plan_coverage_tab_class_init (HeddlePlanCoverageTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_plan_coverage_tab_dispose;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_plan_coverage_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->show_record = heddle_plan_coverage_tab_show_record;

  g_type_ensure (HEDDLE_TYPE_COVERAGE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-plan-coverage-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, dimension_stack);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, dimensions);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, dimension_list);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, scopes);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, legend);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, view);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, note_title);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, note_text);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, note_hint);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanCoverageTab, note_button);
  gtk_widget_class_bind_template_callback (widget_class, dimension_cb);
  gtk_widget_class_bind_template_callback (widget_class, listed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
}

static void
heddle_plan_coverage_tab_init (HeddlePlanCoverageTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_use_underline (GTK_BUTTON (self->note_button), TRUE);
  for (HeddleCover cover = HEDDLE_COVER_COVERED; (int) cover >= 0; cover--)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (entry), heddle_cover_cell_new (cover, NULL, NULL));
      gtk_box_append (GTK_BOX (entry), gtk_label_new (heddle_cover_get_word (cover)));
      adw_wrap_box_append (self->legend, entry);
      if (cover == HEDDLE_COVER_EMPTY)
        break;
    }
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  g_signal_connect (self, "notify::compact", G_CALLBACK (narrow_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
}

HeddleCoverageDimension
heddle_plan_coverage_tab_get_dimension (HeddlePlanCoverageTab *self,
                                        gboolean              *all)
{
  *all = shows_all (self);
  return get_dimension (self);
}
