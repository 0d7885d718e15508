/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-search-keys.h"

static void
forget_words (GtkSearchEntry *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

/* The words go on where they began. */
static gboolean
key_cb (GtkSearchEntry        *entry,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkEventControllerKey *controller)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  gboolean has_words = *gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0';

  if (!gtk_widget_get_mapped (GTK_WIDGET (entry))
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape && has_words)
    {
      forget_words (entry);
      return GDK_EVENT_STOP;
    }
  if (!g_unichar_isgraph (gdk_keyval_to_unicode (key)))
    return GDK_EVENT_PROPAGATE;

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

void
heddle_search_keys_attach (GtkSearchEntry *entry,
                           GtkWidget      *widget)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), entry,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
  g_signal_connect (entry, "stop-search", G_CALLBACK (forget_words), NULL);
}
