/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-attendance-rows.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-focus-path.h"
#include "heddle-meeting-jobs.h"
#include "records/heddle-record-list.h"

/* Whom a row is of. */
typedef struct
{
  HeddleSession *session;
  char *meeting;
  char *person;
  char *post;
} Attendee;

static void
attendee_free (gpointer  data,
               GClosure *closure)
{
  Attendee *self = data;

  g_object_unref (self->session);
  g_free (self->meeting);
  g_free (self->person);
  g_free (self->post);
  g_free (self);
}

static const HeddleChoice *
get_states (void)
{
  return heddle_kind_get_field (&heddle_attendance_kind, "state")->choices;
}

static void
selected_cb (GtkDropDown *drop_down,
             GParamSpec  *pspec,
             gpointer     data)
{
  Attendee *attendee = data;
  guint selected = gtk_drop_down_get_selected (drop_down);
  g_autoptr (GError) error = NULL;

  if (!heddle_meeting_attend (heddle_session_get_store (attendee->session), attendee->meeting,
                              attendee->person, attendee->post,
                              selected > 0 ? get_states ()[selected - 1].word : NULL, &error))
    heddle_ask_window_report (GTK_WIDGET (drop_down), error);
}

static GtkWidget *
make_choice (HeddleSession  *session,
             const char     *meeting_id,
             HeddleExpected *expected)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  Attendee *attendee = g_new0 (Attendee, 1);
  g_autofree char *name = g_strdup_printf (_("Attendance of %s"), expected->name);
  const char *state = expected->attendance != NULL ? expected->attendance->state : NULL;
  guint selected = 0;
  GtkWidget *drop_down;

  gtk_string_list_append (words, _("Expected"));
  for (guint i = 0; get_states ()[i].word != NULL; i++)
    {
      gtk_string_list_append (words, _(get_states ()[i].label));
      if (g_strcmp0 (get_states ()[i].word, state) == 0)
        selected = i + 1;
    }
  attendee->session = g_object_ref (session);
  attendee->meeting = g_strdup (meeting_id);
  attendee->person = g_strdup (expected->person);
  attendee->post = expected->person == NULL ? g_strdup (expected->name) : NULL;
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (drop_down, "flat");
  gtk_widget_add_css_class (drop_down, "attendance");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_data (drop_down, "notify::selected", G_CALLBACK (selected_cb), attendee,
                         attendee_free, G_CONNECT_DEFAULT);
  return drop_down;
}

static void
add_row (GtkListBox     *list,
         HeddleSession  *session,
         const char     *meeting_id,
         HeddleExpected *expected)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  if (expected->name != NULL)
    {
      heddle_record_list_set_texts (ADW_ACTION_ROW (row), expected->name,
                                    expected->role != NULL ? expected->role : _("guest"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_choice (session, meeting_id, expected));
    }
  else
    {
      heddle_record_list_set_texts (ADW_ACTION_ROW (row), expected->role, NULL);
      heddle_record_list_add_state (ADW_ACTION_ROW (row), "heddle-alert-symbolic",
                                    _("vacant"), "warning");
    }
  gtk_list_box_append (list, row);
}

guint
heddle_attendance_rows_fill (GtkListBox    *list,
                             GtkLabel      *summary,
                             HeddleSession *session,
                             const char    *meeting_id)
{
  g_autoptr (GPtrArray) expected =
    heddle_meeting_list_expected (heddle_session_get_store (session), meeting_id);
  g_autofree char *words =
    heddle_meeting_dup_attendance (heddle_session_get_store (session), meeting_id, TRUE);
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (list));

  gtk_list_box_remove_all (list);
  for (guint i = 0; i < expected->len; i++)
    add_row (list, session, meeting_id, g_ptr_array_index (expected, i));
  heddle_focus_path_restore (GTK_WIDGET (list), focus);
  gtk_label_set_label (summary, words != NULL ? words : "");
  return expected->len;
}
