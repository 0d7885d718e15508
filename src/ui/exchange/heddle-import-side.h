/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-import.h"

G_BEGIN_DECLS

/* Called when the user chose where a column goes, or what all rows have. */
typedef void (*HeddleImportSideFunc) (gpointer data);

/* A row per column of the file, in @group; rows of before go. */
void heddle_import_side_show_columns (AdwPreferencesGroup  *group,
                                      GPtrArray            *rows,
                                      HeddleImport         *import,
                                      HeddleImportSideFunc  chosen,
                                      gpointer              data);
/* A row per field that no column has and something must fill. */
void heddle_import_side_show_missing (AdwPreferencesGroup  *group,
                                      GPtrArray            *rows,
                                      HeddleImport         *import,
                                      HeddleStore          *store,
                                      HeddleImportSideFunc  chosen,
                                      gpointer              data);
/* Fills in the rows of such fields that name a record of the kind of @owner. */
void heddle_import_side_fill_owner   (GPtrArray            *rows,
                                      const HeddleKind     *kind,
                                      HeddleRecord         *owner);
/* What closures do to dates, a row each; without any the group is not seen. */
void heddle_import_side_show_effects (AdwPreferencesGroup  *group,
                                      GPtrArray            *rows,
                                      HeddleImport         *import);

G_END_DECLS
