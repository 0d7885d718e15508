/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddlePurgePreview:
 * @n_records: how many records are purged: the one, and what belongs to it
 * @n_values: values that go, from records and history
 * @n_changes: changes of the history that lose values or names
 * @n_frozen: how many frozen texts, such as versions of plans, lose the names
 * @mentions: (element-type HeddleRecord): other records whose texts name the
 *   same; they stay as they are
 *
 * What a purge would do.
 */
typedef struct
{
  guint n_records;
  guint n_values;
  guint n_changes;
  guint n_frozen;
  GPtrArray *mentions;
} HeddlePurgePreview;

/* Whether records of the kind hold personal data. */
gboolean            heddle_purge_applies (const HeddleKind    *kind);
HeddlePurgePreview *heddle_purge_preview (HeddleStore         *store,
                                          const HeddleKind    *kind,
                                          const char          *id,
                                          GError             **error);
void                heddle_purge_preview_free (HeddlePurgePreview *self);
/* Removes a record and what belongs to it for good: its values from record,
 * history, drafts and search, and what names it from the names of changes and
 * from frozen texts, such as versions of plans, whose digests are made anew.
 * Cannot be undone. What other records say of it, and the backups, stay. */
gboolean            heddle_purge         (HeddleStore         *store,
                                          const HeddleKind    *kind,
                                          const char          *id,
                                          GError             **error);
/* Whether nothing of the record is left but that it was there. */
gboolean            heddle_purge_is_done (HeddleStore         *store,
                                          const char          *kind,
                                          const char          *id);
/* When a purge last took personal data out of what the record keeps frozen, in
 * µs since 1970; 0: never. */
gint64              heddle_purge_get_redacted (HeddleStore    *store,
                                          const HeddleKind    *kind,
                                          const char          *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePurgePreview, heddle_purge_preview_free)

G_END_DECLS
