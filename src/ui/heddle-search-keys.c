/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-search-keys.h"

static void
forget_words (GtkSearchEntry *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

/* The words go on where they ended, selected or not. */
static gboolean
type_cb (GtkSearchEntry        *entry,
         guint                  key,
         guint                  code,
         GdkModifierType        state,
         GtkEventControllerKey *controller)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  if (!gtk_widget_get_mapped (GTK_WIDGET (entry))
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || !g_unichar_isgraph (gdk_keyval_to_unicode (key)))
    return GDK_EVENT_PROPAGATE;

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (text, -1);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

static gboolean
forget_cb (GtkSearchEntry  *entry,
           guint            key,
           guint            code,
           GdkModifierType  state)
{
  gboolean has_words = *gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0';

  if (key != GDK_KEY_Escape || !has_words || !gtk_widget_get_mapped (GTK_WIDGET (entry))
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  forget_words (entry);
  return GDK_EVENT_STOP;
}

static void
add_controller (GtkSearchEntry *entry,
                GtkWidget      *widget,
                GCallback       callback)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", callback, entry, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

void
heddle_search_keys_take (GtkSearchEntry *entry,
                         GtkWidget      *widget)
{
  add_controller (entry, widget, G_CALLBACK (type_cb));
}

void
heddle_search_keys_attach (GtkSearchEntry *entry,
                           GtkWidget      *widget)
{
  heddle_search_keys_take (entry, widget);
  add_controller (entry, widget, G_CALLBACK (forget_cb));
  g_signal_connect (entry, "stop-search", G_CALLBACK (forget_words), NULL);
}
