/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-popover.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-painting-look.h"

struct _HeddleDatePopover
{
  GtkPopover parent_instance;

  HeddleDateContext context;
  HeddleDay day; /* what is typed, HEDDLE_DAY_NONE where it cannot be read */
  gboolean needs_reason;
  HeddleFormDrafts *drafts; /* NULL: nothing is kept */

  GtkBox *box;
  GtkLabel *title;
  GtkEntry *day_entry;
  GtkLabel *hint;
  GtkWidget *reason_box;
  GtkEntry *reason;
  GtkButton *release;
  GtkButton *apply;
};

G_DEFINE_FINAL_TYPE (HeddleDatePopover, heddle_date_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  RELEASED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_hint (HeddleDatePopover *self,
           const char        *text,
           gboolean           wrong)
{
  gtk_label_set_label (self->hint, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->hint), wrong ? "dimmed" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), wrong ? "error" : "dimmed");
  heddle_painting_look_set_class (GTK_WIDGET (self->day_entry), "error", wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->day_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
say_what_is_read (HeddleDatePopover *self,
                  const char        *note)
{
  g_autofree char *day = heddle_date_text_show_day_long (self->day);
  g_autofree char *distance = heddle_date_text_show_distance (self->day, self->context.today);
  g_autofree char *text = NULL;

  text = note != NULL ? g_strdup_printf ("%s, %s. %s", day, distance, note)
                      : g_strdup_printf ("%s, %s", day, distance);
  show_hint (self, text, FALSE);
}

static gboolean
reason_is_missing (HeddleDatePopover *self)
{
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  return self->needs_reason && *reason == '\0';
}

static void
changed_cb (HeddleDatePopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_entry));
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;
  g_autofree char *read = heddle_date_text_read (text, &self->context, &note, &error);

  self->day = heddle_edtf_get_day (read);
  if (read == NULL)
    show_hint (self, *text != '\0' ? error->message : _("A day, as you would write it"),
               *text != '\0');
  else if (self->day == HEDDLE_DAY_NONE)
    show_hint (self, _("One day is needed, not a longer time"), TRUE);
  else
    say_what_is_read (self, note);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply),
                            self->day != HEDDLE_DAY_NONE && !reason_is_missing (self));
}

static void
apply_cb (HeddleDatePopover *self)
{
  if (self->day == HEDDLE_DAY_NONE)
    return;
  if (reason_is_missing (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  /* What has changed may take the popover's place away. */
  g_object_ref (self);
  g_signal_emit (self, signals[CHOSEN], 0, self->day,
                 gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_object_unref (self);
}

static void
release_cb (HeddleDatePopover *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[RELEASED], 0);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_object_unref (self);
}

static void
heddle_date_popover_dispose (GObject *object)
{
  g_clear_object (&HEDDLE_DATE_POPOVER (object)->drafts);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_DATE_POPOVER);

  G_OBJECT_CLASS (heddle_date_popover_parent_class)->dispose (object);
}

static void
heddle_date_popover_class_init (HeddleDatePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_date_popover_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", HEDDLE_TYPE_DATE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[RELEASED] = g_signal_new ("released", HEDDLE_TYPE_DATE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/timeline/heddle-date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, box);
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, title);
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, day_entry);
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, reason_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, reason);
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, release);
  gtk_widget_class_bind_template_child (widget_class, HeddleDatePopover, apply);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, release_cb);
}

static void
heddle_date_popover_init (HeddleDatePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->day_entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint, NULL, -1);
}

GtkWidget *
heddle_date_popover_new (const char              *title,
                         const char              *apply,
                         const char              *release,
                         const HeddleDateContext *context,
                         HeddleDay                day)
{
  HeddleDatePopover *self = g_object_new (HEDDLE_TYPE_DATE_POPOVER, NULL);
  g_autofree char *text = heddle_date_text_show_day (day, context->today);

  self->context = *context;
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_button_set_label (self->apply, apply);
  gtk_button_set_use_underline (self->apply, TRUE);
  gtk_button_set_use_underline (self->release, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->release), release != NULL);
  if (release != NULL)
    gtk_button_set_label (self->release, release);
  gtk_editable_set_text (GTK_EDITABLE (self->day_entry), text);
  changed_cb (self);
  return GTK_WIDGET (self);
}

void
heddle_date_popover_ask_reason (HeddleDatePopover *self,
                                const char        *reason)
{
  g_return_if_fail (HEDDLE_IS_DATE_POPOVER (self));

  self->needs_reason = TRUE;
  gtk_widget_set_visible (self->reason_box, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason != NULL ? reason : "");
  changed_cb (self);
}

void
heddle_date_popover_keep (HeddleDatePopover *self,
                          HeddleStore       *store,
                          const char        *what,
                          const char        *record)
{
  g_return_if_fail (HEDDLE_IS_DATE_POPOVER (self));

  self->drafts = heddle_form_drafts_new (store, what, record);
  heddle_form_drafts_add_entry (self->drafts, "day", GTK_EDITABLE (self->day_entry));
  heddle_form_drafts_add_entry (self->drafts, "reason", GTK_EDITABLE (self->reason));
  heddle_form_drafts_follow_popover (self->drafts, GTK_POPOVER (self), self->box,
                                     gtk_label_get_label (self->title));
}

void
heddle_date_popover_forget (HeddleDatePopover *self)
{
  g_return_if_fail (HEDDLE_IS_DATE_POPOVER (self));

  if (self->drafts != NULL)
    heddle_form_drafts_discard (self->drafts);
}
