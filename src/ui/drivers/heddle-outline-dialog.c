/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-outline-dialog.h"
#include "heddle-sheet-focus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms/heddle-form-drafts.h"

struct _HeddleOutlineDialog
{
  AdwDialog parent_instance;

  HeddleStore *store;
  char *plan;
  char *below;
  HeddleFormDrafts *drafts;

  AdwToolbarView *view;
  GtkLabel *help;
  GtkTextView *text;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (HeddleOutlineDialog, heddle_outline_dialog, ADW_TYPE_DIALOG)

static void
cancel_cb (HeddleOutlineDialog *self)
{
  heddle_form_drafts_discard (self->drafts);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
changed_cb (HeddleOutlineDialog *self)
{
  heddle_form_drafts_touch (self->drafts, self->text);
}

static char *
dup_outline (gpointer source)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (source);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_outline (gpointer    source,
             const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (source), text, -1);
}

/* Kept with what the outline hangs on. */
static void
keep_drafts (HeddleOutlineDialog *self)
{
  self->drafts = heddle_form_drafts_new (self->store, heddle_driver_kind.name,
                                         self->below != NULL ? self->below : self->plan);
  heddle_form_drafts_add (self->drafts, "outline", self->text, dup_outline, set_outline);
  heddle_form_drafts_follow (self->drafts, ADW_DIALOG (self), self->view);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_cb (HeddleOutlineDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *outline = dup_outline (self->text);
  g_auto (GStrv) ids = NULL;

  ids = heddle_driver_read_outline (self->store, self->plan, self->below, outline, &error);
  if (ids != NULL)
    {
      heddle_form_drafts_discard (self->drafts);
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  add_cb (HEDDLE_OUTLINE_DIALOG (widget));
}

/* The next line begins as far in as this one. With Control the outline is added: the text
 * would take that key, too, for a new line. */
static gboolean
key_cb (HeddleOutlineDialog *self,
        guint                key,
        guint                code,
        GdkModifierType      modifiers)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *line = NULL;
  g_autofree char *begun = NULL;
  GtkTextIter start, end;

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  if (modifiers == GDK_CONTROL_MASK)
    {
      add_cb (self);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  start = end;
  gtk_text_iter_set_line_offset (&start, 0);
  line = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  begun = g_strdup_printf ("\n%.*s", (int) strspn (line, " \t"), line);
  gtk_text_buffer_insert_at_cursor (buffer, begun, -1);
  gtk_text_view_scroll_mark_onscreen (self->text, gtk_text_buffer_get_insert (buffer));
  return GDK_EVENT_STOP;
}

static void
heddle_outline_dialog_dispose (GObject *object)
{
  HeddleOutlineDialog *self = HEDDLE_OUTLINE_DIALOG (object);

  g_clear_object (&self->drafts);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_OUTLINE_DIALOG);
  g_clear_object (&self->store);
  g_clear_pointer (&self->plan, g_free);
  g_clear_pointer (&self->below, g_free);

  G_OBJECT_CLASS (heddle_outline_dialog_parent_class)->dispose (object);
}

static void
heddle_outline_dialog_class_init (HeddleOutlineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_outline_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "outline.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "outline.add", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/drivers/heddle-outline-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleOutlineDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleOutlineDialog, help);
  gtk_widget_class_bind_template_child (widget_class, HeddleOutlineDialog, text);
  gtk_widget_class_bind_template_child (widget_class, HeddleOutlineDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
heddle_outline_dialog_init (HeddleOutlineDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  heddle_sheet_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->text));
}

AdwDialog *
heddle_outline_dialog_new (HeddleStore *store,
                           const char  *plan,
                           const char  *below,
                           const char  *title)
{
  HeddleOutlineDialog *self = g_object_new (HEDDLE_TYPE_OUTLINE_DIALOG, NULL);
  g_autofree char *help = NULL;

  self->store = g_object_ref (store);
  self->plan = g_strdup (plan);
  self->below = g_strdup (below);
  help = below == NULL
           ? g_strdup (_("One line each: the aim first, then two spaces further in its primary "
                         "drivers, their secondary drivers, and the change ideas. Bullets are "
                         "skipped."))
           : g_strdup_printf (_("One line each, two spaces further in what hangs on the line "
                                "above. The first lines hang on “%s”."), title);
  gtk_label_set_label (self->help, help);
  keep_drafts (self);
  return ADW_DIALOG (self);
}
