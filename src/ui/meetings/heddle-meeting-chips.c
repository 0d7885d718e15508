/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-chips.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-focus-path.h"
#include "heddle-meeting-jobs.h"
#include "heddle-menu-names.h"

/* Meetings to come that have a button. */
#define AT_ONCE 5

struct _HeddleMeetingChips
{
  AdwBin parent_instance;

  HeddleSession *session;
  HeddleHostCalendars *calendars;
  AdwWrapBox *box;
  const char *chosen; /* while it is filled */
};

G_DEFINE_FINAL_TYPE (HeddleMeetingChips, heddle_meeting_chips, ADW_TYPE_BIN)

/* Of a chip: "18 Feb"; with the year where it is another. */
static char *
dup_day (HeddleMeetingChips *self,
         HeddleMeeting      *meeting,
         gboolean            whole)
{
  HeddleDay day = heddle_day_parse (meeting->held_on);

  return whole ? heddle_date_text_show_day_long (day) : heddle_date_text_show_day_short (day);
}

/* What is to be known of the day; NULL: nothing. */
static char *
dup_fault (HeddleMeetingChips *self,
           HeddleMeeting      *meeting)
{
  if (g_strcmp0 (meeting->state, "cancelled") == 0)
    return g_strdup (_("cancelled"));
  if (heddle_day_parse (meeting->held_on) < heddle_session_get_today (self->session))
    return NULL;
  return heddle_meeting_dup_closure (self->calendars, meeting);
}

static void
clicked_cb (GtkWidget *chip)
{
  gtk_widget_activate_action (chip, "meetings.choose", "s",
                              g_object_get_data (G_OBJECT (chip), "meeting"));
}

static void
add_chip (HeddleMeetingChips *self,
          HeddleMeeting      *meeting)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *day = dup_day (self, meeting, FALSE);
  g_autofree char *whole = dup_day (self, meeting, TRUE);
  g_autofree char *fault = dup_fault (self, meeting);
  g_autofree char *name = fault != NULL ? g_strdup_printf ("%s: %s", whole, fault)
                                        : g_strdup (whole);

  gtk_box_append (GTK_BOX (box), gtk_label_new (day));
  if (fault != NULL)
    {
      GtkWidget *sign = gtk_image_new_from_icon_name ("heddle-alert-symbolic");

      gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_box_append (GTK_BOX (box), sign);
      gtk_widget_add_css_class (chip, "fault");
    }
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                g_strcmp0 (heddle_id_of (meeting), self->chosen) == 0);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "numeric");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (chip), "meeting", g_strdup (heddle_id_of (meeting)),
                          g_free);
  g_signal_connect (chip, "clicked", G_CALLBACK (clicked_cb), NULL);
  adw_wrap_box_append (self->box, chip);
}

static void
add_menu_item (HeddleMeetingChips *self,
               GMenu              *menu,
               HeddleMeeting      *meeting)
{
  g_autofree char *whole = dup_day (self, meeting, TRUE);
  g_autofree char *fault = dup_fault (self, meeting);
  g_autofree char *label = fault != NULL ? g_strdup_printf ("%s: %s", whole, fault)
                                         : g_strdup (whole);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "meetings.choose", "s", heddle_id_of (meeting));
  g_menu_append_item (menu, item);
}

/* The meetings that have no button. */
static void
add_menu (HeddleMeetingChips *self,
          GMenu              *coming,
          GMenu              *past)
{
  int n = g_menu_model_get_n_items (G_MENU_MODEL (coming))
          + g_menu_model_get_n_items (G_MENU_MODEL (past));
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button;
  g_autofree char *label = g_strdup_printf (_("%d More"), n);

  if (n == 0)
    return;
  if (g_menu_model_get_n_items (G_MENU_MODEL (coming)) > 0)
    g_menu_append_section (menu, _("To Come"), G_MENU_MODEL (coming));
  if (g_menu_model_get_n_items (G_MENU_MODEL (past)) > 0)
    g_menu_append_section (menu, _("Past"), G_MENU_MODEL (past));
  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chip-menu");
  heddle_menu_names_attach (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  adw_wrap_box_append (self->box, button);
}

static void
clear (HeddleMeetingChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, child);
}

static gboolean
is_past (HeddleMeetingChips *self,
         HeddleMeeting      *meeting)
{
  return heddle_day_parse (meeting->held_on) < heddle_session_get_today (self->session);
}

void
heddle_meeting_chips_show (HeddleMeetingChips       *self,
                           HeddleSession            *session,
                           const HeddleGroupOutline *group,
                           HeddleMeeting            *chosen)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (GPtrArray) meetings =
    heddle_meeting_list (store, heddle_record_get_id (HEDDLE_RECORD (group->group)));
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (store);
  g_autoptr (GMenu) coming = g_menu_new ();
  g_autoptr (GMenu) past = g_menu_new ();
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (self->box));
  guint n = 0;

  g_set_object (&self->session, session);
  self->calendars = calendars;
  self->chosen = chosen != NULL ? heddle_id_of (chosen) : NULL;
  clear (self);
  for (guint i = 0; i < meetings->len; i++)
    {
      gboolean is_chosen = g_strcmp0 (heddle_id_of (meetings->pdata[i]), self->chosen) == 0;

      if (is_chosen || (!is_past (self, meetings->pdata[i]) && n < AT_ONCE))
        add_chip (self, meetings->pdata[i]);
      else if (!is_past (self, meetings->pdata[i]))
        add_menu_item (self, coming, meetings->pdata[i]);
      n += !is_past (self, meetings->pdata[i]);
    }
  for (guint i = meetings->len; i > 0; i--)
    if (is_past (self, meetings->pdata[i - 1]))
      add_menu_item (self, past, meetings->pdata[i - 1]);
  add_menu (self, coming, past);
  heddle_focus_path_restore (GTK_WIDGET (self->box), focus);
  self->calendars = NULL;
  self->chosen = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), meetings->len > 0);
}

static void
heddle_meeting_chips_dispose (GObject *object)
{
  g_clear_object (&HEDDLE_MEETING_CHIPS (object)->session);

  G_OBJECT_CLASS (heddle_meeting_chips_parent_class)->dispose (object);
}

static void
heddle_meeting_chips_class_init (HeddleMeetingChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_meeting_chips_dispose;
}

static void
heddle_meeting_chips_init (HeddleMeetingChips *self)
{
  self->box = ADW_WRAP_BOX (g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Days of the meetings"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}
