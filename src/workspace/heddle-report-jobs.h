/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* The report of an episode (Collaborative Improvement guidance, Stage 5 and Appendix
 * 3): its parts, versions, circulation and agreement. One change each. */

/**
 * HeddleReportState:
 * @n_parts: how many parts it has
 * @n_agreed, @n_in_comment, @n_draft, @n_not_started: how many are how far
 * @n_open_comments: comments that nobody has settled
 * @n_agreed_parties: how many of host, ADES and Education Scotland have agreed
 * @changed: its text differs from the version saved last
 */
typedef struct
{
  guint n_parts;
  guint n_agreed;
  guint n_in_comment;
  guint n_draft;
  guint n_not_started;
  guint n_open_comments;
  guint n_agreed_parties;
  gboolean changed;
} HeddleReportState;

HeddleReport *heddle_report_dup_of_episode (HeddleStore       *store,
                                            const char        *episode_id);
HeddleReport *heddle_report_dup_of_sort    (HeddleStore       *store,
                                            const char        *episode_id,
                                            const char        *sort);
GPtrArray    *heddle_report_list_parts     (HeddleStore       *store,
                                            const char        *report_id);
char         *heddle_report_dup_content    (HeddleStore       *store,
                                            HeddleReport      *report);
void          heddle_report_read_state     (HeddleStore       *store,
                                            HeddleReport      *report,
                                            HeddleReportState *state);
gboolean      heddle_report_fill_in        (HeddleStore       *store,
                                            const char        *report_id,
                                            HeddleDay          today,
                                            GError           **error);
gboolean      heddle_report_write_part     (HeddleStore       *store,
                                            const char        *part_id,
                                            const char        *text,
                                            GError           **error);
gboolean      heddle_report_write_statement (HeddleStore      *store,
                                            const char        *report_id,
                                            const char        *text,
                                            GError           **error);
gboolean      heddle_report_take_finding   (HeddleStore       *store,
                                            const char        *part_id,
                                            const char        *finding_id,
                                            GError           **error);
gboolean      heddle_report_save_version   (HeddleStore       *store,
                                            const char        *report_id,
                                            const char        *label,
                                            HeddleDay          today,
                                            GError           **error);
gboolean      heddle_report_send           (HeddleStore       *store,
                                            const char        *report_id,
                                            const char        *audience,
                                            const char        *to_whom,
                                            HeddleDay          today,
                                            GError           **error);
gboolean      heddle_report_agree          (HeddleStore       *store,
                                            const char        *report_id,
                                            const char        *party,
                                            HeddleDay          day,
                                            GError           **error);
GStrv         heddle_report_make_actions   (HeddleStore       *store,
                                            const char        *report_id,
                                            HeddleDay          today,
                                            GError           **error);

G_END_DECLS
