/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli-output.h"
#include "heddle-deadlines.h"

G_BEGIN_DECLS

extern const HeddleCliColumn heddle_cli_deadline_columns[];

/**
 * HeddleCliFilter:
 * @filter: what the options narrow to
 * @from, @to: days they ask for; the whole of time where they do not
 */
typedef struct
{
  HeddleDeadlineFilter filter;
  HeddleDay from;
  HeddleDay to;
  /* own the ids */
  char *collaborative;
  char *authority;
  char *owner;
} HeddleCliFilter;

/* Reads --from, --to, --collaborative, --authority and --owner. */
gboolean   heddle_cli_filter_read    (HeddleCli        *cli,
                                      HeddleCliFilter  *self,
                                      GError          **error);
void       heddle_cli_filter_clear   (HeddleCliFilter  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeddleCliFilter, heddle_cli_filter_clear)

/* Everything dated that the options let through, by date; those without a
 * date only where `--state undated` asks for them. Without @private what is
 * hidden is left out. */
JsonArray *heddle_cli_list_deadlines (HeddleCli  *cli,
                                      gboolean    private,
                                      GError    **error);
/* The same for a file, as JSON or as a table. Takes @rows. */
char      *heddle_cli_dup_deadlines  (JsonArray  *rows);
/* As a table for a file. @rows: (transfer full): as heddlectl prints them. Transfer full. */
HeddleSheet *heddle_cli_list_sheet_deadlines (JsonArray *rows);

G_END_DECLS
