/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-csv.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/* Edition of the reference data that this Heddle ships, the day as YYYYMMDD;
 * a new one with each change of data/reference or data/templates. */
#define HEDDLE_REFERENCE_EDITION 20261122

/* Brings what ships with Heddle into @store: authorities, collaboratives,
 * holidays, functions, templates and so on. Does nothing where this edition is
 * there. What a user changed stays as it is. */
gboolean heddle_reference_load (HeddleStore *store,
                                GError     **error);

/* A table that ships with Heddle: "templates/programme.csv". Transfer full. */
HeddleSheet *heddle_reference_read_table (const char  *name,
                                        GError     **error);

G_END_DECLS
