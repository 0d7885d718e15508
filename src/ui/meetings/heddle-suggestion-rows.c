/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-suggestion-rows.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-focus-path.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-suggestions.h"

/* Suggestions that are shown; when one is taken the next comes. */
#define AT_ONCE 6

typedef struct
{
  HeddleSession *session;
  char *meeting;
  HeddleSuggestion *suggestion;
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *self = data;

  g_object_unref (self->session);
  g_free (self->meeting);
  heddle_suggestion_free (self->suggestion);
  g_free (self);
}

static void
take_cb (GtkButton *button,
         gpointer   data)
{
  Offer *offer = data;
  g_autoptr (GError) error = NULL;

  if (!heddle_meeting_take_suggestion (heddle_session_get_store (offer->session), offer->meeting,
                                       offer->suggestion, &error))
    heddle_ask_window_report (GTK_WIDGET (button), error);
}

static const char *const icons[] = {
  [HEDDLE_SEVERITY_NOTE] = "dialog-information-symbolic",
  [HEDDLE_SEVERITY_WARNING] = "dialog-warning-symbolic",
  [HEDDLE_SEVERITY_PROBLEM] = "heddle-alert-symbolic",
};

static const char *const tones[] = {
  [HEDDLE_SEVERITY_NOTE] = "second",
  [HEDDLE_SEVERITY_WARNING] = "warning",
  [HEDDLE_SEVERITY_PROBLEM] = "error",
};

/* "new item", "joins item 5": where it would stand. */
static char *
dup_place (GPtrArray        *items,
           HeddleSuggestion *suggestion)
{
  for (guint i = 0; suggestion->item != NULL && i < items->len; i++)
    if (g_str_equal (heddle_record_get_id (items->pdata[i]), suggestion->item))
      return g_strdup_printf (_("joins item %u"), i + 1);
  return g_strdup (_("new item"));
}

static void
add_row (GtkListBox       *list,
         HeddleSession    *session,
         const char       *meeting_id,
         GPtrArray        *items,
         HeddleSuggestion *suggestion)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[suggestion->severity]);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  Offer *offer = g_new0 (Offer, 1);
  g_autofree char *place = dup_place (items, suggestion);
  g_autofree char *detail = suggestion->detail != NULL
                              ? g_strdup_printf ("%s; %s", suggestion->detail, place)
                              : g_strdup (place);
  g_autofree char *name = g_strdup_printf (_("Put on the agenda: %s"), suggestion->title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), suggestion->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_widget_add_css_class (icon, tones[suggestion->severity]);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  offer->session = g_object_ref (session);
  offer->meeting = g_strdup (meeting_id);
  offer->suggestion = suggestion;
  g_signal_connect_data (button, "clicked", G_CALLBACK (take_cb), offer, offer_free,
                         G_CONNECT_DEFAULT);
  gtk_list_box_append (list, row);
}

guint
heddle_suggestion_rows_fill (GtkListBox    *list,
                             HeddleSession *session,
                             const char    *meeting_id)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (GPtrArray) suggestions =
    heddle_meeting_list_suggestions (store, meeting_id, heddle_session_get_today (session));
  g_autoptr (GPtrArray) items = heddle_agenda_list (store, meeting_id);
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (list));
  guint n = suggestions->len;

  gtk_list_box_remove_all (list);
  for (guint i = 0; i < AT_ONCE && suggestions->len > 0; i++)
    add_row (list, session, meeting_id, items, g_ptr_array_steal_index (suggestions, 0));
  heddle_focus_path_restore (GTK_WIDGET (list), focus);
  return n;
}
