/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "heddle-record.h"

G_BEGIN_DECLS

/* {"id": …, "name": …} of a record, or null. */
JsonNode   *heddle_record_json_reference (HeddleRecord      *record);
/* A value as JSON has it: texts, dates and choices as texts, empty as null, a
 * reference as an object of id and name. */
JsonNode   *heddle_record_json_value     (HeddleRecord      *record,
                                          const HeddleField *field);
/* Id and fields of @record by name; private ones only if asked. */
JsonObject *heddle_record_json           (HeddleRecord      *record,
                                          gboolean           private);

G_END_DECLS
