/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-styles.h"

#define ALL "heddle-pages.css"

static void
load (const char *name)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat ("/scot/heddle/Heddle/ui/", name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
heddle_styles_load (const char *name)
{
  static GHashTable *loaded; /* of static strings */

  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);
  if (name == NULL)
    name = ALL;
  if (!g_hash_table_contains (loaded, ALL) && g_hash_table_add (loaded, (gpointer) name))
    load (name);
}

static gboolean
load_cb (gpointer data)
{
  heddle_styles_load (NULL);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (GdkFrameClock *clock,
            gpointer       data)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, data);
  g_idle_add (load_cb, NULL);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    NULL);
}

void
heddle_styles_load_later (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_WIDGET (window));

  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}
