/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-move-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-mark-image.h"
#include "heddle-step-item.h"
#include "heddle-tone-label.h"

/* So much of a step's label stays before the reason gives way. */
#define STEP_CHARS 24

struct _HeddleMoveRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *step;
  HeddleMarkImage *mark;
  GtkLabel *label;
  GtkWidget *second;
  GtkLabel *narrow_now;
  HeddleToneLabel *narrow_why;
  GtkLabel *now;
  GtkLabel *then;
  GtkLabel *shift;
  HeddleToneLabel *why;
};

G_DEFINE_FINAL_TYPE (HeddleMoveRow, heddle_move_row, GTK_TYPE_LIST_BOX_ROW)

static void
heddle_move_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MOVE_ROW);

  G_OBJECT_CLASS (heddle_move_row_parent_class)->dispose (object);
}

static void
heddle_move_row_class_init (HeddleMoveRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_move_row_dispose;

  g_type_ensure (HEDDLE_TYPE_MARK_IMAGE);
  g_type_ensure (HEDDLE_TYPE_TONE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/timeline/heddle-move-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, step);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, mark);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, label);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, second);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, narrow_now);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, narrow_why);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, now);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, then);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, shift);
  gtk_widget_class_bind_template_child (widget_class, HeddleMoveRow, why);
}

static void
heddle_move_row_init (HeddleMoveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_tone_label_set_fit (self->why, HEDDLE_TONE_WRAPS);
  heddle_tone_label_set_fit (self->narrow_why, HEDDLE_TONE_WRAPS);
}

static void
join_columns (HeddleMoveRow        *self,
              GtkSizeGroup  *const *groups)
{
  gtk_size_group_add_widget (groups[HEDDLE_MOVE_COLUMN_STEP], self->step);
  gtk_size_group_add_widget (groups[HEDDLE_MOVE_COLUMN_NOW], GTK_WIDGET (self->now));
  gtk_size_group_add_widget (groups[HEDDLE_MOVE_COLUMN_THEN], GTK_WIDGET (self->then));
  gtk_size_group_add_widget (groups[HEDDLE_MOVE_COLUMN_SHIFT], GTK_WIDGET (self->shift));
  gtk_size_group_add_widget (groups[HEDDLE_MOVE_COLUMN_WHY], GTK_WIDGET (self->why));
}

GtkWidget *
heddle_move_row_new (GtkSizeGroup *const *groups)
{
  HeddleMoveRow *self = g_object_new (HEDDLE_TYPE_MOVE_ROW, NULL);

  join_columns (self, groups);
  return GTK_WIDGET (self);
}

GtkWidget *
heddle_move_row_new_heading (GtkSizeGroup *const *groups)
{
  HeddleMoveRow *self = HEDDLE_MOVE_ROW (heddle_move_row_new (groups));

  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "headings");
  gtk_widget_set_visible (GTK_WIDGET (self->mark), FALSE);
  gtk_label_set_label (self->label, _("Step"));
  gtk_label_set_label (self->now, C_("column", "Now"));
  gtk_label_set_label (self->then, C_("column", "Then"));
  heddle_tone_label_set (self->why, C_("column", "Why"), HEDDLE_TONE_PLAIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Step, Now, Then, Why"), -1);
  return GTK_WIDGET (self);
}

static char *
dup_dates (HeddleDay earliest,
           HeddleDay due,
           HeddleDay today)
{
  if (earliest != HEDDLE_DAY_NONE && earliest < due)
    {
      g_autofree char *from = heddle_date_text_show_day_short (earliest);
      g_autofree char *to = heddle_date_text_show_day_short (due);

      return g_strdup_printf (C_("period", "%s – %s"), from, to);
    }
  return heddle_step_item_show_day (due, today);
}

/* Only exceptions have an icon: still late, on a day of which the rules warn,
 * or a hindrance that goes away. */
static char *
dup_why (HeddleMovePreview *preview,
         guint              index,
         HeddleDay          today,
         HeddleStepTone    *tone)
{
  const HeddleStepMove *move = &preview->moves[index];
  const HeddleStepDates *before = &preview->before->dates[move->step];
  const HeddleStepDates *after = &preview->after->dates[move->step];

  if (move->new_due < today)
    {
      int late = today - move->new_due;

      *tone = HEDDLE_TONE_OVERDUE;
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late",
                                           (gulong) late), late);
    }
  if (after->warning != NULL)
    {
      /* What could be done instead stands with the step. */
      const char *end = strchr (after->warning, ';');

      *tone = HEDDLE_TONE_WARNING;
      return end != NULL ? g_strndup (after->warning, (gsize) (end - after->warning))
                         : g_strdup (after->warning);
    }
  *tone = after->reason == NULL && (before->warning != NULL || before->reason != NULL)
            ? HEDDLE_TONE_DONE : HEDDLE_TONE_PLAIN;
  return g_strdup (move->why);
}

static void
speak (HeddleMoveRow     *self,
       const char        *label,
       HeddleStepMove    *move,
       const char        *why)
{
  g_autofree char *from = heddle_date_text_show_day_long (move->old_due);
  g_autofree char *to = heddle_date_text_show_day_long (move->new_due);
  g_autofree char *text = NULL;

  /* Translators: a step, its old and its new date, the reason */
  text = g_strdup_printf (_("%s: from %s to %s, %s"), label, from, to, why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * heddle_move_row_set_move:
 * @move: index into the moves of @preview
 */
void
heddle_move_row_set_move (HeddleMoveRow     *self,
                          HeddleMovePreview *preview,
                          guint              index,
                          HeddleDay          today,
                          int                due_soon_days)
{
  HeddleStepMove *move = &preview->moves[index];
  const HeddleStepInput *input = &preview->after->input.steps[move->step];
  HeddleMark mark = {
    .shape = heddle_mark_shape_from_step (input->kind),
    .state = heddle_timeline_get_state (move->new_due, input->done_on, today, due_soon_days),
    .code = preview->after->collaborative != NULL ? preview->after->collaborative->code : NULL,
  };
  HeddleStepTone tone = HEDDLE_TONE_PLAIN;
  g_autofree char *now = dup_dates (move->old_earliest, move->old_due, today);
  g_autofree char *then = dup_dates (move->new_earliest, move->new_due, today);
  g_autofree char *why = dup_why (preview, index, today, &tone);
  /* Translators: how many days a date moves, with its sign */
  g_autofree char *shift = g_strdup_printf (_("%+d d"), move->new_due - move->old_due);

  g_return_if_fail (HEDDLE_IS_MOVE_ROW (self));

  heddle_mark_image_set_mark (self->mark, &mark);
  gtk_label_set_label (self->label, input->label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), input->label);
  gtk_label_set_label (self->now, now);
  gtk_label_set_label (self->narrow_now, now);
  gtk_label_set_label (self->then, then);
  gtk_label_set_label (self->shift, shift);
  heddle_tone_label_set (self->why, why, tone);
  heddle_tone_label_set (self->narrow_why, why, tone);
  speak (self, input->label, move, why);
}

void
heddle_move_row_set_narrow (HeddleMoveRow *self,
                            gboolean       narrow)
{
  g_return_if_fail (HEDDLE_IS_MOVE_ROW (self));

  gtk_widget_set_visible (self->second, narrow);
  gtk_label_set_width_chars (self->label, narrow ? -1 : STEP_CHARS);
  gtk_widget_set_visible (GTK_WIDGET (self->now), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->shift), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->why), !narrow);
}
