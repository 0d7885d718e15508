/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-shift-popover.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-pin-preview.h"

/* Steps that follow are named up to this many. */
#define NAMED 4
#define WEEK 7

struct _HeddleShiftPopover
{
  GtkPopover parent_instance;

  HeddleCalendarState *state;
  HeddleAgendaEntry *entry;
  HeddleDay day;
  HeddleFormDrafts *drafts;

  GtkBox *box;
  GtkLabel *title;
  GtkLabel *old_day;
  GtkLabel *new_day;
  GtkLabel *hint;
  GtkLabel *follows;
  GtkEntry *reason;
};

G_DEFINE_FINAL_TYPE (HeddleShiftPopover, heddle_shift_popover, GTK_TYPE_POPOVER)

static HeddleStore *
get_store (HeddleShiftPopover *self)
{
  return heddle_session_get_store (heddle_calendar_state_get_session (self->state));
}

static void
apply_cb (HeddleShiftPopover *self)
{
  g_autofree char *reason
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  g_autoptr (GError) error = NULL;

  /* A date by hand needs its reason. */
  if (*reason == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      gtk_widget_add_css_class (GTK_WIDGET (self->reason), "error");
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  /* What has changed may take the popover's place away. */
  g_object_ref (self);
  if (heddle_episode_plan_pin (get_store (self), self->entry->deadline->id, self->day, reason,
                               &error))
    {
      heddle_form_drafts_discard (self->drafts);
      gtk_popover_popdown (GTK_POPOVER (self));
    }
  else
    heddle_ask_window_report (GTK_WIDGET (self), error);
  g_object_unref (self);
}

static void
earlier_cb (HeddleShiftPopover *self)
{
  heddle_shift_popover_set_day (self, self->day - 1);
}

static void
later_cb (HeddleShiftPopover *self)
{
  heddle_shift_popover_set_day (self, self->day + 1);
}

static gboolean
key_pressed_cb (HeddleShiftPopover *self,
                guint               key,
                guint               keycode,
                GdkModifierType     modifiers)
{
  GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  int later = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((modifiers & (both | GDK_ALT_MASK)) != both)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
      heddle_shift_popover_set_day (self, self->day - later);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      heddle_shift_popover_set_day (self, self->day + later);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      heddle_shift_popover_set_day (self, self->day - WEEK);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      heddle_shift_popover_set_day (self, self->day + WEEK);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A reason is all that is still to be said. */
static gboolean
heddle_shift_popover_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEDDLE_SHIFT_POPOVER (widget)->reason));
}

static void
heddle_shift_popover_dispose (GObject *object)
{
  HeddleShiftPopover *self = HEDDLE_SHIFT_POPOVER (object);

  g_clear_object (&self->drafts);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_SHIFT_POPOVER);
  g_clear_object (&self->entry);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_shift_popover_parent_class)->dispose (object);
}

static void
heddle_shift_popover_class_init (HeddleShiftPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_shift_popover_dispose;
  widget_class->grab_focus = heddle_shift_popover_grab_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-shift-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleShiftPopover, box);
  gtk_widget_class_bind_template_child (widget_class, HeddleShiftPopover, title);
  gtk_widget_class_bind_template_child (widget_class, HeddleShiftPopover, old_day);
  gtk_widget_class_bind_template_child (widget_class, HeddleShiftPopover, new_day);
  gtk_widget_class_bind_template_child (widget_class, HeddleShiftPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, HeddleShiftPopover, follows);
  gtk_widget_class_bind_template_child (widget_class, HeddleShiftPopover, reason);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
heddle_shift_popover_init (HeddleShiftPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->reason),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint, NULL, -1);
}

GtkWidget *
heddle_shift_popover_new (HeddleCalendarState *state,
                          HeddleAgendaEntry   *entry)
{
  HeddleShiftPopover *self = g_object_new (HEDDLE_TYPE_SHIFT_POPOVER, NULL);
  g_autofree char *title = heddle_agenda_entry_dup_title (entry);
  HeddleDay today = heddle_calendar_state_get_today (state);
  g_autofree char *day = heddle_date_text_show_day (entry->deadline->last, today);
  g_autofree char *name = g_strdup_printf (_("%s: another date"), title);

  self->state = g_object_ref (state);
  self->entry = g_object_ref (entry);
  self->day = entry->deadline->last;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->old_day, day);
  if (entry->deadline->pinned && entry->deadline->reason != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->reason), entry->deadline->reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* as where a step's date is pinned by its day */
  self->drafts = heddle_form_drafts_new (get_store (self), "pin", entry->deadline->id);
  heddle_form_drafts_add_entry (self->drafts, "reason", GTK_EDITABLE (self->reason));
  heddle_form_drafts_follow_popover (self->drafts, GTK_POPOVER (self), self->box, name);

  return GTK_WIDGET (self);
}

/* "Also moves: Focus agreed to Wed 27 Jan; Team agreed to …" */
static char *
name_followers (HeddlePinPreview *preview,
                HeddleDay         today)
{
  g_autoptr (GString) text = NULL;

  if (preview->moved->len == 0)
    return g_strdup (_("No other step follows."));

  text = g_string_new (_("Also moves: "));
  for (guint i = 0; i < preview->moved->len; i++)
    {
      guint step = g_array_index (preview->moved, guint, i);
      g_autofree char *day = heddle_date_text_show_day (preview->dates[step].due, today);

      if (i == NAMED)
        {
          g_string_append_printf (text, _("; and %u more"), preview->moved->len - i);
          break;
        }
      /* Translators: a step and its new day */
      g_string_append_printf (text, i > 0 ? _("; %s to %s") : _("%s to %s"),
                              preview->plan->input.steps[step].label, day);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_hint (HeddleShiftPopover *self,
           const char         *text,
           gboolean            warns)
{
  gtk_label_set_label (self->hint, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->hint), warns ? "dimmed" : "warning");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), warns ? "warning" : "dimmed");
}

void
heddle_shift_popover_set_day (HeddleShiftPopover *self,
                              HeddleDay           day)
{
  HeddleDay today;
  g_autoptr (HeddlePinPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *hint = NULL;

  g_return_if_fail (HEDDLE_IS_SHIFT_POPOVER (self));

  if (!heddle_day_is_valid (day))
    return;
  today = heddle_calendar_state_get_today (self->state);
  self->day = day;
  text = heddle_date_text_show_day (day, today);
  distance = heddle_date_text_show_distance (day, today);
  gtk_label_set_label (self->new_day, text);
  preview = heddle_pin_preview_new (get_store (self), self->entry->deadline->id, day, &error);
  if (preview == NULL)
    show_hint (self, error->message, TRUE);
  else
    {
      const char *warning = preview->dates[preview->step].warning;
      g_autofree char *followers = name_followers (preview, today);

      hint = warning != NULL ? g_strdup_printf ("%s, %s", distance, warning)
                             : g_steal_pointer (&distance);
      show_hint (self, hint, warning != NULL);
      gtk_label_set_label (self->follows, followers);
    }
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
