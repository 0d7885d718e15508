/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-record.h"

G_BEGIN_DECLS

/* Rules over several fields of a record, for the check functions of kinds.
 * They return FALSE with an error that names kind, field, value and rule. */

/* FALSE always: @field of @record breaks @rule ("must be given with …"). */
gboolean heddle_rule_refuse      (HeddleRecord *record,
                                  const char   *field,
                                  GError      **error,
                                  const char   *rule);
/* The date @late is certainly not before the date @early; empty ones pass. */
gboolean heddle_rule_not_before  (HeddleRecord *record,
                                  const char   *late,
                                  const char   *early,
                                  GError      **error);
gboolean heddle_rule_exactly_one (HeddleRecord *record,
                                  const char   *one,
                                  const char   *other,
                                  GError      **error);
/* One of @fields at least is given. They are a %NULL-terminated list. */
gboolean heddle_rule_at_least_one (HeddleRecord      *record,
                                   const char *const *fields,
                                   GError           **error);
/* The reference @field, to a record of the same kind, does not lead back to
 * @record. */
gboolean heddle_rule_no_circle   (HeddleRecord *record,
                                  const char   *field,
                                  GError      **error);
/* Rules of a step of a timeline, whose siblings share the record in @parent:
 * its key is a word of its own, its offsets can be read, its anchor is there
 * and leads back to a date, not in a circle. */
gboolean heddle_rule_step        (HeddleRecord *record,
                                  const char   *parent,
                                  GError      **error);

G_END_DECLS
