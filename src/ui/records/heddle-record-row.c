/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-record-jobs.h"

#define RECORD_KEY "heddle-record"
/* Of a row: the last state at its end, and its date. Of a state: the one before it. */
#define STATES_KEY "heddle-states"
#define DUE_KEY "heddle-due"
#define BEFORE_KEY "heddle-before"
/* "not shared yet": a state of no more is one line. */
#define STATE_CHARS 14
/* "Wed 20 Sep": dates of a list stand in one column. */
#define DATE_CHARS 10

void
heddle_record_row_set_texts (AdwActionRow *row,
                             const char   *title,
                             const char   *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
}

static void
describe (AdwActionRow *row,
          const char   *words)
{
  g_autofree char *before = g_strdup (g_object_get_data (G_OBJECT (row), "heddle-words"));
  char *all = before != NULL ? g_strdup_printf ("%s; %s", before, words) : g_strdup (words);

  g_object_set_data_full (G_OBJECT (row), "heddle-words", all, g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all,
                                  -1);
}

GtkWidget *
heddle_record_row_add_state (AdwActionRow *row,
                             const char   *icon,
                             const char   *words,
                             const char   *tone)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  if (icon != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_label_set_wrap (GTK_LABEL (label), g_utf8_strlen (words, -1) > STATE_CHARS);
  /* Where it wraps it stays beside its icon. */
  gtk_label_set_xalign (GTK_LABEL (label), icon != NULL ? 0 : 1);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  /* In a column figures stand at its end, words at its start. */
  gtk_widget_set_hexpand (label, g_str_equal (tone, "numeric"));
  gtk_widget_set_hexpand (box, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "caption");
  gtk_widget_add_css_class (box, tone);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (box), BEFORE_KEY,
                     g_object_get_data (G_OBJECT (row), STATES_KEY));
  g_object_set_data (G_OBJECT (row), STATES_KEY, box);
  adw_action_row_add_suffix (row, box);
  describe (row, words);
  return box;
}

void
heddle_record_row_clear_states (AdwActionRow *row)
{
  GtkWidget *box = g_object_get_data (G_OBJECT (row), STATES_KEY);

  while (box != NULL)
    {
      GtkWidget *before = g_object_get_data (G_OBJECT (box), BEFORE_KEY);

      adw_action_row_remove (row, box);
      box = before;
    }
  g_object_set_data (G_OBJECT (row), STATES_KEY, NULL);
  g_object_set_data (G_OBJECT (row), "heddle-words", NULL);
}

static void
ticked_cb (GtkCheckButton *tick,
           GParamSpec     *pspec,
           gpointer        data)
{
  HeddleSession *session = data;
  HeddleStore *store = heddle_session_get_store (session);
  HeddleRecord *record = g_object_get_data (G_OBJECT (tick), RECORD_KEY);
  const char *field = g_object_get_data (G_OBJECT (tick), "heddle-field");
  HeddleTickJob job = g_object_get_data (G_OBJECT (tick), "heddle-job");
  HeddleDay day = gtk_check_button_get_active (tick) ? heddle_session_get_today (session)
                                                     : HEDDLE_DAY_NONE;
  g_autofree char *text = heddle_day_to_iso (day);
  g_autoptr (GError) error = NULL;

  if (!(job != NULL ? job (store, record, day, &error)
                    : heddle_record_set_text (store, record, field, text, &error)))
    heddle_ask_window_report (GTK_WIDGET (tick), error);
}

static GtkWidget *
add_tick (AdwActionRow  *row,
          HeddleRecord  *record,
          HeddleSession *session,
          gboolean       ticked)
{
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *name = g_strdup_printf (_("Done: %s"), title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), ticked);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (tick), RECORD_KEY, g_object_ref (record), g_object_unref);
  g_signal_connect_object (tick, "notify::active", G_CALLBACK (ticked_cb), session,
                           G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (row, tick);
  return tick;
}

void
heddle_record_row_add_job_tick (AdwActionRow  *row,
                                HeddleRecord  *record,
                                HeddleSession *session,
                                gboolean       ticked,
                                HeddleTickJob  job)
{
  g_object_set_data (G_OBJECT (add_tick (row, record, session, ticked)), "heddle-job", job);
}

void
heddle_record_row_add_tick (AdwActionRow  *row,
                            HeddleRecord  *record,
                            HeddleSession *session,
                            const char    *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (record, heddle_kind_get_field (heddle_record_get_kind (record), field),
                           &value);
  g_object_set_data (G_OBJECT (add_tick (row, record, session,
                                         value.type == HEDDLE_VALUE_TEXT)),
                     "heddle-field", (gpointer) field);
}

void
heddle_record_row_add_due (AdwActionRow  *row,
                           HeddleSession *session,
                           const char    *due,
                           gboolean       done)
{
  HeddleDay today = heddle_session_get_today (session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first;
  GtkWidget *second;
  g_autofree char *date = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *words = NULL;
  HeddleDay last;

  if (due == NULL)
    return;
  last = heddle_edtf_get_last (due);
  date = heddle_date_text_show (due, today);
  distance = heddle_date_text_show_distance (last, today);
  first = gtk_label_new (date);
  second = gtk_label_new (done ? _("done") : distance);
  gtk_label_set_xalign (GTK_LABEL (first), 1);
  gtk_label_set_width_chars (GTK_LABEL (first), DATE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (second), 1);
  gtk_widget_add_css_class (first, "numeric");
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, !done && last < today ? "error" : "second");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 6);
  g_object_set_data (G_OBJECT (row), DUE_KEY, box);
  adw_action_row_add_suffix (row, box);
  words = g_strdup_printf (_("due %s, %s"), date, done ? _("done") : distance);
  describe (row, words);
}

static GtkWidget *
find_part (GtkWidget  *widget,
           const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A date that stands in no column: in one line with how far it is, from its start. */
static void
lay_due (GtkWidget *due)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (due), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (due), 6);
  gtk_widget_set_margin_start (due, 0);
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_first_child (due)), -1);
}


void
heddle_record_row_stack_ends (AdwActionRow *row)
{
  GtkWidget *title = find_part (GTK_WIDGET (row), "title");
  GtkWidget *ends = find_part (GTK_WIDGET (row), "suffixes");
  GtkWidget *below;

  if (title == NULL || ends == NULL || gtk_widget_get_first_child (ends) == NULL)
    return;
  if (g_object_get_data (G_OBJECT (row), DUE_KEY) != NULL)
    lay_due (g_object_get_data (G_OBJECT (row), DUE_KEY));
  below = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (below), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (below), 3);
  for (GtkWidget *end; (end = gtk_widget_get_first_child (ends)) != NULL;)
    {
      g_autoptr (GtkWidget) held = g_object_ref (end);

      gtk_box_remove (GTK_BOX (ends), end);
      adw_wrap_box_append (ADW_WRAP_BOX (below), end);
    }
  gtk_widget_set_visible (ends, FALSE);
  gtk_box_append (GTK_BOX (title), below);
}

void
heddle_record_row_align_ends (GtkListBox *list)
{
  g_autoptr (GtkSizeGroup) dues = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean dated = FALSE;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    dated = dated || g_object_get_data (G_OBJECT (row), DUE_KEY) != NULL;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkWidget *state = g_object_get_data (G_OBJECT (row), STATES_KEY);
      GtkWidget *due = g_object_get_data (G_OBJECT (row), DUE_KEY);

      if (dated && due == NULL)
        {
          due = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), due);
        }
      if (due != NULL)
        gtk_size_group_add_widget (dues, due);
      for (guint k = 0; state != NULL; k++)
        {
          if (k == columns->len)
            g_ptr_array_add (columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
          gtk_size_group_add_widget (columns->pdata[k], state);
          state = g_object_get_data (G_OBJECT (state), BEFORE_KEY);
        }
    }
}
