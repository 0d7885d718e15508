/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-line.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"
#include "heddle-titles.h"

struct _HeddleAgendaLine
{
  GtkListBoxRow parent_instance;

  HeddleAgendaItem *item;
  guint leave_id;
  int length; /* in minutes, as it is stored */

  GtkWidget *handle;
  GtkLabel *time;
  GtkLabel *title;
  GtkLabel *owner;
  GtkWidget *pill;
  GtkImage *pill_icon;
  GtkLabel *pill_words;
  GtkStack *minutes;
  GtkButton *minutes_button;
  GtkSpinButton *spin;
};

G_DEFINE_FINAL_TYPE (HeddleAgendaLine, heddle_agenda_line, GTK_TYPE_LIST_BOX_ROW)

enum
{
  MINUTES,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Minutes -------------------------------------------------------------- */

void
heddle_agenda_line_ask_minutes (HeddleAgendaLine *self)
{
  g_return_if_fail (HEDDLE_IS_AGENDA_LINE (self));

  gtk_stack_set_visible_child_name (self->minutes, "field");
  gtk_widget_grab_focus (GTK_WIDGET (self->spin));
}

static void
ask_cb (HeddleAgendaLine *self)
{
  heddle_agenda_line_ask_minutes (self);
}

/* What was typed is taken when nothing else is done with the focus any more. */
static gboolean
leave (gpointer data)
{
  HeddleAgendaLine *self = data;
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->spin)) != NULL;
  int minutes;

  self->leave_id = 0;
  gtk_spin_button_update (self->spin);
  minutes = gtk_spin_button_get_value_as_int (self->spin);
  gtk_stack_set_visible_child_name (self->minutes, "words");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[MINUTES], 0, minutes);
  return G_SOURCE_REMOVE;
}

static void
leave_cb (HeddleAgendaLine *self)
{
  if (self->leave_id == 0
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->minutes), "field") == 0)
    self->leave_id = g_idle_add (leave, self);
}

/* Enter takes what was typed, Escape what was there. */
static gboolean
key_cb (HeddleAgendaLine *self,
        guint             key)
{
  if (key == GDK_KEY_Escape)
    gtk_spin_button_set_value (self->spin, self->length);
  else if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return FALSE;
  leave_cb (self);
  return TRUE;
}

/* Tab goes from a line to its minutes and then on; Up and Down go to the others. */
static void
heddle_agenda_line_state_flags_changed (GtkWidget     *widget,
                                        GtkStateFlags  previous)
{
  HeddleAgendaLine *self = HEDDLE_AGENDA_LINE (widget);

  GTK_WIDGET_CLASS (heddle_agenda_line_parent_class)->state_flags_changed (widget, previous);
  if (self->minutes_button != NULL)
    gtk_widget_set_focusable (GTK_WIDGET (self->minutes_button),
                              gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (self)));
}

/* --- Dragging ------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       data)
{
  return gdk_content_provider_new_typed (HEDDLE_TYPE_AGENDA_LINE, data);
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          gpointer       data)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (data));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static gboolean
drop_cb (HeddleAgendaLine *self,
         const GValue     *value)
{
  GtkListBoxRow *from = g_value_get_object (value);

  if (gtk_widget_get_parent (GTK_WIDGET (from)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, gtk_list_box_row_get_index (from));
  return TRUE;
}

static void
take_drags (HeddleAgendaLine *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (HEDDLE_TYPE_AGENDA_LINE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- Showing -------------------------------------------------------------- */

static void
show_pill (HeddleAgendaLine *self,
           const char       *view,
           guint             n_papers,
           gboolean          slim)
{
  g_autofree char *papers = g_strdup_printf (ngettext ("%u paper", "%u papers", n_papers),
                                             n_papers);

  gtk_widget_set_visible (self->pill, view != NULL || n_papers > 0);
  gtk_image_set_from_icon_name (self->pill_icon, view != NULL ? "heddle-present-symbolic"
                                                              : "folder-documents-symbolic");
  gtk_label_set_label (self->pill_words, view != NULL ? view : papers);
  gtk_widget_set_visible (GTK_WIDGET (self->pill_words), !slim);
  gtk_widget_set_tooltip_text (self->pill, view != NULL ? view : papers);
  heddle_painting_look_set_class (self->pill, "view", view != NULL);
}

static void
show_minutes (HeddleAgendaLine *self,
              int               minutes,
              gboolean          over)
{
  g_autofree char *words = minutes > 0 ? g_strdup_printf ("%d", minutes) : g_strdup ("–");
  g_autofree char *name = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes),
                                           minutes);

  gtk_button_set_label (self->minutes_button, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->minutes_button), name);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->minutes_button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->minutes_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  heddle_painting_look_set_class (GTK_WIDGET (self->minutes_button), "over", over);
  self->length = minutes;
  gtk_spin_button_set_value (self->spin, minutes);
}

/* "10:30, Which week?, Director, Fife, 15 minutes, on the screen: Decision to take" */
static void
name_line (HeddleAgendaLine       *self,
           const char             *time,
           const char             *owner,
           const char             *view,
           const HeddleAgendaTime *of_item)
{
  g_autoptr (GString) name = g_string_new (time);

  g_string_append_printf (name, ", %s", self->item->title);
  if (owner != NULL)
    g_string_append_printf (name, ", %s", owner);
  g_string_append (name, ", ");
  g_string_append_printf (name, ngettext ("%d minute", "%d minutes", (gulong) of_item->minutes),
                          of_item->minutes);
  if (of_item->over > 0)
    g_string_append_printf (name, ", %s", _("past the end of the meeting"));
  if (view != NULL)
    {
      g_string_append (name, ", ");
      g_string_append_printf (name, _("on the screen: %s"), view);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

void
heddle_agenda_line_show (HeddleAgendaLine       *self,
                         HeddleAgendaItem       *item,
                         const HeddleAgendaTime *time,
                         guint                   n_papers,
                         gboolean                slim)
{
  g_autofree char *starts = heddle_agenda_format_time (time->starts);
  g_autofree char *person = heddle_record_dup_reference_title (HEDDLE_RECORD (item), "owner");
  g_autofree char *view = item->view != NULL
                            ? heddle_title_of_choice (HEDDLE_RECORD (item), "view") : NULL;
  const char *owner = person != NULL ? person : item->post;
  g_autofree char *detail = NULL;

  g_return_if_fail (HEDDLE_IS_AGENDA_LINE (self));

  g_set_object (&self->item, item);
  if (g_strcmp0 (item->state, "open") != 0 && item->state != NULL)
    {
      g_autofree char *state = heddle_title_of_choice (HEDDLE_RECORD (item), "state");

      detail = owner != NULL ? g_strdup_printf ("%s; %s", state, owner) : g_strdup (state);
    }
  else
    detail = g_strdup (owner);
  heddle_painting_look_set_class (GTK_WIDGET (self), "done",
                                  g_strcmp0 (item->state, "done") == 0);
  gtk_label_set_label (self->time, starts);
  gtk_label_set_label (self->title, item->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), item->title);
  gtk_label_set_label (self->owner, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->owner), detail != NULL);
  gtk_widget_set_visible (self->handle, !slim);
  show_pill (self, view, n_papers, slim);
  show_minutes (self, time->minutes, time->over > 0);
  name_line (self, starts, detail, view, time);
}

HeddleAgendaItem *
heddle_agenda_line_get_item (HeddleAgendaLine *self)
{
  g_return_val_if_fail (HEDDLE_IS_AGENDA_LINE (self), NULL);

  return self->item;
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_agenda_line_dispose (GObject *object)
{
  HeddleAgendaLine *self = HEDDLE_AGENDA_LINE (object);

  g_clear_handle_id (&self->leave_id, g_source_remove);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_AGENDA_LINE);

  G_OBJECT_CLASS (heddle_agenda_line_parent_class)->dispose (object);
}

static void
heddle_agenda_line_class_init (HeddleAgendaLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_agenda_line_dispose;
  widget_class->state_flags_changed = heddle_agenda_line_state_flags_changed;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/meetings/heddle-agenda-line.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, handle);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, time);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, title);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, owner);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, pill);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, pill_icon);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, pill_words);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, minutes);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, minutes_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaLine, spin);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);

  signals[MINUTES] = g_signal_new ("minutes", HEDDLE_TYPE_AGENDA_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", HEDDLE_TYPE_AGENDA_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
heddle_agenda_line_init (HeddleAgendaLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self->minutes_button), FALSE);
  take_drags (self);
}

GtkWidget *
heddle_agenda_line_new (void)
{
  return g_object_new (HEDDLE_TYPE_AGENDA_LINE, NULL);
}
