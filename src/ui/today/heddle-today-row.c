/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-today-row.h"

#include "heddle-badge.h"
#include "heddle-mark-image.h"
#include "heddle-state-label.h"

struct _HeddleTodayRow
{
  GtkListBoxRow parent_instance;

  char *kind;
  char *id;
  HeddleAgendaEntry *entry;
  GPtrArray *findings;
  const HeddleFinding *finding; /* one of them */

  GtkWidget *day_box;
  GtkLabel *day_label;
  GtkLabel *distance_label;
  HeddleMarkImage *mark;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *badge;
  GtkLabel *subtitle_label;
  GtkWidget *end_box;
  GtkLabel *end_label;
  HeddleStateLabel *state_label;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (HeddleTodayRow, heddle_today_row, GTK_TYPE_LIST_BOX_ROW)

static void
heddle_today_row_dispose (GObject *object)
{
  HeddleTodayRow *self = HEDDLE_TODAY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_TODAY_ROW);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_today_row_parent_class)->dispose (object);
}

static void
heddle_today_row_class_init (HeddleTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_today_row_dispose;

  g_type_ensure (HEDDLE_TYPE_MARK_IMAGE);
  g_type_ensure (HEDDLE_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/today/heddle-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, day_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, distance_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, mark);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, badge);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, end_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, end_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayRow, arrow);
}

static void
heddle_today_row_init (HeddleTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_sign (HeddleTodayRow        *self,
           const HeddleTodayLine *line)
{
  gtk_widget_set_visible (GTK_WIDGET (self->mark), line->mark != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), line->icon != NULL);
  if (line->mark != NULL)
    heddle_mark_image_set_mark (self->mark, line->mark);
  if (line->icon == NULL)
    return;
  gtk_image_set_from_icon_name (self->icon, line->icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), line->icon_class);
}

GtkWidget *
heddle_today_row_new (const HeddleTodayLine *line,
                      const char            *kind,
                      const char            *id)
{
  HeddleTodayRow *self = g_object_new (HEDDLE_TYPE_TODAY_ROW, NULL);

  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  gtk_widget_set_visible (self->day_box, line->has_day);
  set_text (self->day_label, line->day);
  set_text (self->distance_label, line->distance);
  show_sign (self, line);
  set_text (self->title_label, line->title);
  set_text (self->subtitle_label, line->subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), line->tooltip);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), line->has_badge);
  if (line->has_badge)
    heddle_badge_set (self->badge, line->code);
  gtk_widget_set_visible (self->end_box, line->end != NULL || line->state_words != NULL);
  set_text (self->end_label, line->end);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), line->state_words != NULL);
  if (line->state_words != NULL)
    heddle_state_label_set (self->state_label, line->state, line->state_words);
  gtk_widget_set_visible (self->arrow, line->has_arrow);
  if (line->end != NULL && line->state_words == NULL)
    gtk_widget_set_css_classes (GTK_WIDGET (self->end_label),
                                (const char *[]) { "caption", "numeric", "second", NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->spoken, -1);

  return GTK_WIDGET (self);
}

const char *
heddle_today_row_get_kind (HeddleTodayRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_TODAY_ROW (self), NULL);

  return self->kind;
}

const char *
heddle_today_row_get_id (HeddleTodayRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_TODAY_ROW (self), NULL);

  return self->id;
}

void
heddle_today_row_add_suffix (HeddleTodayRow *self,
                             GtkWidget      *widget)
{
  g_return_if_fail (HEDDLE_IS_TODAY_ROW (self));

  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), widget);
}

void
heddle_today_row_set_entry (HeddleTodayRow    *self,
                            HeddleAgendaEntry *entry)
{
  g_return_if_fail (HEDDLE_IS_TODAY_ROW (self));

  g_set_object (&self->entry, entry);
}

const HeddleDeadline *
heddle_today_row_get_deadline (HeddleTodayRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_TODAY_ROW (self), NULL);

  return self->entry != NULL ? self->entry->deadline : NULL;
}

void
heddle_today_row_set_finding (HeddleTodayRow      *self,
                              GPtrArray           *findings,
                              const HeddleFinding *finding)
{
  g_return_if_fail (HEDDLE_IS_TODAY_ROW (self));

  self->findings = g_ptr_array_ref (findings);
  self->finding = finding;
}

HeddleLine *
heddle_today_row_dup_line (HeddleTodayRow *self,
                           HeddleSession  *session)
{
  const HeddleDeadline *deadline;
  HeddleLine *line;

  g_return_val_if_fail (HEDDLE_IS_TODAY_ROW (self), NULL);

  deadline = heddle_today_row_get_deadline (self);
  line = deadline != NULL ? heddle_line_new_deadline (session, deadline)
                          : heddle_line_new (session, self->kind, self->id);
  if (line != NULL && self->finding != NULL)
    heddle_line_set_finding (line, self->findings, self->finding);

  return line;
}
