/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-step-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-mark-image.h"
#include "heddle-menu-names.h"
#include "heddle-painting-look.h"
#include "heddle-tone-label.h"
#include "lines/heddle-line-jobs.h"

struct _HeddleStepRow
{
  GtkListBoxRow parent_instance;

  HeddleStepItem *item;
  gboolean narrow;
  gboolean filling;
  GtkWidget *menu;
  GtkWidget *popover;
  guint drop_id;
  GMenuModel *step_menu;

  GtkCheckButton *check;
  GtkLabel *tag;
  HeddleMarkImage *mark;
  GtkLabel *label;
  GtkLabel *struck;
  GtkLabel *date;
  GtkLabel *narrow_tag;
  GtkLabel *whom;
  HeddleToneLabel *state;
  HeddleToneLabel *note;
};

G_DEFINE_FINAL_TYPE (HeddleStepRow, heddle_step_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  ASKED,
  MENU_ASKED,
  LIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A row beside others has two lines where that is possible: why a date is what
 * it is takes the place of how far it is away, but of nothing that presses.
 * What the rules warn of always has a line of its own. */
static gboolean
note_replaces_state (HeddleStepRow *self)
{
  HeddleStepItem *item = self->item;

  return item->note != NULL && item->state_tone == HEDDLE_TONE_PLAIN
         && item->note_tone != HEDDLE_TONE_WARNING && item->before;
}

/* That the guidance has no date of its own can wait until there is room. */
static gboolean
note_can_wait (HeddleStepRow *self)
{
  HeddleStepItem *item = self->item;

  return item->before && item->note_tone == HEDDLE_TONE_PLAIN && item->struck == NULL;
}

static void
lay_out (HeddleStepRow *self)
{
  HeddleStepItem *item = self->item;

  gtk_widget_set_visible (GTK_WIDGET (self->tag), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_tag), self->narrow);
  /* Where a line is short of room the step may take two. */
  gtk_label_set_wrap (self->label, self->narrow);
  gtk_label_set_lines (self->label, self->narrow ? 2 : 1);
  if (note_replaces_state (self))
    {
      heddle_tone_label_set (self->state, item->note, item->note_tone);
      heddle_tone_label_set_fit (self->state, HEDDLE_TONE_ELLIPSIZES);
      heddle_tone_label_set (self->note, NULL, HEDDLE_TONE_PLAIN);
    }
  else
    {
      heddle_tone_label_set (self->state, item->state_text, item->state_tone);
      heddle_tone_label_set_fit (self->state, HEDDLE_TONE_STAYS_WHOLE);
      heddle_tone_label_set (self->note, note_can_wait (self) ? NULL : item->note,
                             item->note_tone);
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->note)))
    gtk_widget_add_css_class (GTK_WIDGET (self), "tall");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tall");
}

static void
fill (HeddleStepRow *self)
{
  HeddleStepItem *item = self->item;
  HeddleMark mark = {
    .shape = heddle_mark_shape_from_step (item->strip.kind),
    .state = item->strip.state,
    .code = item->code,
  };

  self->filling = TRUE;
  gtk_check_button_set_active (self->check, item->done);
  self->filling = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, item->label, -1);
  gtk_label_set_label (self->tag, item->tag);
  gtk_label_set_label (self->narrow_tag, item->tag);
  heddle_mark_image_set_mark (self->mark, &mark);
  gtk_label_set_label (self->label, item->label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), item->label);
  gtk_label_set_label (self->whom, item->whom);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->whom), item->whom);
  gtk_label_set_label (self->date, item->date);
  gtk_widget_set_visible (GTK_WIDGET (self->struck), item->struck != NULL);
  gtk_label_set_label (self->struck, item->struck != NULL ? item->struck : "");
  heddle_painting_look_set_class (GTK_WIDGET (self->label), "dimmed", item->done);
  heddle_painting_look_set_class (GTK_WIDGET (self->tag), "word", !item->tag_counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, item->spoken,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Space D P O M", -1);
  lay_out (self);
}

static void
ask (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  /* After "step." */
  g_signal_emit (widget, signals[ASKED], 0, action + 5);
}

static void
check_toggled_cb (HeddleStepRow *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[ASKED], 0, "tick");
}

static void
enter_cb (HeddleStepRow *self)
{
  g_signal_emit (self, signals[LIT], 0, TRUE);
}

static void
leave_cb (HeddleStepRow *self)
{
  g_signal_emit (self, signals[LIT], 0, FALSE);
}

static void
pop_up (HeddleStepRow      *self,
        const GdkRectangle *at)
{
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) whole = g_menu_new ();

  g_signal_emit (self, signals[MENU_ASKED], 0, &menu);
  g_menu_append_section (whole, NULL, G_MENU_MODEL (menu));
  g_menu_append_section (whole, NULL, self->step_menu);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (whole));
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  heddle_menu_names_fix (self->menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_pressed_cb (HeddleStepRow *self,
                 int            n_press,
                 double         x,
                 double         y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  gtk_widget_grab_focus (GTK_WIDGET (self));
  pop_up (self, &at);
}

static void
menu_asked (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GdkRectangle at = { gtk_widget_get_width (widget) / 3, gtk_widget_get_height (widget) / 2, 1, 1 };

  pop_up (HEDDLE_STEP_ROW (widget), &at);
}

static void
heddle_step_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  HeddleStepRow *self = HEDDLE_STEP_ROW (widget);

  GTK_WIDGET_CLASS (heddle_step_row_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
heddle_step_row_dispose (GObject *object)
{
  HeddleStepRow *self = HEDDLE_STEP_ROW (object);

  g_clear_handle_id (&self->drop_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_STEP_ROW);

  G_OBJECT_CLASS (heddle_step_row_parent_class)->dispose (object);
}

static void
add_jobs (GtkWidgetClass *klass)
{
  guint n;
  const HeddleLineJob *jobs = heddle_line_jobs_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat ("step.", jobs[i].name, NULL);
      const char *action = g_intern_string (name);

      gtk_widget_class_install_action (klass, action, NULL, ask);
      if (jobs[i].key != 0)
        gtk_widget_class_add_binding_action (klass, jobs[i].key, 0, action, NULL);
    }
  gtk_widget_class_install_action (klass, "step.menu", NULL, menu_asked);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Space, 0, "step.tick", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "step.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "step.menu", NULL);
}

static void
heddle_step_row_class_init (HeddleStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_step_row_dispose;
  widget_class->size_allocate = heddle_step_row_size_allocate;

  signals[ASKED] = g_signal_new ("asked", HEDDLE_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MENU_ASKED] = g_signal_new ("menu-asked", HEDDLE_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0,
                                      g_signal_accumulator_first_wins, NULL, NULL, G_TYPE_MENU, 0);
  signals[LIT] = g_signal_new ("lit", HEDDLE_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (HEDDLE_TYPE_MARK_IMAGE);
  g_type_ensure (HEDDLE_TYPE_TONE_LABEL);
  add_jobs (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/timeline/heddle-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, step_menu);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, check);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, tag);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, mark);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, label);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, struck);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, date);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, narrow_tag);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, whom);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, state);
  gtk_widget_class_bind_template_child (widget_class, HeddleStepRow, note);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
}

static void
heddle_step_row_init (HeddleStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_tone_label_set_fit (self->note, HEDDLE_TONE_WRAPS);
}

GtkWidget *
heddle_step_row_new (GtkSizeGroup *tags)
{
  HeddleStepRow *self = g_object_new (HEDDLE_TYPE_STEP_ROW, NULL);

  gtk_size_group_add_widget (tags, GTK_WIDGET (self->tag));
  return GTK_WIDGET (self);
}

HeddleStepItem *
heddle_step_row_get_item (HeddleStepRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_STEP_ROW (self), NULL);

  return self->item;
}

void
heddle_step_row_set_item (HeddleStepRow  *self,
                          HeddleStepItem *item)
{
  g_return_if_fail (HEDDLE_IS_STEP_ROW (self));
  g_return_if_fail (HEDDLE_IS_STEP_ITEM (item));

  if (g_set_object (&self->item, item))
    fill (self);
}

void
heddle_step_row_set_narrow (HeddleStepRow *self,
                            gboolean       narrow)
{
  g_return_if_fail (HEDDLE_IS_STEP_ROW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->item != NULL)
    lay_out (self);
}

void
heddle_step_row_set_lit (HeddleStepRow *self,
                         gboolean       lit)
{
  g_return_if_fail (HEDDLE_IS_STEP_ROW (self));

  heddle_painting_look_set_class (GTK_WIDGET (self), "lit", lit);
}

static gboolean
drop_popover_cb (gpointer data)
{
  HeddleStepRow *self = data;

  self->drop_id = 0;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  return G_SOURCE_REMOVE;
}

static void
popover_closed_cb (HeddleStepRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->drop_id == 0)
    self->drop_id = g_idle_add (drop_popover_cb, self);
}

void
heddle_step_row_show_popover (HeddleStepRow *self,
                              GtkWidget     *popover)
{
  graphene_rect_t place;

  g_return_if_fail (HEDDLE_IS_STEP_ROW (self));

  g_clear_handle_id (&self->drop_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->date), GTK_WIDGET (self), &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle) { (int) place.origin.x, (int) place.origin.y,
                                                   (int) place.size.width,
                                                   (int) place.size.height });
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}
