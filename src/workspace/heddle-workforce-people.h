/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workforce-chart.h"

G_BEGIN_DECLS

/* Whose people work where: each stays one of the home organisation's, wherever the person
 * is lent (guidance on regional improvement plans, paragraph 12). */

/**
 * heddle_workforce_list_people:
 * @who: whom to list, in which days
 *
 * The people of a scope by home organisation and post, those of no known home last; also
 * those of whose time nothing is on record.
 *
 * Returns: (element-type guint) (transfer full): numbers of the workers
 */
GArray      *heddle_workforce_list_people (HeddleWorkforce            *workforce,
                                           const HeddleWorkforceScope *who);

/**
 * heddle_workforce_dup_lent:
 * @who: its days alone count here
 * @person: number of the worker
 *
 * To which collaborative somebody is lent in these days.
 *
 * Returns: (nullable) (transfer full): its short name if it has one; %NULL if to none
 */
char        *heddle_workforce_dup_lent    (HeddleWorkforce            *workforce,
                                           const HeddleWorkforceScope *who,
                                           guint                       person);

/**
 * heddle_workforce_dup_shares:
 * @who: its days alone count here
 * @person: number of the worker
 * @n: (out): how many things the person works on
 *
 * What somebody works on in these days and with how much of a week, in FTE, the largest
 * share first: "0.3 Weekly figures; 0.1 Data clinics".
 *
 * Returns: (transfer full): "" if it is nothing
 */
char        *heddle_workforce_dup_shares  (HeddleWorkforce            *workforce,
                                           const HeddleWorkforceScope *who,
                                           guint                       person,
                                           HeddleDay                   today,
                                           guint                      *n);

/**
 * heddle_workforce_people_dup_headline:
 * @people: (element-type guint): of heddle_workforce_list_people()
 * @load: FTE of their work
 *
 * How many people there are, of how many organisations, and how many of them are lent. Of
 * people of Education Scotland alone: how much it gives, and who coordinates that in the
 * collaborative (paragraph 16).
 *
 * Returns: (transfer full): one sentence
 */
char        *heddle_workforce_people_dup_headline (HeddleWorkforce            *workforce,
                                                   const HeddleWorkforceScope *who,
                                                   GArray                     *people,
                                                   double                      load);

/**
 * heddle_workforce_people_to_table:
 * @people: (element-type guint): of heddle_workforce_list_people()
 *
 * Returns: (transfer full): a row for each, with what the person works on and knows
 */
HeddleTable *heddle_workforce_people_to_table (HeddleWorkforce            *workforce,
                                               const HeddleWorkforceScope *who,
                                               GArray                     *people,
                                               HeddleDay                   today);

G_END_DECLS
