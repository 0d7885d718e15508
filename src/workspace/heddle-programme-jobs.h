/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-programme-plan.h"

G_BEGIN_DECLS

/**
 * HeddleProgrammeRole:
 * @role: "Headteachers"
 * @belongs: word of the field `belongs`
 * @number: how many people
 * @schools: from how many schools, 0 where not known
 *
 * People in a session who are not named.
 */
typedef struct
{
  char *role;
  char *belongs;
  guint number;
  guint schools;
} HeddleProgrammeRole;

/* What is done to a programme. Each is one change. */

/* "Add a session to Fife, March 2027": an hour without a sort after what is there
 * on the day (from 1), from nine where there is nothing. Returns its id. */
char     *heddle_programme_add_session    (HeddleStore               *store,
                                           const HeddleProgrammePlan *plan,
                                           int                        day,
                                           GError                   **error);
/* "Move group A": to another day, and so many minutes later; it lasts as long. */
gboolean  heddle_programme_move_session   (HeddleStore               *store,
                                           const char                *session_id,
                                           int                        days,
                                           int                        minutes,
                                           GError                   **error);
/* "Lengthen group A" or "Shorten group A". */
gboolean  heddle_programme_resize_session (HeddleStore               *store,
                                           const char                *session_id,
                                           int                        minutes,
                                           GError                   **error);
/* "Remove group A". */
gboolean  heddle_programme_remove_session (HeddleStore               *store,
                                           const char                *session_id,
                                           GError                   **error);
/* One field of a session, such as its recorder: "Change group A".
 * An empty @text clears it. */
gboolean  heddle_programme_set_field      (HeddleStore               *store,
                                           const char                *session_id,
                                           const char                *field,
                                           const char                *text,
                                           GError                   **error);
/* "Set who is in group A": these people and nobody else by name, and so many of
 * these roles and of no other; where @roles is %NULL, those stay as they are.
 * @person_ids: (array zero-terminated=1); @roles: (array length=n_roles) (nullable) */
gboolean  heddle_programme_set_members    (HeddleStore                *store,
                                           const char                 *session_id,
                                           const char *const          *person_ids,
                                           const HeddleProgrammeRole  *roles,
                                           guint                       n_roles,
                                           GError                    **error);
/* "Regroup day 2 of Fife, March 2027". */
gboolean  heddle_programme_apply_groups   (HeddleStore               *store,
                                           const HeddleProgrammePlan *plan,
                                           const HeddleRegrouping    *regrouping,
                                           GError                   **error);

G_END_DECLS
