/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-room-dialog.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "heddle-room.h"

#define SIZE_SETTING "audience-size"
#define HEIGHT_SETTING "room-screen-height"
#define DISTANCE_SETTING "room-distance"

struct _HeddleRoomDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  HeddlePresentation *presentation; /* or NULL */
  int size;
  GtkWidget *height;
  GtkWidget *distance;
  GtkWidget *verdict;
  GtkWidget *sign;
  GtkWidget *use;
  int offered;
};

G_DEFINE_FINAL_TYPE (HeddleRoomDialog, heddle_room_dialog, ADW_TYPE_DIALOG)

int
heddle_room_get_size (HeddleSession *session)
{
  g_autofree char *text = heddle_session_dup_setting (session, SIZE_SETTING);

  return text != NULL ? CLAMP (atoi (text), HEDDLE_SHOW_SIZE_MIN, HEDDLE_SHOW_SIZE_MAX)
                      : HEDDLE_SHOW_SIZE_MIN;
}

static double
get_setting (HeddleSession *session,
             const char    *name,
             double         initial)
{
  g_autofree char *text = heddle_session_dup_setting (session, name);
  double value = text != NULL ? g_ascii_strtod (text, NULL) : 0;

  return value > 0 ? value : initial;
}

static void
keep_setting (HeddleSession *session,
              const char    *name,
              double         value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  heddle_session_set_setting (session, name, g_ascii_formatd (text, sizeof text, "%.2f", value));
}

static void
say (HeddleRoomDialog      *self,
     const HeddleRoomCheck *check)
{
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  title = g_strdup (check->is_good     ? _("The last row can read it well")
                    : check->is_enough ? _("The last row can just read it")
                                       : _("The last row cannot read it"));
  words = g_strdup_printf (_("At %d %% a capital letter is %.0f minutes of arc tall: 20 are "
                             "comfortable, 16 the least. At this size the last row may be "
                             "%.1f m away."),
                           self->size, check->arc_minutes, check->farthest);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->verdict), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->verdict), words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->sign), check->is_enough
                                                          ? "heddle-check-symbolic"
                                                          : "heddle-alert-symbolic");
  gtk_widget_set_css_classes (self->sign, (const char *[]) { check->is_good     ? "success"
                                                             : check->is_enough ? "warning"
                                                                                : "error",
                                                             NULL });
}

static void
check_cb (HeddleRoomDialog *self)
{
  HeddleRoomCheck check;
  g_autofree char *label = NULL;

  heddle_room_check (adw_spin_row_get_value (ADW_SPIN_ROW (self->height)),
                     adw_spin_row_get_value (ADW_SPIN_ROW (self->distance)), self->size, &check);
  say (self, &check);
  self->offered = check.percent;
  label = check.percent == 0 ? g_strdup (_("No size is enough: move the last row nearer"))
                             : g_strdup_printf (_("Use %d %%"), check.percent);
  gtk_button_set_label (GTK_BUTTON (self->use), label);
  gtk_widget_set_sensitive (self->use, check.percent != 0 && check.percent != self->size);
}

static void
keep_cb (HeddleRoomDialog *self)
{
  keep_setting (self->session, HEIGHT_SETTING,
                adw_spin_row_get_value (ADW_SPIN_ROW (self->height)));
  keep_setting (self->session, DISTANCE_SETTING,
                adw_spin_row_get_value (ADW_SPIN_ROW (self->distance)));
}

static void
use_cb (HeddleRoomDialog *self)
{
  g_autofree char *text = g_strdup_printf ("%d", self->offered);

  self->size = self->offered;
  heddle_session_set_setting (self->session, SIZE_SETTING, text);
  if (self->presentation != NULL)
    heddle_presentation_set_size (self->presentation, self->size);
  /* what is insensitive loses the focus, and with it the dialog its keys */
  gtk_widget_grab_focus (self->distance);
  check_cb (self);
}

static GtkWidget *
number_new (HeddleRoomDialog *self,
            const char       *title,
            const char       *subtitle,
            double            maximum,
            double            value)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (value, 0.3, maximum, 0.1, 1, 0);
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_LIST_ITEM, "adjustment", adjustment, "digits",
                                 1, "title", title, "subtitle", subtitle, NULL);

  g_signal_connect_object (row, "notify::value", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
heddle_room_dialog_dispose (GObject *object)
{
  HeddleRoomDialog *self = HEDDLE_ROOM_DIALOG (object);

  g_clear_object (&self->presentation);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_room_dialog_parent_class)->dispose (object);
}

static void
heddle_room_dialog_class_init (HeddleRoomDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_room_dialog_dispose;
}

static void
heddle_room_dialog_init (HeddleRoomDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), _("Room Check"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  g_signal_connect (self, "closed", G_CALLBACK (keep_cb), NULL);
}

static void
fill (HeddleRoomDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *room = adw_preferences_group_new ();
  GtkWidget *result = adw_preferences_group_new ();

  self->height = number_new (self, _("Height of the Picture"), _("Metres, as projected"), 20,
                             get_setting (self->session, HEIGHT_SETTING, 1.5));
  self->distance = number_new (self, _("Last Row"), _("Metres from the screen"), 100,
                               get_setting (self->session, DISTANCE_SETTING, 8));
  self->verdict = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  self->sign = gtk_image_new ();
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->verdict), self->sign);
  self->use = gtk_button_new ();
  gtk_widget_add_css_class (self->use, "suggested-action");
  gtk_widget_set_margin_top (self->use, 12);
  gtk_widget_set_halign (self->use, GTK_ALIGN_END);
  g_signal_connect_object (self->use, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (room), self->height);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (room), self->distance);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (result), self->verdict);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (result), self->use);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (room));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (result));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

AdwDialog *
heddle_room_dialog_new (HeddleSession      *session,
                        HeddlePresentation *presentation)
{
  HeddleRoomDialog *self = g_object_new (HEDDLE_TYPE_ROOM_DIALOG, NULL);

  self->session = g_object_ref (session);
  if (presentation != NULL)
    self->presentation = g_object_ref (presentation);
  self->size = presentation != NULL ? heddle_presentation_get_show (presentation)->size
                                    : heddle_room_get_size (session);
  fill (self);
  check_cb (self);
  return ADW_DIALOG (self);
}
