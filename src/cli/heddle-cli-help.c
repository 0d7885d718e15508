/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-help.h"

#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"

static const HeddleCliCommand *const groups[] = {
  heddle_cli_file_commands,    heddle_cli_kind_commands,     heddle_cli_record_commands,
  heddle_cli_attachment_commands,
  heddle_cli_episode_commands, heddle_cli_course_commands,   heddle_cli_programme_commands,
  heddle_cli_coverage_commands,
  heddle_cli_deadline_commands,
  heddle_cli_history_commands, heddle_cli_people_commands,   heddle_cli_meeting_commands,
  heddle_cli_document_commands,
  heddle_cli_plan_commands,    heddle_cli_measure_commands,  heddle_cli_workforce_commands,
  heddle_cli_exchange_commands,
};

/* The command after @before over all groups; NULL at the end. */
const HeddleCliCommand *
heddle_cli_next_command (const HeddleCliCommand *before)
{
  if (before == NULL)
    return groups[0];
  if (before[1].name != NULL)
    return before + 1;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (groups); i++)
    for (const HeddleCliCommand *c = groups[i]; c->name != NULL; c++)
      if (c == before)
        return groups[i + 1];

  return NULL;
}

static void
print_help (const char *name)
{
  heddle_cli_write (_("Use: heddlectl [--file FILE] [--today DAY] [--format table|json|csv] "
                      "COMMAND …\n"));
  if (name == NULL)
    heddle_cli_write (_("Plans regional improvement and Collaborative Improvement; see "
                        "heddlectl(1).\n\n"));

  for (const HeddleCliCommand *c = heddle_cli_next_command (NULL); c != NULL;
       c = heddle_cli_next_command (c))
    if (name == NULL || g_str_equal (name, c->name))
      heddle_cli_writef ("  %s%s%s\n      %s\n", c->name, *c->usage != '\0' ? " " : "",
                         c->usage, _(c->summary));
}

gboolean
heddle_cli_help_asked (HeddleCli *cli)
{
  if (heddle_cli_has_option (cli, "version"))
    heddle_cli_writef ("heddlectl %s\n", HEDDLE_VERSION);
  else if (heddle_cli_has_option (cli, "help"))
    print_help (heddle_cli_get_argument (cli, 0));
  else
    return FALSE;

  return TRUE;
}
