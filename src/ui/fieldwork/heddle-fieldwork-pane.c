/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-fieldwork-pane.h"

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-painting-look.h"
#include "heddle-tags.h"

struct _HeddleFieldworkPane
{
  AdwBin parent_instance;

  char *session;
  char *theme;
  gboolean filling;

  GtkLabel *n_findings;
  GtkListBox *sessions;
  GtkWidget *themes_box;
  GtkLabel *n_themes;
  GtkListBox *themes;
  GtkWidget *sort_box;
  AdwActionRow *sort_row;
};

G_DEFINE_FINAL_TYPE (HeddleFieldworkPane, heddle_fieldwork_pane, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  SORT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_label (const char *words,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
set_number (GtkLabel *label,
            guint     n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_label (label, text);
}

/* --- Sessions ------------------------------------------------------------- */

static guint
count_of_session (GPtrArray  *findings,
                  const char *session)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += session == NULL
         || g_strcmp0 (HEDDLE_FIELDWORK_FINDING (findings->pdata[i])->session, session) == 0;

  return n;
}

static void
add_session (HeddleFieldworkPane    *self,
             HeddleProgrammeSession *session,
             guint                   n,
             gboolean                over)
{
  const char *id = session != NULL ? heddle_record_get_id (HEDDLE_RECORD (session)) : NULL;
  const char *letter = session != NULL ? session->letter : NULL;
  const char *title = session != NULL ? session->title : _("Whole Episode");
  const char *starts = session != NULL ? heddle_clock_text_show (session->starts) : "";
  int day = session != NULL ? (int) session->day : 0;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *badge = make_label (letter != NULL ? letter : "", "session-letter");
  GtkWidget *name = make_label (title, "session-title");
  GtkWidget *time = make_label (starts, "caption");
  g_autofree char *count = n > 0 || id == NULL ? g_strdup_printf ("%u", n)
                                                : g_strdup (_("none yet"));
  GtkWidget *number = make_label (count, n > 0 || id == NULL ? "numeric"
                                         : over              ? "warning"
                                                             : "second");
  g_autofree char *spoken = NULL;

  spoken = session != NULL ? g_strdup_printf (_("%s, day %d, %s, findings: %s"), title, day, starts,
                                              count)
                           : g_strdup_printf (_("%s, findings: %s"), title, count);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (name, title);
  gtk_label_set_xalign (GTK_LABEL (badge), 0.5);
  gtk_widget_set_visible (badge, letter != NULL);
  gtk_widget_add_css_class (time, "second");
  gtk_widget_add_css_class (time, "numeric");
  if (n == 0)
    gtk_widget_add_css_class (number, "caption");
  gtk_box_append (GTK_BOX (box), badge);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), time);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "session", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "day", GINT_TO_POINTER (day));
  gtk_list_box_append (self->sessions, row);
  if (g_strcmp0 (id, self->session) == 0)
    gtk_list_box_select_row (self->sessions, GTK_LIST_BOX_ROW (row));
}

/* A heading over the first session of each day. */
static void
day_cb (GtkListBoxRow *row,
        GtkListBoxRow *before,
        gpointer       data)
{
  int day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "day"));
  int last = before != NULL ? GPOINTER_TO_INT (g_object_get_data (G_OBJECT (before), "day")) : 0;
  g_autofree char *words = g_strdup_printf (_("Day %d"), day);
  GtkWidget *label;

  if (day == last)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = make_label (words, "caption-heading");
  gtk_widget_add_css_class (label, "day-heading");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
is_noted (HeddleProgrammeSession *session)
{
  return g_strcmp0 (session->sort, "break") != 0;
}

static void
fill_sessions (HeddleFieldworkPane *self,
               GPtrArray           *sessions,
               GPtrArray           *findings,
               int                  days_over)
{
  gtk_list_box_remove_all (self->sessions);
  add_session (self, NULL, findings->len, FALSE);
  for (guint i = 0; i < sessions->len; i++)
    {
      HeddleProgrammeSession *session = sessions->pdata[i];

      if (is_noted (session))
        add_session (self, session,
                     count_of_session (findings, heddle_record_get_id (HEDDLE_RECORD (session))),
                     session->day <= days_over);
    }
  if (gtk_list_box_get_selected_row (self->sessions) == NULL)
    {
      g_clear_pointer (&self->session, g_free);
      gtk_list_box_select_row (self->sessions, gtk_list_box_get_row_at_index (self->sessions, 0));
    }
}

static void
session_cb (HeddleFieldworkPane *self,
            GtkListBoxRow       *row)
{
  if (self->filling || row == NULL)
    return;
  g_set_str (&self->session, g_object_get_data (G_OBJECT (row), "session"));
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* --- Themes --------------------------------------------------------------- */

static void
add_theme (HeddleFieldworkPane    *self,
           const HeddleThemeCount *theme,
           guint                   most)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *name = make_label (theme->theme, "theme-name");
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, most);
  g_autofree char *count = g_strdup_printf ("%u", theme->findings);
  GtkWidget *number = make_label (count, "numeric");
  GtkWidget *thin = make_label (theme->thin ? _("thin") : "", "caption");
  g_autofree char *spoken = NULL;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 12);
  gtk_widget_set_tooltip_text (name, theme->theme);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), theme->findings);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  theme->theme, -1);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_label_set_width_chars (GTK_LABEL (thin), 4);
  gtk_widget_add_css_class (thin, "warning");
  if (theme->thin)
    gtk_widget_add_css_class (bar, "thin");
  gtk_grid_attach (GTK_GRID (grid), name, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), bar, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), number, 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), thin, 3, 0, 1, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  spoken = g_strdup_printf (theme->thin ? _("%s, named %u times, thin evidence")
                                        : _("%s, named %u times"),
                            theme->theme, theme->findings);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "theme", g_strdup (theme->theme), g_free);
  gtk_list_box_append (self->themes, row);
}

static void
mark_theme (HeddleFieldworkPane *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->themes, i)) != NULL; i++)
    {
      const char *theme = g_object_get_data (G_OBJECT (row), "theme");
      gboolean chosen = self->theme != NULL && heddle_tags_equal (self->theme, theme);

      heddle_painting_look_set_class (GTK_WIDGET (row), "chosen", chosen);
      gtk_widget_set_tooltip_text (GTK_WIDGET (row),
                                   chosen ? _("Show All Findings")
                                          : _("Show Only Findings of This Theme"));
    }
}

static void
fill_themes (HeddleFieldworkPane *self,
             GPtrArray           *themes)
{
  gboolean there = self->theme == NULL;

  for (guint i = 0; i < themes->len && !there; i++)
    there = heddle_tags_equal (self->theme, ((HeddleThemeCount *) themes->pdata[i])->theme);
  if (!there)
    g_clear_pointer (&self->theme, g_free);

  gtk_list_box_remove_all (self->themes);
  for (guint i = 0; i < themes->len; i++)
    add_theme (self, themes->pdata[i], ((HeddleThemeCount *) themes->pdata[0])->findings);
  mark_theme (self);
  set_number (self->n_themes, themes->len);
  gtk_widget_set_visible (self->themes_box, themes->len > 0);
}

static void
theme_cb (HeddleFieldworkPane *self,
          GtkListBoxRow       *row)
{
  const char *theme = g_object_get_data (G_OBJECT (row), "theme");

  if (self->theme != NULL && heddle_tags_equal (self->theme, theme))
    g_clear_pointer (&self->theme, g_free);
  else
    g_set_str (&self->theme, theme);
  mark_theme (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
sort_cb (HeddleFieldworkPane *self)
{
  g_signal_emit (self, signals[SORT], 0);
}

static void
fill_sort (HeddleFieldworkPane *self,
           guint                n_to_sort,
           guint                n_alike)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u group of findings looks alike",
                                                      "%u groups of findings look alike", n_alike),
                                            n_alike);
  g_autofree char *rest = g_strdup_printf (ngettext ("%u finding without a kind of its own",
                                                     "%u findings without a kind of their own",
                                                     n_to_sort),
                                           n_to_sort);

  gtk_widget_set_visible (self->sort_box, n_to_sort + n_alike > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sort_row), n_alike > 0 ? title : rest);
  adw_action_row_set_subtitle (self->sort_row, n_alike > 0 && n_to_sort > 0 ? rest : "");
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_fieldwork_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_FIELDWORK_PANE);

  G_OBJECT_CLASS (heddle_fieldwork_pane_parent_class)->dispose (object);
}

static void
heddle_fieldwork_pane_finalize (GObject *object)
{
  HeddleFieldworkPane *self = HEDDLE_FIELDWORK_PANE (object);

  g_free (self->session);
  g_free (self->theme);

  G_OBJECT_CLASS (heddle_fieldwork_pane_parent_class)->finalize (object);
}

static void
heddle_fieldwork_pane_class_init (HeddleFieldworkPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_fieldwork_pane_dispose;
  object_class->finalize = heddle_fieldwork_pane_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[SORT] = g_signal_new ("sort", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/fieldwork/heddle-fieldwork-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleFieldworkPane, n_findings);
  gtk_widget_class_bind_template_child (widget_class, HeddleFieldworkPane, sessions);
  gtk_widget_class_bind_template_child (widget_class, HeddleFieldworkPane, themes_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleFieldworkPane, n_themes);
  gtk_widget_class_bind_template_child (widget_class, HeddleFieldworkPane, themes);
  gtk_widget_class_bind_template_child (widget_class, HeddleFieldworkPane, sort_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleFieldworkPane, sort_row);
  gtk_widget_class_bind_template_callback (widget_class, session_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_cb);
}

static void
heddle_fieldwork_pane_init (HeddleFieldworkPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->sessions, day_cb, NULL, NULL);
}

/**
 * heddle_fieldwork_pane_show:
 * @sessions: (element-type HeddleProgrammeSession): the programme
 * @findings: (element-type HeddleFieldworkFinding): of the episode
 * @themes: (element-type HeddleThemeCount): of these
 * @days_over: days of the fieldwork that are past: what was to be noted on them is late
 * @n_to_sort: findings that have no kind of their own yet
 * @n_alike: groups of findings that look alike
 */
void
heddle_fieldwork_pane_show (HeddleFieldworkPane *self,
                            GPtrArray           *sessions,
                            GPtrArray           *findings,
                            GPtrArray           *themes,
                            int                  days_over,
                            guint                n_to_sort,
                            guint                n_alike)
{
  g_autofree char *n_findings = NULL;

  g_return_if_fail (HEDDLE_IS_FIELDWORK_PANE (self));

  n_findings = g_strdup_printf (ngettext ("%u finding", "%u findings", findings->len),
                                findings->len);
  self->filling = TRUE;
  gtk_label_set_label (self->n_findings, n_findings);
  fill_sessions (self, sessions, findings, days_over);
  fill_themes (self, themes);
  fill_sort (self, n_to_sort, n_alike);
  self->filling = FALSE;
}

const char *
heddle_fieldwork_pane_get_session (HeddleFieldworkPane *self)
{
  g_return_val_if_fail (HEDDLE_IS_FIELDWORK_PANE (self), NULL);

  return self->session;
}

void
heddle_fieldwork_pane_step_session (HeddleFieldworkPane *self,
                                    int                  by)
{
  GtkListBoxRow *row;

  g_return_if_fail (HEDDLE_IS_FIELDWORK_PANE (self));

  row = gtk_list_box_get_selected_row (self->sessions);
  row = gtk_list_box_get_row_at_index (self->sessions, gtk_list_box_row_get_index (row) + by);
  if (row != NULL)
    gtk_list_box_select_row (self->sessions, row);
}

const char *
heddle_fieldwork_pane_get_theme (HeddleFieldworkPane *self)
{
  g_return_val_if_fail (HEDDLE_IS_FIELDWORK_PANE (self), NULL);

  return self->theme;
}

void
heddle_fieldwork_pane_choose_all (HeddleFieldworkPane *self)
{
  g_return_if_fail (HEDDLE_IS_FIELDWORK_PANE (self));

  g_clear_pointer (&self->theme, g_free);
  mark_theme (self);
  gtk_list_box_select_row (self->sessions, gtk_list_box_get_row_at_index (self->sessions, 0));
  g_signal_emit (self, signals[CHOSEN], 0);
}
