/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

#define HEDDLE_CLI_ERROR (heddle_cli_error_quark ())

/* Wrong use of the command line; everything else is a HeddleError. */
typedef enum
{
  HEDDLE_CLI_ERROR_USAGE,
} HeddleCliError;

typedef enum
{
  HEDDLE_CLI_TABLE,
  HEDDLE_CLI_JSON,
  HEDDLE_CLI_CSV,
} HeddleCliFormat;

/**
 * HeddleCli:
 * @arguments: (element-type utf8): what stands behind the command's name
 * @options: name of an option → its values
 * @store: open once a command has asked for it
 *
 * One call of heddlectl.
 */
typedef struct
{
  GPtrArray *arguments;
  GHashTable *options;
  char *file;
  HeddleDay today;
  HeddleCliFormat format;
  HeddleStore *store;
} HeddleCli;

/**
 * HeddleCliCommand:
 * @usage: its arguments and options, as help shows them
 * @summary: one line
 * @options: names of the options it takes besides those of every command
 * @most: number of arguments it takes at most
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  const char *const *options;
  guint least;
  guint most;
  gboolean (*run) (HeddleCli  *cli,
                   GError    **error);
} HeddleCliCommand;

GQuark            heddle_cli_error_quark      (void);
/* Splits a command line; the options may stand anywhere. Sets everything but
 * the store, and the command. NULL with @error, or where only help was asked. */
const HeddleCliCommand *heddle_cli_parse      (HeddleCli          *cli,
                                               char              **argv,
                                               GError            **error);
void              heddle_cli_clear            (HeddleCli          *cli);
/* The value of an option, or NULL. */
const char       *heddle_cli_get_option       (HeddleCli          *cli,
                                               const char         *name);
/* Whether "--@name" was given, with or without a value. */
gboolean          heddle_cli_has_option       (HeddleCli          *cli,
                                               const char         *name);
/* What follows the command, from 0; %NULL where there are fewer. */
const char       *heddle_cli_get_argument     (HeddleCli          *cli,
                                               guint               index);
/* Fails where the option is not there. */
const char       *heddle_cli_need_option      (HeddleCli          *cli,
                                               const char         *name,
                                               GError            **error);

/* Opens the file to read from it, or to write to it. */
gboolean          heddle_cli_open             (HeddleCli          *cli,
                                               gboolean            write,
                                               GError            **error);

/* What users name on the command line. */
const HeddleKind *heddle_cli_find_kind        (const char         *name,
                                               GError            **error);
/* Id of the record that the option names, for a filter; NULL where the option
 * is not given, or with @error. */
char             *heddle_cli_dup_record_option (HeddleCli         *cli,
                                               const char         *option,
                                               const HeddleKind   *kind,
                                               GError            **error);
/* Reads what is typed for a field; says on standard error where a weekday does
 * not fit its date. */
gboolean          heddle_cli_read_field       (HeddleCli          *cli,
                                               const HeddleKind   *kind,
                                               const HeddleField  *field,
                                               const char         *text,
                                               HeddleValue        *value,
                                               GError            **error);
/* The text of @option read as @field of @kind would be. */
gboolean          heddle_cli_read_value       (HeddleCli          *cli,
                                               const HeddleKind   *kind,
                                               const char         *field,
                                               const char         *text,
                                               HeddleValue        *value,
                                               GError            **error);
/* An exact day, in any way a day is written. */
gboolean          heddle_cli_read_day         (HeddleCli          *cli,
                                               const char         *option,
                                               const char         *text,
                                               HeddleDay          *day,
                                               GError            **error);

/* Tables of commands, one per file, each ended by a NULL name. */
extern const HeddleCliCommand heddle_cli_file_commands[];
extern const HeddleCliCommand heddle_cli_kind_commands[];
extern const HeddleCliCommand heddle_cli_record_commands[];
extern const HeddleCliCommand heddle_cli_attachment_commands[];
extern const HeddleCliCommand heddle_cli_episode_commands[];
extern const HeddleCliCommand heddle_cli_course_commands[];
extern const HeddleCliCommand heddle_cli_coverage_commands[];
extern const HeddleCliCommand heddle_cli_programme_commands[];
extern const HeddleCliCommand heddle_cli_deadline_commands[];
extern const HeddleCliCommand heddle_cli_meeting_commands[];
extern const HeddleCliCommand heddle_cli_people_commands[];
extern const HeddleCliCommand heddle_cli_plan_commands[];
extern const HeddleCliCommand heddle_cli_measure_commands[];
extern const HeddleCliCommand heddle_cli_workforce_commands[];
extern const HeddleCliCommand heddle_cli_history_commands[];
extern const HeddleCliCommand heddle_cli_document_commands[];
extern const HeddleCliCommand heddle_cli_exchange_commands[];

/* All commands in the order of help; the last one has no name. */
const HeddleCliCommand *heddle_cli_next_command (const HeddleCliCommand *before);

G_END_DECLS
