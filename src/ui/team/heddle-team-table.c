/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-table.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-copy.h"
#include "heddle-date-text.h"
#include "heddle-local-group.h"
#include "heddle-regroup.h"

#define MOST_COLUMNS 13
/* At least so much of a name and of words stays; in 800 sp the longest of them fit. */
#define FIRST_CHARS 17
#define WORDS_CHARS 10

struct _HeddleTeamTable
{
  AdwBin parent_instance;

  const char *title;
  const char *titles[MOST_COLUMNS + 1];
  guint n_columns;
  GtkStringList *rows; /* cells with tabs between; then perhaps the id of an episode */

  GtkLabel *sentence;
  GtkStack *stack;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (HeddleTeamTable, heddle_team_table, ADW_TYPE_BIN)

static char *
dup_cell (gpointer row,
          guint    column)
{
  g_auto (GStrv) cells = g_strsplit (gtk_string_object_get_string (row), "\t", -1);

  return g_strdup (column < g_strv_length (cells) ? cells[column] : "");
}

static void
setup_words_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), column == NULL ? FIRST_CHARS : WORDS_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
setup_number_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  g_autofree char *text = dup_cell (gtk_list_item_get_item (item), GPOINTER_TO_UINT (column));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (column == NULL)
    gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_opacity (label, g_str_equal (text, "0") ? 0.7 : 1);
}

static int
compare_words (gconstpointer a,
               gconstpointer b,
               gpointer      column)
{
  g_autofree char *first = dup_cell ((gpointer) a, GPOINTER_TO_UINT (column));
  g_autofree char *second = dup_cell ((gpointer) b, GPOINTER_TO_UINT (column));
  int order = g_utf8_collate (first, second);

  return order < 0 ? -1 : order > 0;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      column)
{
  g_autofree char *first = dup_cell ((gpointer) a, GPOINTER_TO_UINT (column));
  g_autofree char *second = dup_cell ((gpointer) b, GPOINTER_TO_UINT (column));
  gint64 one = g_ascii_strtoll (first, NULL, 10);
  gint64 two = g_ascii_strtoll (second, NULL, 10);

  return one < two ? -1 : one > two;
}

static void
add_column (HeddleTeamTable *self,
            const char      *title,
            gboolean         is_number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gpointer place = GUINT_TO_POINTER (self->n_columns);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (
      gtk_custom_sorter_new (is_number ? compare_numbers : compare_words, place, NULL));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (is_number ? setup_number_cb : setup_words_cb),
                    place);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), place);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, !is_number);
  gtk_column_view_append_column (self->view, column);
  self->titles[self->n_columns++] = title;
}

/* The columns are made once; @n_words of them are words, the others numbers. */
static void
ensure_columns (HeddleTeamTable   *self,
                const char        *title,
                const char *const *titles,
                guint              n_words)
{
  GtkSortListModel *sorted;
  g_autoptr (GtkSelectionModel) model = NULL;

  if (self->n_columns > 0)
    return;
  self->title = title;
  for (guint i = 0; titles[i] != NULL; i++)
    add_column (self, _(titles[i]), i >= n_words);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  model = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->view, model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/* Rows that stay the same stay in place, and with them focus and scrolling. */
static void
show_rows (HeddleTeamTable *self,
           GPtrArray       *rows)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < MIN (n, rows->len); i++)
    {
      const char *strings[] = { rows->pdata[i], NULL };

      if (!g_str_equal (gtk_string_list_get_string (self->rows, i), rows->pdata[i]))
        gtk_string_list_splice (self->rows, i, 1, strings);
    }
  if (n > rows->len)
    gtk_string_list_splice (self->rows, rows->len, n - rows->len, NULL);
  else if (n < rows->len)
    {
      g_ptr_array_add (rows, NULL);
      gtk_string_list_splice (self->rows, n, 0, (const char *const *) rows->pdata + n);
    }
}

void
heddle_team_table_show_share (HeddleTeamTable         *self,
                              HeddleNationalProgramme *programme)
{
  static const char *const titles[] = { N_("Authority"), N_("Hosted"),   N_("Planned"),
                                        N_("Lent"),      N_("To Teams"), N_("Received"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sentence = NULL;
  guint n = 0;

  g_return_if_fail (HEDDLE_IS_TEAM_TABLE (self));

  ensure_columns (self, _("Fair share"), titles, 1);
  for (guint i = 0; i < programme->rows->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (programme->rows, HeddleNationalRow, i);

      n += row->part != HEDDLE_PART_NONE;
      g_ptr_array_add (rows, g_strdup_printf ("%s\t%u\t%u\t%u\t%u\t%u",
                                              heddle_authority_get_name (
                                                  programme->authorities->pdata[i]),
                                              row->hosted, row->planned, row->lent, row->lent_to,
                                              row->received));
    }
  sentence = g_strdup_printf (_("%u of %u authorities take part so far: fieldwork hosted and "
                                "planned, people lent to teams of others, people received."),
                              n, rows->len);
  gtk_label_set_label (self->sentence, sentence);
  show_rows (self, rows);
}

void
heddle_team_table_show_parts (HeddleTeamTable         *self,
                              HeddleNationalProgramme *programme,
                              HeddleDay                today)
{
  static const char *const titles[] = { N_("Authority"), N_("Part"),     N_("Next Fieldwork"),
                                        N_("Hosted"),    N_("Planned"),  N_("Lent"),
                                        N_("To Teams"),  N_("Received"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (HEDDLE_IS_TEAM_TABLE (self));

  ensure_columns (self, _("Authorities in the national programme"), titles, 3);
  for (guint i = 0; i < programme->rows->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (programme->rows, HeddleNationalRow, i);
      g_autofree char *day = row->next_day != HEDDLE_DAY_NONE
                               ? heddle_date_text_show_day (row->next_day, today) : g_strdup ("");

      g_ptr_array_add (rows, g_strdup_printf ("%s\t%s\t%s\t%u\t%u\t%u\t%u\t%u",
                                              heddle_authority_get_name (
                                                  programme->authorities->pdata[i]),
                                              heddle_part_get_word (row->part), day, row->hosted,
                                              row->planned, row->lent, row->lent_to,
                                              row->received));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), FALSE);
  show_rows (self, rows);
}

static char *
dup_episode_row (const HeddleEpisodeComparison *one,
                 HeddleDay                      today)
{
  g_autofree char *day = one->start != HEDDLE_DAY_NONE
                           ? heddle_date_text_show_day (one->start, today) : g_strdup ("");

  return g_strdup_printf ("%s\t%s\t%s\t%u/%u\t%u\t%u\t%u/%u\t%u/%u\t%u\t%u\t%u\t%" G_GUINT64_FORMAT
                          "\t%d\t%s",
                          one->title, heddle_stage_get_name (one->stage), day, one->done,
                          one->steps, one->late, one->own, one->open, one->slots, one->sides,
                          HEDDLE_TEAM_SIDES, one->sessions, one->groups, one->faults,
                          (one->minutes + 30) / 60, one->days,
                          heddle_record_get_id (HEDDLE_RECORD (one->episode)));
}

void
heddle_team_table_show_episodes (HeddleTeamTable *self,
                                 GPtrArray       *comparisons,
                                 HeddleDay        today)
{
  static const char *const titles[] = {
    N_("Episode"), N_("Stage"), N_("Fieldwork"), N_("Done"), N_("Late"), N_("Own Dates"),
    N_("Open Slots"), N_("Sides"), N_("Sessions"), N_("Groups"), N_("Findings"),
    N_("School Hours"), N_("Days"), NULL
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sentence = NULL;
  guint n_late = 0;
  guint n_without = 0;
  guint n_open = 0;

  g_return_if_fail (HEDDLE_IS_TEAM_TABLE (self));

  ensure_columns (self, _("Running episodes compared"), titles, 3);
  for (guint i = 0; i < comparisons->len; i++)
    {
      const HeddleEpisodeComparison *one = comparisons->pdata[i];

      n_late += one->late > 0;
      n_without += one->sessions == 0;
      n_open += one->open;
      g_ptr_array_add (rows, dup_episode_row (one, today));
    }
  sentence = g_strdup_printf (_("Running episodes: %u; with late steps: %u; without a programme: "
                                "%u; open slots in all: %u. Own dates were agreed by hand or "
                                "differ from the template."),
                              comparisons->len, n_late, n_without, n_open);
  gtk_label_set_label (self->sentence, sentence);
  show_rows (self, rows);
}

static void
activated_cb (HeddleTeamTable *self,
              guint            position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr (GtkStringObject) row = g_list_model_get_item (model, position);
  g_autofree char *id = row != NULL ? dup_cell (row, self->n_columns) : NULL;

  if (id != NULL && *id != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                heddle_episode_kind.name, id);
}

static void
add_pairs (HeddleProgrammePlan  *plan,
           const HeddleMeetings *meetings,
           guint                 a,
           char *const          *names,
           GPtrArray            *rows)
{
  for (guint b = a + 1; b < meetings->n; b++)
    if (heddle_meetings_get (meetings, b, b) > 0)
      g_ptr_array_add (rows, g_strdup_printf ("%s\t%s\t%u", names[a], names[b],
                                              heddle_meetings_get (meetings, a, b)));
}

void
heddle_team_table_show_pairs (HeddleTeamTable     *self,
                              HeddleProgrammePlan *plan)
{
  static const char *const titles[] = { N_("Person"), N_("With"), N_("Groups Together"), NULL };
  g_autoptr (HeddleMeetings) meetings = heddle_meetings_new (&plan->input, 0);
  HeddlePairs pairs = heddle_meetings_count (meetings);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sentence = NULL;

  g_return_if_fail (HEDDLE_IS_TEAM_TABLE (self));

  ensure_columns (self, _("Who met whom"), titles, 2);
  for (guint i = 0; i < meetings->n; i++)
    g_ptr_array_add (names, heddle_programme_plan_dup_person (plan, i));
  for (guint i = 0; i < meetings->n; i++)
    if (heddle_meetings_get (meetings, i, i) > 0)
      add_pairs (plan, meetings, i, (char *const *) names->pdata, rows);
  sentence = g_strdup_printf (_("%u of %u pairs of %u people work together in a group, %u of them "
                                "more than once."),
                              pairs.met, pairs.possible, pairs.people, pairs.repeated);
  gtk_label_set_label (self->sentence, rows->len > 0 ? sentence : "");
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "table" : "empty");
  show_rows (self, rows);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleTeamTable *self = HEDDLE_TEAM_TABLE (widget);
  HeddleTable *table;

  if (self->n_columns == 0)
    return NULL;
  table = heddle_table_new (self->title, self->titles);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_auto (GStrv) cells = g_strsplit (gtk_string_list_get_string (self->rows, i), "\t", -1);

      /* What follows the last column is no cell. */
      if (g_strv_length (cells) > self->n_columns)
        g_clear_pointer (&cells[self->n_columns], g_free);
      heddle_table_add (table, (const char *const *) cells);
    }
  return table;
}

static void
heddle_team_table_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TEAM_TABLE);
  g_clear_object (&HEDDLE_TEAM_TABLE (object)->rows);

  G_OBJECT_CLASS (heddle_team_table_parent_class)->dispose (object);
}

static void
heddle_team_table_class_init (HeddleTeamTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_team_table_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/team/heddle-team-table.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamTable, sentence);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamTable, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
heddle_team_table_init (HeddleTeamTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = gtk_string_list_new (NULL);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}
