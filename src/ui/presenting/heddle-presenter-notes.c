/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-presenter-notes.h"

#include <glib/gi18n-lib.h>

#include "heddle-drafts.h"
#include "heddle-record-jobs.h"

#define FIELD "notes"
/* Milliseconds after a key at which the text is kept. */
#define KEEP_AFTER 800

struct _HeddlePresenterNotes
{
  AdwBin parent_instance;

  HeddlePresentation *presentation;
  HeddleRecord *item; /* NULL: the view is of none */
  gboolean dirty;
  gboolean filling;
  guint keep_id;
  GtkTextView *text;
  GtkWidget *hint; /* over the text while it is empty */
  GtkWidget *nothing;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (HeddlePresenterNotes, heddle_presenter_notes, ADW_TYPE_BIN)

static HeddleStore *
get_store (HeddlePresenterNotes *self)
{
  return heddle_session_get_store (heddle_presentation_get_session (self->presentation));
}

static char *
dup_typed (HeddlePresenterNotes *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  return text;
}

static const char *
get_written (HeddlePresenterNotes *self)
{
  const char *notes = heddle_record_get_notes (self->item);

  return notes != NULL ? notes : "";
}

static void
show_hint (HeddlePresenterNotes *self)
{
  gtk_widget_set_visible (self->hint,
                          gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->text))
                            == 0);
}

/* --- Keeping and writing ---------------------------------------------------- */

static void
report (HeddlePresenterNotes *self,
        const GError         *error)
{
  if (error != NULL)
    heddle_presentation_say (self->presentation, error->message);
}

static void
keep_cb (gpointer data)
{
  HeddlePresenterNotes *self = data;
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GError) error = NULL;

  self->keep_id = 0;
  heddle_draft_keep (get_store (self), heddle_agenda_item_kind.name,
                     heddle_record_get_id (self->item), FIELD, get_written (self), typed, &error);
  report (self, error);
}

static void
typed_cb (HeddlePresenterNotes *self)
{
  if (self->filling || self->item == NULL)
    return;
  self->dirty = TRUE;
  show_hint (self);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->keep_id = g_timeout_add_once (KEEP_AFTER, keep_cb, self);
}

void
heddle_presenter_notes_save (HeddlePresenterNotes *self)
{
  g_autoptr (HeddleRecord) item = NULL;
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (!self->dirty || self->item == NULL)
    return;
  /* the change comes back as a change of the file */
  self->dirty = FALSE;
  item = g_object_ref (self->item);
  typed = dup_typed (self);
  if (g_strcmp0 (typed, get_written (self)) != 0
      && !heddle_record_set_text (get_store (self), item, FIELD, *typed != '\0' ? typed : NULL,
                                  &error))
    {
      self->dirty = TRUE;
      report (self, error);
      return;
    }
  heddle_draft_discard (get_store (self), heddle_agenda_item_kind.name,
                        heddle_record_get_id (item), FIELD, &error);
  report (self, error);
}

/* --- Showing ---------------------------------------------------------------- */

/* What was typed before a crash comes back. */
static void
fill (HeddlePresenterNotes *self)
{
  g_autofree char *draft = heddle_draft_dup (get_store (self), heddle_agenda_item_kind.name,
                                             heddle_record_get_id (self->item), FIELD, NULL);
  const char *text = draft != NULL ? draft : get_written (self);
  g_autofree char *typed = dup_typed (self);

  self->dirty = draft != NULL && g_strcmp0 (draft, get_written (self)) != 0;
  self->filling = TRUE;
  if (g_strcmp0 (typed, text) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  self->filling = FALSE;
  show_hint (self);
}

static void
moved_cb (HeddlePresenterNotes *self)
{
  const char *id = heddle_presentation_get_item_id (self->presentation);
  gboolean same = self->item != NULL && g_strcmp0 (heddle_record_get_id (self->item), id) == 0;

  if (!same)
    heddle_presenter_notes_save (self);
  g_clear_object (&self->item);
  if (id != NULL)
    self->item = heddle_store_get (get_store (self), &heddle_agenda_item_kind, id, NULL);
  gtk_stack_set_visible_child_name (self->stack, self->item != NULL ? "text" : "nothing");
  /* who types goes on typing, whatever else is changed */
  if (self->item != NULL && !(same && self->dirty))
    fill (self);
}

static void
heddle_presenter_notes_dispose (GObject *object)
{
  HeddlePresenterNotes *self = HEDDLE_PRESENTER_NOTES (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_object (&self->item);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (heddle_presenter_notes_parent_class)->dispose (object);
}

static void
heddle_presenter_notes_class_init (HeddlePresenterNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_presenter_notes_dispose;
}

static void
make_text (HeddlePresenterNotes *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Private notes"), -1);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed",
                            G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (heddle_presenter_notes_save), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
}

static void
heddle_presenter_notes_init (HeddlePresenterNotes *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  make_text (self);
  self->hint = gtk_label_new (_("Click to write what only you see"));
  gtk_widget_add_css_class (self->hint, "hint");
  gtk_widget_set_halign (self->hint, GTK_ALIGN_START);
  gtk_widget_set_valign (self->hint, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->text));
  self->nothing = gtk_label_new (_("Items of an agenda have notes"));
  gtk_widget_add_css_class (self->nothing, "second");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, self->nothing, "nothing");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroll);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  gtk_stack_add_named (self->stack, overlay, "text");
  gtk_widget_add_css_class (GTK_WIDGET (self), "presenter-notes");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
heddle_presenter_notes_new (HeddlePresentation *presentation)
{
  HeddlePresenterNotes *self = g_object_new (HEDDLE_TYPE_PRESENTER_NOTES, NULL);

  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  moved_cb (self);
  return GTK_WIDGET (self);
}
