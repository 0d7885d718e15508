/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-open-work.h"

G_BEGIN_DECLS

/**
 * heddle_left_work_dup_words:
 * @person: id of a person
 *
 * Returns: (transfer full) (nullable): what is open with the person, counted:
 *   "1 step and 1 action"; %NULL where nothing is
 */
char *heddle_left_work_dup_words (HeddleStore  *store,
                                  const char   *person,
                                  HeddleDay     today);
/**
 * heddle_left_work_remove:
 * @left: (out): whether anything was open with the person
 *
 * Removes a person. What was open with it belongs to nobody, or to its role,
 * from then on, so that the one change this is says what that was.
 *
 * Returns: (transfer full) (nullable): the name of the change; %NULL where it
 *   was not made
 */
char *heddle_left_work_remove    (HeddleStore  *store,
                                  const char   *person,
                                  HeddleDay     today,
                                  gboolean     *left,
                                  GError      **error);

G_END_DECLS
