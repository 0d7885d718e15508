/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "heddle-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (HeddleApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, HEDDLE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  app = heddle_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
