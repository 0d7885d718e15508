/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-form-drafts.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-drafts.h"

#define FILLED_IN N_("What you typed before and did not save is filled in")
/* A draft is kept at most this long after the last key. */
#define DELAY_MS 800

typedef struct
{
  const char *name;
  gpointer source;
  HeddleDraftReadFunc read;
  HeddleDraftWriteFunc write;
  char *base;       /* what typing began with */
  gboolean touched; /* since it was kept last */
} Entry;

struct _HeddleFormDrafts
{
  GObject parent_instance;

  HeddleStore *store;
  char *kind;
  char *record;
  GPtrArray *entries;
  guint keep_id;
  gboolean discarded; /* and nothing was typed since */
  GtkWidget *offer;   /* what says that something is filled in, or NULL */
};

G_DEFINE_FINAL_TYPE (HeddleFormDrafts, heddle_form_drafts, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->base);
  g_free (entry);
}

/* Whether something stands there that was typed. */
static gboolean
keep_entry (HeddleFormDrafts *self,
            Entry            *entry)
{
  g_autofree char *text = entry->read (entry->source);
  gboolean typed = !g_str_equal (text, entry->base);
  g_autoptr (GError) error = NULL;

  if (!entry->touched)
    return typed;
  entry->touched = FALSE;
  if (!(typed ? heddle_draft_keep (self->store, self->kind, self->record, entry->name,
                                   entry->base, text, &error)
              : heddle_draft_discard (self->store, self->kind, self->record, entry->name,
                                      &error)))
    g_message ("%s", error->message);

  return typed;
}

static void
keep_cb (gpointer data)
{
  HeddleFormDrafts *self = data;

  self->keep_id = 0;
  heddle_form_drafts_keep (self);
}

static void
discard_cb (HeddleFormDrafts *self)
{
  heddle_form_drafts_discard (self);
  heddle_form_drafts_reset (self);
  gtk_widget_set_visible (self->offer, FALSE);
}

static void
tell_kept (HeddleFormDrafts *self,
           GtkWidget        *widget,
           const char       *title)
{
  if (!self->discarded && heddle_form_drafts_keep (self))
    heddle_ask_window_tell_kept (widget, self->kind, self->record, title);
}

static void
closed_cb (HeddleFormDrafts *self,
           AdwDialog        *dialog)
{
  tell_kept (self, GTK_WIDGET (dialog), adw_dialog_get_title (dialog));
}

/* Closed without an answer; what the answer does is for who asked to say. */
static void
response_cb (HeddleFormDrafts *self,
             const char       *response,
             AdwAlertDialog   *alert)
{
  if (g_str_equal (response, adw_alert_dialog_get_close_response (alert)))
    tell_kept (self, GTK_WIDGET (alert), adw_alert_dialog_get_heading (alert));
  else if (g_str_equal (response, "cancel"))
    heddle_form_drafts_discard (self);
}

/* What is told once a popover is gone. */
typedef struct
{
  GtkWidget *window;
  char *kind;
  char *record;
  char *title;
} Telling;

static void
telling_free (gpointer data)
{
  Telling *self = data;

  g_object_unref (self->window);
  g_free (self->kind);
  g_free (self->record);
  g_free (self->title);
  g_free (self);
}

static gboolean
tell_cb (gpointer data)
{
  Telling *self = data;

  heddle_ask_window_tell_kept (self->window, self->kind, self->record, self->title);
  return G_SOURCE_REMOVE;
}

/* Not before the focus is back: where it looks for its place, a toast would get it, and
 * Enter would discard. */
static void
popover_closed_cb (HeddleFormDrafts *self,
                   GtkPopover       *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  Telling *telling;

  if (self->discarded || !heddle_form_drafts_keep (self) || root == NULL)
    return;
  telling = g_new (Telling, 1);
  *telling = (Telling) { g_object_ref (GTK_WIDGET (root)), g_strdup (self->kind),
                         g_strdup (self->record),
                         g_strdup (g_object_get_data (G_OBJECT (popover), "kept-as")) };
  g_idle_add_full (G_PRIORITY_LOW, tell_cb, telling, telling_free);
}

static void
unmapped_cb (HeddleFormDrafts *self)
{
  if (!self->discarded)
    heddle_form_drafts_keep (self);
}

static void
heddle_form_drafts_dispose (GObject *object)
{
  HeddleFormDrafts *self = HEDDLE_FORM_DRAFTS (object);

  if (self->keep_id != 0)
    heddle_form_drafts_keep (self);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->record, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (heddle_form_drafts_parent_class)->dispose (object);
}

static void
heddle_form_drafts_class_init (HeddleFormDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_form_drafts_dispose;
}

static void
heddle_form_drafts_init (HeddleFormDrafts *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

HeddleFormDrafts *
heddle_form_drafts_new (HeddleStore *store,
                        const char  *kind,
                        const char  *record)
{
  HeddleFormDrafts *self = g_object_new (HEDDLE_TYPE_FORM_DRAFTS, NULL);

  self->store = g_object_ref (store);
  self->kind = g_strdup (kind);
  self->record = g_strdup (record);

  return self;
}

void
heddle_form_drafts_add (HeddleFormDrafts     *self,
                        const char           *name,
                        gpointer              source,
                        HeddleDraftReadFunc   read,
                        HeddleDraftWriteFunc  write)
{
  Entry *entry;

  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  entry = g_new0 (Entry, 1);
  entry->name = name;
  entry->source = source;
  entry->read = read;
  entry->write = write;
  entry->base = read (source);
  g_ptr_array_add (self->entries, entry);
}

static char *
dup_entry_text (gpointer entry)
{
  return g_strdup (gtk_editable_get_text (entry));
}

static void
set_entry_text (gpointer    entry,
                const char *text)
{
  gtk_editable_set_text (entry, text);
  gtk_editable_set_position (entry, -1);
}

void
heddle_form_drafts_add_entry (HeddleFormDrafts *self,
                              const char       *name,
                              GtkEditable      *entry)
{
  heddle_form_drafts_add (self, name, entry, dup_entry_text, set_entry_text);
  g_signal_connect_object (entry, "changed", G_CALLBACK (heddle_form_drafts_touch), self,
                           G_CONNECT_SWAPPED);
}

void
heddle_form_drafts_add_editor (HeddleFormDrafts  *self,
                               HeddleFieldEditor *editor)
{
  heddle_form_drafts_add (self, heddle_field_editor_get_field (editor)->name, editor,
                          (HeddleDraftReadFunc) heddle_field_editor_dup_text,
                          (HeddleDraftWriteFunc) heddle_field_editor_set_text);
  g_signal_connect_object (editor, "changed", G_CALLBACK (heddle_form_drafts_touch), self,
                           G_CONNECT_SWAPPED);
}

void
heddle_form_drafts_touch (HeddleFormDrafts *self,
                          gpointer          source)
{
  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->source == source)
        entry->touched = TRUE;
    }
  self->discarded = FALSE;
  if (self->keep_id == 0)
    self->keep_id = g_timeout_add_once (DELAY_MS, keep_cb, self);
}

void
heddle_form_drafts_fill (HeddleFormDrafts *self,
                         const char       *name,
                         const char       *text)
{
  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (!g_str_equal (entry->name, name))
        continue;
      entry->write (entry->source, text);
      g_free (entry->base);
      entry->base = entry->read (entry->source);
    }
}

gboolean
heddle_form_drafts_restore (HeddleFormDrafts *self)
{
  gboolean found = FALSE;

  g_return_val_if_fail (HEDDLE_IS_FORM_DRAFTS (self), FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *text
          = heddle_draft_dup (self->store, self->kind, self->record, entry->name, NULL);
      g_autofree char *now = entry->read (entry->source);

      if (text == NULL || g_str_equal (text, now))
        continue;
      entry->write (entry->source, text);
      found = TRUE;
    }

  return found;
}

gboolean
heddle_form_drafts_keep (HeddleFormDrafts *self)
{
  gboolean typed = FALSE;

  g_return_val_if_fail (HEDDLE_IS_FORM_DRAFTS (self), FALSE);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (heddle_store_is_read_only (self->store))
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    typed |= keep_entry (self, g_ptr_array_index (self->entries, i));

  return typed;
}

void
heddle_form_drafts_discard (HeddleFormDrafts *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  g_clear_handle_id (&self->keep_id, g_source_remove);
  for (guint i = 0; i < self->entries->len; i++)
    ((Entry *) g_ptr_array_index (self->entries, i))->touched = FALSE;
  self->discarded = TRUE;
  if (!heddle_store_is_read_only (self->store)
      && !heddle_draft_discard (self->store, self->kind, self->record, NULL, &error))
    g_message ("%s", error->message);
}

void
heddle_form_drafts_reset (HeddleFormDrafts *self)
{
  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      entry->write (entry->source, entry->base);
    }
}

GtkWidget *
heddle_form_drafts_offer (HeddleFormDrafts *self)
{
  g_return_val_if_fail (HEDDLE_IS_FORM_DRAFTS (self), NULL);

  self->offer = adw_banner_new (_(FILLED_IN));
  adw_banner_set_button_label (ADW_BANNER (self->offer), _("_Discard"));
  adw_banner_set_revealed (ADW_BANNER (self->offer), TRUE);
  g_signal_connect_object (self->offer, "button-clicked", G_CALLBACK (discard_cb), self,
                           G_CONNECT_SWAPPED);
  /* in a box with spacing it would take some where it is not there */
  gtk_widget_set_visible (self->offer, heddle_form_drafts_restore (self));
  return self->offer;
}

/* A banner is too much for a popover. */
static GtkWidget *
make_line (HeddleFormDrafts *self)
{
  GtkWidget *label = gtk_label_new (_(FILLED_IN));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Discard"));

  self->offer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->offer), label);
  gtk_box_append (GTK_BOX (self->offer), button);
  gtk_widget_set_visible (self->offer, heddle_form_drafts_restore (self));
  return self->offer;
}

void
heddle_form_drafts_follow_question (HeddleFormDrafts *self,
                                    AdwAlertDialog   *alert,
                                    GtkBox           *box)
{
  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  gtk_box_prepend (box, heddle_form_drafts_offer (self));
  g_signal_connect_object (alert, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
}

void
heddle_form_drafts_follow_popover (HeddleFormDrafts *self,
                                   GtkPopover       *popover,
                                   GtkBox           *box,
                                   const char       *title)
{
  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  gtk_box_append (box, make_line (self));
  g_object_set_data_full (G_OBJECT (popover), "kept-as", g_strdup (title), g_free);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self,
                           G_CONNECT_SWAPPED);
  /* With what it stands on, it goes without a word. */
  g_signal_connect_object (popover, "unmap", G_CALLBACK (unmapped_cb), self, G_CONNECT_SWAPPED);
}

HeddleFormDrafts *
heddle_form_drafts_new_line (HeddleStore *store,
                             const char  *kind,
                             const char  *record,
                             GtkEditable *entry)
{
  HeddleFormDrafts *self = heddle_form_drafts_new (store, kind, record);

  gtk_editable_set_text (entry, "");
  heddle_form_drafts_add_entry (self, "line", entry);
  heddle_form_drafts_restore (self);

  return self;
}

void
heddle_form_drafts_follow (HeddleFormDrafts *self,
                           AdwDialog        *dialog,
                           AdwToolbarView   *view)
{
  g_return_if_fail (HEDDLE_IS_FORM_DRAFTS (self));

  adw_toolbar_view_add_top_bar (view, heddle_form_drafts_offer (self));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}
