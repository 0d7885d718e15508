/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddleOffering:
 * @subjects: (array zero-terminated=1): what it is about: ids of functions, or a need
 * @audience: (nullable): for whom; compared without regard to case and accents
 * @first, @last: when; %HEDDLE_DAY_NONE is open
 * @provider: (nullable): who does it; what has none is compared with nothing
 *
 * An activity or an offer, as far as others could do the same.
 */
typedef struct
{
  const char *const *subjects;
  const char *audience;
  HeddleDay first;
  HeddleDay last;
  const char *provider;
} HeddleOffering;

/**
 * HeddleDuplicate:
 * @a, @b: places in the list; @a is less than @b
 * @subject: what both are about
 *
 * Two that may do the same: same subject, audience and time, other provider.
 */
typedef struct
{
  guint a;
  guint b;
  const char *subject;
} HeddleDuplicate;

/* (element-type HeddleDuplicate), transfer full: each pair once, in order. Guidance on
 * regional improvement plans, paragraph 6: additional to what others do. */
GArray *heddle_duplication_find (const HeddleOffering *offerings,
                                 guint                 n_offerings);

G_END_DECLS
