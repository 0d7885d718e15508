/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-ask-window.h"

void
heddle_ask_window_report (GtkWidget    *widget,
                          const GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (widget, "win.report", "s", error->message);
}

void
heddle_ask_window_add (GtkWidget  *widget,
                       const char *kind,
                       ...)
{
  GVariantBuilder fields;
  const char *field;
  va_list pairs;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  va_start (pairs, kind);
  while ((field = va_arg (pairs, const char *)) != NULL)
    {
      const char *text = va_arg (pairs, const char *);

      if (text != NULL && *text != '\0')
        g_variant_builder_add (&fields, "{ss}", field, text);
    }
  va_end (pairs);
  gtk_widget_activate_action (widget, "win.add-record", "(s@a{ss})", kind,
                              g_variant_builder_end (&fields));
}

void
heddle_ask_window_tell_kept (GtkWidget  *widget,
                             const char *kind,
                             const char *record,
                             const char *title)
{
  gtk_widget_activate_action (widget, "win.tell-kept", "(sss)", kind, record, title);
}
