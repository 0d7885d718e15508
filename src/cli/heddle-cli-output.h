/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "heddle-cli.h"
#include "heddle-sheet.h"

G_BEGIN_DECLS

/**
 * HeddleCliColumn:
 * @key: member of the objects
 * @heading: of the table
 *
 * One column of a printed list. A list of columns ends with a %NULL @key.
 */
typedef struct
{
  const char *key;
  const char *heading;
} HeddleCliColumn;

/* Appends to standard output, as UTF-8 whatever the locale. */
void        heddle_cli_write         (const char            *text);
/* heddle_cli_write() of what printf() would make. */
void        heddle_cli_writef        (const char            *format,
                                      ...) G_GNUC_PRINTF (1, 2);

/* A list of objects: all their members as JSON, @columns of them as a table,
 * @csv_columns (NULL: @columns) of them as CSV. Takes @rows. */
void        heddle_cli_print_list    (HeddleCli             *cli,
                                      JsonArray             *rows,
                                      const HeddleCliColumn *columns,
                                      const HeddleCliColumn *csv_columns);
/* One object: as JSON, as lines of heading and value, as CSV of one row.
 * Takes @object. */
void        heddle_cli_print_object  (HeddleCli             *cli,
                                      JsonObject            *object,
                                      const HeddleCliColumn *columns);
/* An aligned table; columns are measured as a terminal shows them. */
void        heddle_cli_print_table   (JsonArray             *rows,
                                      const HeddleCliColumn *columns);
/* @node as text of several lines, as doc/json.md has it. */
void        heddle_cli_print_json    (JsonNode              *node);
/* The same as text, for a file. */
char       *heddle_cli_dup_json      (JsonNode              *node);
/* A list of objects as a table for other programs. */
HeddleSheet *heddle_cli_list_sheet   (JsonArray             *rows,
                                      const HeddleCliColumn *columns);
/* A member as one line of text: of a reference its name, of a list its
 * members. */
char       *heddle_cli_dup_cell      (JsonObject            *object,
                                      const char            *key);

/* NULL is null. */
void        heddle_cli_set_text      (JsonObject            *object,
                                      const char            *key,
                                      const char            *text);
/* As ISO 8601; null where @day is none or open. */
void        heddle_cli_set_day       (JsonObject            *object,
                                      const char            *key,
                                      HeddleDay              day);
/* Id and name, with the kind before them. */
JsonObject *heddle_cli_record_object (HeddleStore           *store,
                                      const char            *kind,
                                      const char            *id);

G_END_DECLS
