/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-cli-help.h"
#include "heddle-cli.h"
#include "heddle-date-text.h"

G_DEFINE_QUARK (heddle-cli-error, heddle_cli_error)

/* Every option of every command, with the number of its values. */
static const struct
{
  const char *name;
  guint n_values;
  gboolean everywhere;
} options[] = {
  { "file", 1, TRUE },     { "today", 1, TRUE },         { "format", 1, TRUE },
  { "help", 0, TRUE },     { "version", 0, TRUE },       { "example", 0, FALSE },
  { "host", 1, FALSE },    { "fieldwork", 1, FALSE },    { "days", 1, FALSE },
  { "mode", 1, FALSE },    { "template", 1, FALSE },     { "apply", 0, FALSE },
  { "after", 1, FALSE },   { "count", 1, FALSE },        { "from", 1, FALSE },
  { "to", 1, FALSE },      { "collaborative", 1, FALSE }, { "authority", 1, FALSE },
  { "owner", 1, FALSE },   { "state", 1, FALSE },        { "record", 2, FALSE },
  { "output", 1, FALSE },  { "facts", 0, FALSE },        { "private", 0, FALSE },
  { "as", 1, FALSE },      { "dry-run", 0, FALSE },      { "release-late", 0, FALSE },
  { "replace", 0, FALSE },  { "on", 1, FALSE },           { "reason", 1, FALSE },
  { "day", 1, FALSE },     { "backups", 0, FALSE },      { "audience", 1, FALSE },
  { "person", 1, FALSE },   { "by", 1, FALSE },
  { "iteration", 1, FALSE }, { "label", 1, FALSE },       { "conditions", 1, FALSE },
  { "item", 1, FALSE },    { "how", 1, FALSE },
  { "split", 1, FALSE },   { "below", 1, FALSE },         { "of", 1, FALSE },
  { "backwards", 0, FALSE }, { "change", 1, FALSE },
};

static int
find_option (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].name, name))
      return (int) i;

  return -1;
}

static gboolean
usage_error (GError     **error,
             const char  *format,
             ...) G_GNUC_PRINTF (2, 3);

static gboolean
usage_error (GError     **error,
             const char  *format,
             ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE, format, args);
  va_end (args);

  return FALSE;
}

/* Takes the option at *@argv, and its values behind it. */
static gboolean
take_option (HeddleCli   *cli,
             char      ***argv,
             GError     **error)
{
  const char *word = **argv;
  const char *equals = strchr (word, '=');
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  int option;

  if (g_str_equal (word, "-o"))
    name = g_strdup ("output");
  else if (g_str_equal (word, "-h"))
    name = g_strdup ("help");
  else if (g_str_has_prefix (word, "--"))
    name = equals != NULL ? g_strndup (word + 2, equals - word - 2) : g_strdup (word + 2);

  option = name != NULL ? find_option (name) : -1;
  if (option < 0)
    return usage_error (error, _("There is no option \"%s\"."), word);
  if (g_hash_table_contains (cli->options, name))
    return usage_error (error, _("The option --%s is given twice."), name);
  if (equals != NULL && options[option].n_values != 1)
    return usage_error (error, _("The option --%s takes no value behind \"=\"."), name);

  if (equals != NULL)
    g_ptr_array_add (values, g_strdup (equals + 1));
  while (values->len < options[option].n_values)
    {
      if ((*argv)[1] == NULL)
        return usage_error (error, _("The option --%s needs a value."), name);
      g_ptr_array_add (values, g_strdup (*++*argv));
    }

  g_hash_table_insert (cli->options, g_steal_pointer (&name),
                       g_ptr_array_free (g_steal_pointer (&values), FALSE));
  return TRUE;
}

static gboolean
split (HeddleCli  *cli,
       char      **argv,
       GError    **error)
{
  gboolean only_arguments = FALSE;

  for (argv++; *argv != NULL; argv++)
    {
      if (!only_arguments && g_str_equal (*argv, "--"))
        only_arguments = TRUE;
      else if (!only_arguments && **argv == '-' && (*argv)[1] != '\0')
        {
          if (!take_option (cli, &argv, error))
            return FALSE;
        }
      else
        g_ptr_array_add (cli->arguments, g_strdup (*argv));
    }

  return TRUE;
}

static const HeddleCliCommand *
find_command (const char *name)
{
  for (const HeddleCliCommand *c = heddle_cli_next_command (NULL); c != NULL;
       c = heddle_cli_next_command (c))
    if (g_str_equal (c->name, name))
      return c;

  return NULL;
}

static gboolean
check_options (HeddleCli               *cli,
               const HeddleCliCommand  *command,
               GError                 **error)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, cli->options);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!options[find_option (name)].everywhere
        && (command->options == NULL || !g_strv_contains (command->options, name)))
      return usage_error (error, _("%s has no option --%s."), command->name, (char *) name);

  if (cli->arguments->len < command->least)
    return usage_error (error, _("Something is missing: heddlectl %s %s"), command->name,
                        command->usage);
  if (cli->arguments->len > command->most)
    return usage_error (error, _("\"%s\" is too much: heddlectl %s %s"),
                        heddle_cli_get_argument (cli, command->most), command->name,
                        command->usage);

  return TRUE;
}

/* What stands in no field must be text all the same: it is compared and shown.
 * FIELD=VALUE is checked by the field, which can name itself. */
static gboolean
check_texts (HeddleCli  *cli,
             GError    **error)
{
  GHashTableIter iter;
  gpointer name, values;

  g_hash_table_iter_init (&iter, cli->options);
  while (g_hash_table_iter_next (&iter, &name, &values))
    for (char **value = values; *value != NULL; value++)
      if (!g_str_equal (name, "file") && !g_str_equal (name, "output")
          && !g_utf8_validate (*value, -1, NULL))
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                       _("--%s: the value is not valid UTF-8 text."), (char *) name);
          return FALSE;
        }

  for (guint i = 0; i < cli->arguments->len; i++)
    {
      const char *argument = heddle_cli_get_argument (cli, i);

      if (strchr (argument, '=') == NULL && !g_utf8_validate (argument, -1, NULL))
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                       _("Argument %u is not valid UTF-8 text."), i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_common_options (HeddleCli  *cli,
                     GError    **error)
{
  const char *today = heddle_cli_get_option (cli, "today");
  const char *format = heddle_cli_get_option (cli, "format");
  const char *file = heddle_cli_get_option (cli, "file");

  cli->today = heddle_day_today ();
  if (today != NULL && !heddle_cli_read_day (cli, "today", today, &cli->today, error))
    return FALSE;

  if (format == NULL || g_str_equal (format, "table"))
    cli->format = HEDDLE_CLI_TABLE;
  else if (g_str_equal (format, "json"))
    cli->format = HEDDLE_CLI_JSON;
  else if (g_str_equal (format, "csv"))
    cli->format = HEDDLE_CLI_CSV;
  else
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("--format: \"%s\" is not one of table, json, csv."), format);
      return FALSE;
    }

  cli->file = file != NULL ? g_strdup (file) : heddle_workspace_get_default_path ();
  return TRUE;
}

const HeddleCliCommand *
heddle_cli_parse (HeddleCli  *cli,
                  char      **argv,
                  GError    **error)
{
  const HeddleCliCommand *command;
  g_autofree char *name = NULL;

  cli->arguments = g_ptr_array_new_with_free_func (g_free);
  cli->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_strfreev);
  if (!split (cli, argv, error) || heddle_cli_help_asked (cli))
    return NULL;

  if (cli->arguments->len == 0)
    {
      usage_error (error, _("Which command? heddlectl --help lists them."));
      return NULL;
    }

  name = g_ptr_array_steal_index (cli->arguments, 0);
  command = find_command (name);
  if (command == NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (name, -1);

      usage_error (error, _("There is no command \"%s\"; heddlectl --help lists them."), valid);
      return NULL;
    }

  if (!check_options (cli, command, error) || !check_texts (cli, error)
      || !read_common_options (cli, error))
    return NULL;

  return command;
}

void
heddle_cli_clear (HeddleCli *cli)
{
  g_clear_object (&cli->store);
  g_clear_pointer (&cli->arguments, g_ptr_array_unref);
  g_clear_pointer (&cli->options, g_hash_table_unref);
  g_clear_pointer (&cli->file, g_free);
}

const char *
heddle_cli_get_option (HeddleCli  *cli,
                       const char *name)
{
  char **values = g_hash_table_lookup (cli->options, name);

  return values != NULL ? values[0] : NULL;
}

gboolean
heddle_cli_has_option (HeddleCli  *cli,
                       const char *name)
{
  return g_hash_table_contains (cli->options, name);
}

const char *
heddle_cli_need_option (HeddleCli   *cli,
                        const char  *name,
                        GError     **error)
{
  const char *value = heddle_cli_get_option (cli, name);

  if (value == NULL)
    usage_error (error, _("The option --%s is missing."), name);
  return value;
}

const char *
heddle_cli_get_argument (HeddleCli *cli,
                         guint      index)
{
  return index < cli->arguments->len ? g_ptr_array_index (cli->arguments, index) : NULL;
}
