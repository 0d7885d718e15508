/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-milestone-rows.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-statements.h"
#include "heddle-date-text.h"
#include "heddle-mark-image.h"
#include "today/heddle-today-row.h"

#define ID_KEY "heddle-date-statement"

static HeddleAgendaEntry *
load_entry (HeddleSession *session,
            const char    *kind,
            const char    *id)
{
  g_autoptr (GPtrArray) deadlines =
    heddle_deadlines_of_record (heddle_session_get_store (session), kind, id, NULL);

  if (deadlines == NULL || deadlines->len == 0)
    return NULL;
  return heddle_agenda_entry_new (g_ptr_array_steal_index (deadlines, 0), FALSE);
}

/* What has only happened is neither open nor late. When it was done is said as
 * exactly as it is on record. */
static char *
dup_state (HeddleAgendaEntry *entry,
           HeddleMilestone   *milestone,
           HeddleSession     *session)
{
  if (milestone->done_on != NULL && !entry->deadline->fixed)
    {
      g_autofree char *day = heddle_date_text_show (milestone->done_on,
                                                    heddle_session_get_today (session));

      return g_strdup_printf (_("done %s"), day);
    }
  if (entry->deadline->last == HEDDLE_DAY_NONE)
    return g_strdup (_("no date yet"));
  if (entry->deadline->fixed && entry->deadline->last < heddle_session_get_today (session))
    return NULL;
  return heddle_agenda_entry_dup_state (entry, session);
}

static char *
dup_spoken (const HeddleTodayLine *line,
            HeddleAgendaEntry     *entry)
{
  g_autoptr (GString) spoken = g_string_new (NULL);

  g_string_append_printf (spoken, _("Milestone: %s"), line->title);
  if (entry->deadline->last != HEDDLE_DAY_NONE)
    {
      g_autofree char *day = heddle_date_text_show_day_long (entry->deadline->last);

      g_string_append_printf (spoken, ", %s", day);
    }
  if (line->state_words != NULL)
    g_string_append_printf (spoken, ", %s", line->state_words);
  if (line->subtitle != NULL)
    g_string_append_printf (spoken, ", %s", line->subtitle);
  return g_string_free_and_steal (g_steal_pointer (&spoken));
}

/* Another date for it, with the source that states it. */
static GtkWidget *
state_button_new (const char *id,
                  const char *what)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: of a milestone */
  g_autofree char *name = g_strdup_printf (_("Add a Stated Date to %s…"), what);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", heddle_milestone_kind.name, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sa{ss})",
                                    heddle_date_statement_kind.name, &fields);
  gtk_widget_set_tooltip_text (button, _("Add a Stated Date, with Its Source…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* for the pointer: the keyboard has S and the menu of the row, which is one stop so */
  gtk_widget_set_can_focus (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "heading-button");
  gtk_widget_add_css_class (button, "second");
  return button;
}

GtkWidget *
heddle_milestone_row_new (HeddleSession   *session,
                          HeddleMilestone *milestone)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (milestone));
  g_autoptr (HeddleAgendaEntry) entry = load_entry (session, heddle_milestone_kind.name, id);
  HeddleMark mark = { 0 };
  HeddleTodayLine line = { 0 };
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *row;

  if (entry == NULL)
    return NULL;
  date = entry->deadline->last != HEDDLE_DAY_NONE
           ? heddle_date_text_show (entry->deadline->date, heddle_session_get_today (session))
           : NULL;
  words = dup_state (entry, milestone, session);
  mark.shape = heddle_mark_shape_from_word (entry->deadline->mark);
  mark.state = heddle_agenda_entry_get_state (entry, session);
  mark.code = heddle_badge_get_code (heddle_session_get_store (session),
                                     entry->deadline->collaborative);
  line.mark = &mark;
  line.title = entry->deadline->what;
  line.subtitle = entry->deadline->source;
  line.tooltip = entry->deadline->source;
  line.has_badge = entry->deadline->collaborative == NULL;
  line.end = date;
  line.state = mark.state;
  line.state_words = words;
  spoken = dup_spoken (&line, entry);
  line.spoken = spoken;
  row = heddle_today_row_new (&line, heddle_milestone_kind.name, id);
  heddle_today_row_set_entry (HEDDLE_TODAY_ROW (row), entry);
  heddle_today_row_add_suffix (HEDDLE_TODAY_ROW (row), state_button_new (id, line.title));
  return row;
}

static GtkWidget *
label_new (const char        *text,
           const char *const *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_css_classes (label, (const char **) classes);
  return label;
}

/* A button would write with each arrow that goes over it; the row is activated
 * instead, and the button only shows. */
static GtkWidget *
statement_row_new (HeddleSession       *session,
                   HeddleDateStatement *statement,
                   GtkCheckButton     **group)
{
  g_autofree char *date = heddle_date_text_show (statement->value,
                                                 heddle_session_get_today (session));
  g_autofree char *where = statement->place != NULL
                             ? g_strdup_printf ("%s, %s", statement->source, statement->place)
                             : g_strdup (statement->source);
  const char *force = statement->effective ? _("in force") : _("not in force");
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", date, where, force);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *day = label_new (date, (const char *[]) { "numeric", statement->effective
                                                                    ? "heading" : NULL, NULL });
  GtkWidget *source = label_new (where, (const char *[]) { "caption", "second", NULL });

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), *group);
  *group = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), statement->effective);
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_can_target (check, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_label_set_ellipsize (GTK_LABEL (source), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (source), 0);
  gtk_widget_set_hexpand (source, TRUE);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), source);
  if (statement->effective)
    gtk_box_append (GTK_BOX (box), label_new (force, (const char *[]) { "badge", NULL }));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "statement");
  gtk_widget_set_tooltip_text (row, statement->wording);
  g_object_set_data_full (G_OBJECT (row), ID_KEY,
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (statement))), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static GtkWidget *
heading_row_new (GPtrArray *statements)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  g_autofree char *text =
    g_strdup_printf (_("%u sources state different dates; all are kept"), statements->len);
  GtkWidget *label = label_new (text, (const char *[]) { "caption-heading", NULL });

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (box, "warning");
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "statement");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

void
heddle_statement_rows_add (HeddleSession *session,
                           GtkListBox    *list,
                           const char    *kind,
                           const char    *id)
{
  g_autoptr (GPtrArray) statements =
    heddle_date_statements_list (heddle_session_get_store (session), kind, id);
  GtkCheckButton *group = NULL;

  if (!heddle_date_statements_disagree (statements))
    return;
  heddle_row_join (list, heading_row_new (statements));
  for (guint i = 0; i < statements->len; i++)
    heddle_row_join (list, statement_row_new (session, g_ptr_array_index (statements, i),
                                              &group));
}

void
heddle_row_join (GtkListBox *list,
                 GtkWidget  *row)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (list));

  if (last != NULL)
    gtk_widget_add_css_class (last, "joined");
  gtk_list_box_append (list, row);
}

const char *
heddle_statement_row_get_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), ID_KEY);
}
