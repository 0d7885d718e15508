/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

#include "heddle-cli.h"

/* What heddlectl ends with. */
enum
{
  DONE = 0,
  REFUSED = 1,
  USAGE = 2,
  FILE_FAULT = 3,
};

/* One line on standard error, whatever is in the message. */
static int
report (GError *error)
{
  g_autofree char *line = g_utf8_make_valid (error->message, -1);

  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  fprintf (stderr, "heddlectl: %s\n", line);

  if (error->domain == HEDDLE_CLI_ERROR)
    return USAGE;
  /* that a file is there already is no fault of the file */
  if (g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_EXISTS))
    return REFUSED;
  return heddle_error_is_file (error) ? FILE_FAULT : REFUSED;
}

static gboolean
flush_output (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO,
                       _("The output could not be written."));
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  HeddleCli cli = { 0 };
  const HeddleCliCommand *command;
  int status = DONE;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, HEDDLE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  command = heddle_cli_parse (&cli, argv, &error);
  if (command != NULL)
    command->run (&cli, &error);

  if (cli.store != NULL && error == NULL)
    heddle_store_close (cli.store, &error);
  if (error == NULL)
    flush_output (&error);
  else
    fflush (stdout);
  if (error != NULL)
    status = report (error);

  heddle_cli_clear (&cli);
  return status;
}
