/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* What the rows of lists of records show: what they are, how they stand, when they are
 * due, and a box to tick. */

/**
 * heddle_record_row_set_texts:
 * @title: (nullable): what the row is
 * @subtitle: (nullable): what is told below it
 *
 * Shows both, or nothing in their place.
 */
void heddle_record_row_set_texts    (AdwActionRow  *row,
                                     const char    *title,
                                     const char    *subtitle);

/**
 * heddle_record_row_add_state:
 * @icon: (nullable): name of an icon before the words
 * @words: the state, translated
 * @tone: "success", "warning", "error" or "dim-label"
 *
 * Adds a state to the end of the row. It is part of what a screen reader says of the row.
 *
 * Returns: (transfer none): what shows it
 */
GtkWidget *heddle_record_row_add_state (AdwActionRow *row,
                                        const char   *icon,
                                        const char   *words,
                                        const char   *tone);

/**
 * heddle_record_row_clear_states:
 *
 * Takes away all that heddle_record_row_add_state() gave, to show other states in the
 * same row.
 */
void heddle_record_row_clear_states (AdwActionRow  *row);

/**
 * HeddleTickJob:
 * @day: that of the session, or HEDDLE_DAY_NONE where the box is emptied
 *
 * What a box of a row does.
 *
 * Returns: %FALSE with @error where it could not be done
 */
typedef gboolean (*HeddleTickJob) (HeddleStore  *store,
                                   HeddleRecord *record,
                                   HeddleDay     day,
                                   GError      **error);

/**
 * heddle_record_row_add_job_tick:
 * @ticked: how the box stands at first
 * @job: what it does when it is set or emptied; errors are shown
 *
 * Adds a box before the title, which says of which record it is.
 */
void heddle_record_row_add_job_tick (AdwActionRow  *row,
                                     HeddleRecord  *record,
                                     HeddleSession *session,
                                     gboolean       ticked,
                                     HeddleTickJob  job);

/**
 * heddle_record_row_add_tick:
 * @field: static name of a field that says on which day @record was done
 *
 * Adds a box that sets @field to the day of the session, or empties it.
 */
void heddle_record_row_add_tick     (AdwActionRow  *row,
                                     HeddleRecord  *record,
                                     HeddleSession *session,
                                     const char    *field);

/**
 * heddle_record_row_add_due:
 * @due: (nullable): a date that may be fuzzy; its last day is what counts
 * @done: that it is not late whatever the day
 *
 * Adds the date and how far it is to the end of the row, in red where it is over.
 */
void heddle_record_row_add_due      (AdwActionRow  *row,
                                     HeddleSession *session,
                                     const char    *due,
                                     gboolean       done);

/**
 * heddle_record_row_stack_ends:
 *
 * Puts what was added to the end of a row below its title: beside a state or a button
 * there is no room for it in a narrow window.
 */
void heddle_record_row_stack_ends   (AdwActionRow  *row);

/**
 * heddle_record_row_align_ends:
 * @list: of action rows
 *
 * Stands the states of all rows below each other, in columns counted from the end, and
 * leaves a gap where only other rows have a date.
 */
void heddle_record_row_align_ends   (GtkListBox    *list);

G_END_DECLS
