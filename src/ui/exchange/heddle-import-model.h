/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-import.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_IMPORT_ITEM (heddle_import_item_get_type ())
G_DECLARE_FINAL_TYPE (HeddleImportItem, heddle_import_item, HEDDLE, IMPORT_ITEM, GObject)

#define HEDDLE_TYPE_IMPORT_MODEL (heddle_import_model_get_type ())
G_DECLARE_FINAL_TYPE (HeddleImportModel, heddle_import_model, HEDDLE, IMPORT_MODEL, GObject)

/* Number of the row in its import. */
guint              heddle_import_item_get_index  (HeddleImportItem  *self);

/**
 * HeddleImportModel:
 *
 * The rows of an import as far as they are judged, those of one verdict or of
 * all; its items are [class@ImportItem].
 */
HeddleImportModel *heddle_import_model_new       (void);
/* @import: (nullable): lives until another is set */
void               heddle_import_model_set       (HeddleImportModel *self,
                                                  HeddleImport      *import);
/* @verdict: -1 is all */
void               heddle_import_model_filter    (HeddleImportModel *self,
                                                  int                verdict);
/* Takes in what was judged since. */
void               heddle_import_model_follow    (HeddleImportModel *self);
/* Place of the first row with @verdict, or G_MAXUINT. */
guint              heddle_import_model_find      (HeddleImportModel *self,
                                                  HeddleImportVerdict verdict);

G_END_DECLS
