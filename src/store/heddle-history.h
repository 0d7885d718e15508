/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleChange:
 * @site: which copy of the file wrote it
 * @seq: its number there, from 1
 * @wall: when, in µs since 1970
 * @undone: whether a later change took it back
 * @undoes_seq: 0, or the number of the change of @undoes_site it takes back
 *
 * One named change, as History lists it.
 */
typedef struct
{
  gint64 site;
  gint64 seq;
  gint64 wall;
  char *author;
  char *label;
  gboolean undone;
  gint64 undoes_site;
  gint64 undoes_seq;
} HeddleChange;

/**
 * HeddleFieldChange:
 * @current: the value now; differs from @new_value where changed since
 *
 * One field of a change. @field is %NULL where a newer Heddle wrote it;
 * @created says that the record began with this change.
 */
typedef struct
{
  const HeddleKind *kind;
  char *id;
  const HeddleField *field;
  gboolean created;
  HeddleValue old_value;
  HeddleValue new_value;
  HeddleValue current;
} HeddleFieldChange;

/**
 * HeddleUndoReport:
 * @label: name of the change that was taken back
 * @restored: fields put back
 * @skipped: fields left alone, because somebody changed them since
 */
typedef struct
{
  char *label;
  guint restored;
  guint skipped;
} HeddleUndoReport;

void          heddle_change_free            (HeddleChange      *self);
/* Whether it came with Heddle: what heddle_edit_begin_reference() writes. */
gboolean      heddle_change_is_reference    (const HeddleChange *self);
void          heddle_field_change_free      (HeddleFieldChange *self);
void          heddle_undo_report_clear      (HeddleUndoReport  *self);

/* Newest first. @record_kind NULL: of the whole file. @limit 0: all. */
GPtrArray    *heddle_history_list           (HeddleStore       *store,
                                             const HeddleKind  *record_kind,
                                             const char        *record_id,
                                             guint              offset,
                                             guint              limit,
                                             GError           **error);
GPtrArray    *heddle_history_get_fields     (HeddleStore       *store,
                                             gint64             site,
                                             gint64             seq,
                                             gboolean           with_current,
                                             GError           **error);
/* How many records and fields a change touched, without reading them. */
void          heddle_history_count          (HeddleStore       *store,
                                             gint64             site,
                                             gint64             seq,
                                             guint             *n_records,
                                             guint             *n_fields);
/* How many values a change set, without reading them: neither what was purged nor
 * that a record came to be. */
guint         heddle_history_count_values   (HeddleStore       *store,
                                             gint64             site,
                                             gint64             seq);

/* Name of what undo or redo would take back, or NULL. */
char         *heddle_history_dup_undo_label (HeddleStore       *store);
char         *heddle_history_dup_redo_label (HeddleStore       *store);
gboolean      heddle_history_undo           (HeddleStore       *store,
                                             HeddleUndoReport  *report,
                                             GError           **error);
gboolean      heddle_history_redo           (HeddleStore       *store,
                                             HeddleUndoReport  *report,
                                             GError           **error);
/* Any change, also one of a colleague. */
gboolean      heddle_history_undo_change    (HeddleStore       *store,
                                             gint64             site,
                                             gint64             seq,
                                             HeddleUndoReport  *report,
                                             GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleChange, heddle_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleFieldChange, heddle_field_change_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeddleUndoReport, heddle_undo_report_clear)

G_END_DECLS
