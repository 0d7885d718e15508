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
 * HeddleHistoryFilter:
 * @words: (nullable): each has to be part of the change's name or of who made it,
 *   with or without accents
 * @author: (nullable): who made it
 * @elsewhere: only what came from other copies of the file
 * @kind: (nullable): it touched a record of that kind
 * @since: µs since 1970; 0: whenever
 * @record_kind: (nullable): it touched the record @record_id of that kind
 * @with_parts: or a record that belongs to that one: a step to its episode
 *
 * Which changes are wanted. All zeroes: every one.
 */
typedef struct
{
  const char *words;
  const char *author;
  gboolean elsewhere;
  const HeddleKind *kind;
  gint64 since;
  const HeddleKind *record_kind;
  const char *record_id;
  gboolean with_parts;
} HeddleHistoryFilter;

typedef struct _HeddleHistorySearch HeddleHistorySearch;

/**
 * HeddleFieldChange:
 * @name: of the field
 * @current: the value now, where that was read; differs from @new_value where changed since
 *
 * One field of a change. @field is %NULL where a newer Heddle wrote it;
 * @created says that the record began with this change.
 */
typedef struct
{
  const HeddleKind *kind;
  char *id;
  char *name;
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
                                             guint              limit,
                                             GError           **error);
/* The same of those that @filter leaves. */
GPtrArray    *heddle_history_find           (HeddleStore       *store,
                                             const HeddleHistoryFilter *filter,
                                             guint              limit,
                                             GError           **error);
/* The same a few hundred at a time. */
HeddleHistorySearch *heddle_history_search_new (HeddleStore     *store,
                                             const HeddleHistoryFilter *filter);
gboolean      heddle_history_search_step    (HeddleHistorySearch *self,
                                             GPtrArray         *changes,
                                             guint              most,
                                             gboolean          *more,
                                             GError           **error);
void          heddle_history_search_free    (HeddleHistorySearch *self);
/* (element-type utf8): ids of the record and of what belongs to it, whose changes
 * @with_parts takes for its own; transfer full, NULL with @error. */
GHashTable   *heddle_history_list_parts     (HeddleStore       *store,
                                             const HeddleKind  *kind,
                                             const char        *id,
                                             GError           **error);
/* Who made changes, by name; g_strfreev(). */
char        **heddle_history_list_authors   (HeddleStore       *store);
/* (element-type HeddleKind): of which there are changes, in the schema's order. */
GPtrArray    *heddle_history_list_kinds     (HeddleStore       *store);
GPtrArray    *heddle_history_get_fields     (HeddleStore       *store,
                                             gint64             site,
                                             gint64             seq,
                                             gboolean           with_current,
                                             GError           **error);
/* What @with_current leaves out. */
void          heddle_field_change_read_current (HeddleFieldChange *self,
                                             HeddleStore       *store);
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
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleHistorySearch, heddle_history_search_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleFieldChange, heddle_field_change_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeddleUndoReport, heddle_undo_report_clear)

G_END_DECLS
