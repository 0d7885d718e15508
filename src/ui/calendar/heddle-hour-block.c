/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-hour-block.h"

#include <glib/gi18n-lib.h>

#include "heddle-activate.h"
#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-painting-look.h"
#include "heddle-records.h"

#define EDGE 3.0f
#define RADIUS 6.0f
/* Minutes under which there is room for one line, and for two. */
#define ONE_LINE 40
#define TWO_LINES 60

struct _HeddleHourBlock
{
  GtkBox parent_instance;

  char *id;
  const char *code;
  gboolean clash;
};

G_DEFINE_FINAL_TYPE (HeddleHourBlock, heddle_hour_block, GTK_TYPE_BOX)

static void
heddle_hour_block_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleHourBlock *self = HEDDLE_HOUR_BLOCK (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float lines[] = { 2, 2, 2, 2 };
  const GdkRGBA warning[] = { palette->warning_text, palette->warning_text, palette->warning_text,
                              palette->warning_text };
  GskRoundedRect box;
  GdkRGBA ground;
  HeddleHue hue;

  heddle_palette_get_hue (palette, self->code, &hue);
  heddle_palette_mix (&hue.hue, &palette->view, palette->tint, &ground);
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, &box.bounds);
  gtk_snapshot_append_color (snapshot, &hue.ink,
                             &GRAPHENE_RECT_INIT (rtl ? width - EDGE : 0, 0, EDGE, height));
  if (self->clash)
    gtk_snapshot_append_border (snapshot, &box, lines, warning);
  GTK_WIDGET_CLASS (heddle_hour_block_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
activated (HeddleHourBlock *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                              heddle_programme_session_kind.name, self->id);
}

static void
released_cb (HeddleHourBlock *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  activated (self);
}

static void
heddle_hour_block_finalize (GObject *object)
{
  g_free (HEDDLE_HOUR_BLOCK (object)->id);

  G_OBJECT_CLASS (heddle_hour_block_parent_class)->finalize (object);
}

static void
heddle_hour_block_class_init (HeddleHourBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_hour_block_finalize;
  widget_class->snapshot = heddle_hour_block_snapshot;
  heddle_activate_install (widget_class, G_CALLBACK (activated));
  heddle_activate_use_space (widget_class);
  gtk_widget_class_set_css_name (widget_class, "hourblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
heddle_hour_block_init (HeddleHourBlock *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  heddle_painting_look_follow (GTK_WIDGET (self));
}

static void
add_line (HeddleHourBlock *self,
          const char         *text,
          const char         *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
}

static char *
dup_clock (int minutes)
{
  return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}

/* As many as it is high for; the letter of a group stands alone where several
 * are beside each other. */
static void
add_lines (HeddleHourBlock          *self,
           const HeddleTimedSession *session,
           const char               *starts,
           const char               *times,
           const char               *where,
           const char               *clash)
{
  int minutes = session->ends - session->starts;

  if (session->letter[0] != '\0')
    add_line (self, session->letter, "heading");
  else if (minutes < ONE_LINE)
    {
      g_autofree char *line = g_strdup_printf ("%s %s", starts, session->title);

      add_line (self, line, "numeric");
      return;
    }
  else
    add_line (self, times, "numeric");
  add_line (self, session->title, session->letter[0] != '\0' ? "numeric" : "heading");
  if (minutes >= TWO_LINES || clash != NULL)
    add_line (self, clash != NULL ? clash : where, clash != NULL ? "warning" : "second");
}

GtkWidget *
heddle_hour_block_new (HeddleCalendarState      *state,
                       const HeddleTimedSession *session)
{
  HeddleHourBlock *self = g_object_new (HEDDLE_TYPE_HOUR_BLOCK, NULL);
  HeddleStore *store = heddle_session_get_store (heddle_calendar_state_get_session (state));
  g_autofree char *starts = dup_clock (session->starts);
  g_autofree char *ends = dup_clock (session->ends);
  /* Translators: from one time of a day to another: "10:00 – 11:45" */
  g_autofree char *times = g_strdup_printf (C_("clock", "%s – %s"), starts, ends);
  g_autofree char *where = session->place[0] != '\0'
                               ? g_strdup_printf ("%s, %s", session->host, session->place)
                               : g_strdup (session->host);
  g_autofree char *day = heddle_date_text_show_day_long (session->day);
  const char *clash = session->clash ? _("somebody is needed twice") : NULL;
  g_autofree char *what = g_strdup_printf ("%s, %s, %s, %s", session->title, where, day, times);
  /* Translators: a parallel group by its letter: "Group A" */
  g_autofree char *group = session->letter[0] != '\0'
                               ? g_strdup_printf (_("Group %s"), session->letter) : NULL;
  g_autofree char *named = group != NULL ? g_strjoin (", ", group, what, NULL) : g_strdup (what);
  g_autofree char *spoken = g_strjoin (", ", named, clash, NULL);

  self->id = g_strdup (session->id);
  self->code = heddle_badge_get_code (store, session->collaborative);
  self->clash = session->clash;
  add_lines (self, session, starts, times, where, clash);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
