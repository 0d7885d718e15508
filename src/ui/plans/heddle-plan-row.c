/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-mark-image.h"
#include "heddle-state-label.h"

/* Of what is due next. */
#define WIDE_CHARS 20
#define NARROW_CHARS 15

struct _HeddlePlanRow
{
  GtkListBoxRow parent_instance;

  const HeddlePlanLine *line;

  GtkWidget *whose;
  GtkLabel *badge;
  GtkLabel *whose_label;
  HeddleMarkImage *mark;
  GtkBox *words;
  GtkLabel *small_badge;
  GtkLabel *title_label;
  GtkLabel *version_label;
  HeddleStateLabel *small_state;
  GtkBox *status;
  HeddleStateLabel *state;
  GtkLabel *remark_label;
  GtkWidget *approvals;
  GtkBox *seats;
  GtkLabel *seats_label;
  GtkLabel *asked_label;
  GtkWidget *next;
  GtkLabel *next_label;
  GtkLabel *why_label;
};

G_DEFINE_FINAL_TYPE (HeddlePlanRow, heddle_plan_row, GTK_TYPE_LIST_BOX_ROW)

static void
add_seats (HeddlePlanRow *self)
{
  const char *code = self->line->collaborative->code;

  for (guint i = 0; i < self->line->n_seats; i++)
    {
      GtkWidget *seat = adw_bin_new ();

      gtk_widget_add_css_class (seat, "plan-seat");
      gtk_widget_add_css_class (seat, "hue");
      if (code != NULL)
        gtk_widget_add_css_class (seat, code);
      if (i < self->line->n_agreed)
        gtk_widget_add_css_class (seat, "agreed");
      gtk_box_append (self->seats, seat);
    }
}

static void
name_row (HeddlePlanRow *self,
          const char    *title,
          const char    *seats,
          const char    *next)
{
  const HeddlePlanLine *line = self->line;
  g_autofree char *spoken
    /* Translators: collaborative, plan, its version, its state, how many Chief
     * Executives agreed, its next date, what is due then */
    = g_strdup_printf (_("%s, %s, %s, %s, %s Chief Executives agreed, next %s, %s"),
                       heddle_collaborative_get_name (line->collaborative), title,
                       line->version, line->words, seats, next, line->why);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

/* "2026–27" is no place for the end of a line. */
static void
keep_years_together (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  const char *years = strrchr (text, ' ');
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *together = pango_attr_allow_breaks_new (FALSE);

  if (years != NULL)
    together->start_index = (guint) (years + 1 - text);
  pango_attr_list_insert (attributes, together);
  gtk_label_set_attributes (label, attributes);
}

static void
show (HeddlePlanRow *self,
      HeddleDay      today)
{
  const HeddlePlanLine *line = self->line;
  const HeddleMark mark = {
    .shape = HEDDLE_SHAPE_PLAN,
    .state = line->state,
    .code = line->collaborative->code,
  };
  g_autofree char *title = line->plan != NULL
                             ? heddle_record_dup_title (HEDDLE_RECORD (line->plan)) : NULL;
  g_autofree char *seats = g_strdup_printf (_("%u of %u"), line->n_agreed, line->n_seats);
  g_autofree char *next = line->next != NULL ? heddle_date_text_show (line->next, today)
                                             : g_strdup (_("no date"));

  heddle_mark_image_set_mark (self->mark, &mark);
  heddle_badge_set (self->badge, line->collaborative->code);
  heddle_badge_set (self->small_badge, line->collaborative->code);
  gtk_label_set_label (self->whose_label, heddle_collaborative_get_name (line->collaborative));
  gtk_label_set_label (self->title_label, line->name);
  keep_years_together (self->title_label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_label), title);
  gtk_label_set_label (self->version_label, line->version);
  heddle_state_label_set (self->state, line->state, line->words);
  heddle_state_label_set (self->small_state, line->state, line->words);
  gtk_label_set_label (self->remark_label, line->remark != NULL ? line->remark : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remark_label), line->remark);
  gtk_widget_set_visible (GTK_WIDGET (self->remark_label), line->remark != NULL);
  add_seats (self);
  gtk_label_set_label (self->seats_label, seats);
  gtk_label_set_label (self->asked_label, line->asked);
  gtk_label_set_label (self->next_label, next);
  gtk_label_set_label (self->why_label, line->why);
  gtk_widget_set_visible (GTK_WIDGET (self->why_label), *line->why != '\0');
  gtk_widget_add_css_class (GTK_WIDGET (self->why_label),
                            line->state == HEDDLE_STATE_OVERDUE ? "error" : "second");
  name_row (self, line->name, seats, next);
}

static void
heddle_plan_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_PLAN_ROW);

  G_OBJECT_CLASS (heddle_plan_row_parent_class)->dispose (object);
}

static void
heddle_plan_row_class_init (HeddlePlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_plan_row_dispose;

  g_type_ensure (HEDDLE_TYPE_MARK_IMAGE);
  g_type_ensure (HEDDLE_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, whose);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, badge);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, whose_label);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, mark);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, words);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, small_badge);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, version_label);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, small_state);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, status);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, state);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, remark_label);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, approvals);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, seats);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, seats_label);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, asked_label);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, next);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, next_label);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanRow, why_label);
}

static void
heddle_plan_row_init (HeddlePlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_state_label_set_wraps (self->state);
  heddle_state_label_set_wraps (self->small_state);
}

/* Puts a part where there is room for it: below what is in a box, or in its column. */
static void
move_to (HeddlePlanRow *self,
         GtkWidget     *part,
         GtkBox        *box,
         int            column)
{
  GtkWidget *columns = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));
  GtkWidget *place = box != NULL ? GTK_WIDGET (box) : columns;

  if (gtk_widget_get_parent (part) == place)
    return;
  g_object_ref (part);
  gtk_widget_unparent (part);
  if (box != NULL)
    gtk_box_append (box, part);
  else
    gtk_grid_attach (GTK_GRID (columns), part, column, 0, 1, 1);
  g_object_unref (part);
}

static void
set_class (HeddlePlanRow *self,
           const char    *name,
           gboolean       has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

GtkWidget *
heddle_plan_row_new (HeddleSession        *session,
                     const HeddlePlanLine *line,
                     GtkSizeGroup *const  *columns,
                     gboolean              whose)
{
  HeddlePlanRow *self = g_object_new (HEDDLE_TYPE_PLAN_ROW, NULL);
  GtkWidget *const parts[] = {
    [HEDDLE_PLAN_COLUMN_WHOSE] = self->whose,
    [HEDDLE_PLAN_COLUMN_SIGN] = GTK_WIDGET (self->mark),
    [HEDDLE_PLAN_COLUMN_PLAN] = GTK_WIDGET (self->words),
    [HEDDLE_PLAN_COLUMN_STATUS] = GTK_WIDGET (self->status),
    [HEDDLE_PLAN_COLUMN_APPROVALS] = self->approvals,
    [HEDDLE_PLAN_COLUMN_NEXT] = self->next,
  };

  self->line = line;
  show (self, heddle_session_get_today (session));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_size_group_add_widget (columns[i], parts[i]);
  gtk_widget_set_opacity (self->whose, whose ? 1 : 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), whose ? "first" : "following");

  return GTK_WIDGET (self);
}

const HeddlePlanLine *
heddle_plan_row_get_line (HeddlePlanRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_PLAN_ROW (self), NULL);

  return self->line;
}

void
heddle_plan_row_set_width (HeddlePlanRow      *self,
                           HeddlePlanRowWidth  width)
{
  gboolean compact = width != HEDDLE_PLAN_ROW_WIDE;
  gboolean narrow = compact && width != HEDDLE_PLAN_ROW_COMPACT;
  gboolean slim = width == HEDDLE_PLAN_ROW_SLIM;

  g_return_if_fail (HEDDLE_IS_PLAN_ROW (self));

  set_class (self, "compact", compact);
  set_class (self, "narrow", narrow);
  move_to (self, self->approvals, narrow ? self->words : compact ? self->status : NULL,
           HEDDLE_PLAN_COLUMN_APPROVALS);
  move_to (self, self->next, slim ? self->words : NULL, HEDDLE_PLAN_COLUMN_NEXT);
  gtk_label_set_wrap (self->why_label, narrow);
  gtk_label_set_lines (self->why_label, narrow ? 2 : 1);
  gtk_label_set_max_width_chars (self->why_label, narrow ? NARROW_CHARS : WIDE_CHARS);
  gtk_label_set_xalign (self->next_label, slim ? 0 : 1);
  gtk_label_set_xalign (self->why_label, slim ? 0 : 1);
  gtk_label_set_justify (self->why_label, slim ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_label), !compact && *self->line->asked != '\0');
  /* Nobody can be asked about what is not begun. */
  gtk_widget_set_visible (self->approvals, !narrow || self->line->plan != NULL);
  gtk_widget_set_visible (self->whose, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->small_badge), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->status), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->small_state), narrow);
}
