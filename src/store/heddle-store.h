/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-error.h"
#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STORE (heddle_store_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStore, heddle_store, HEDDLE, STORE, GObject)

typedef enum
{
  HEDDLE_STORE_CREATE = 1 << 0,    /* make the file; refuses if it exists */
  HEDDLE_STORE_READ_ONLY = 1 << 1, /* open without writing anything */
} HeddleStoreFlags;

/**
 * HeddleTouched:
 *
 * A record that a commit, undo or merge changed.
 */
typedef struct
{
  const HeddleKind *kind;
  char *id;
} HeddleTouched;

/**
 * HeddleStore::committed:
 * @touched: (element-type HeddleTouched): what changed
 *
 * Emitted once after each commit, undo, redo and merge; live records and
 * queries are up to date by then.
 */

/* Times in µs since 1970. NULL: the machine's clock. */
typedef gint64 (*HeddleClockFunc) (gpointer data);

HeddleStore        *heddle_store_open        (const char          *path,
                                              const HeddleSchema  *schema,
                                              HeddleStoreFlags     flags,
                                              GError             **error);
gboolean            heddle_store_close       (HeddleStore         *self,
                                              GError             **error);
const char         *heddle_store_get_path    (HeddleStore         *self);
const HeddleSchema *heddle_store_get_schema  (HeddleStore         *self);
gboolean            heddle_store_is_read_only (HeddleStore        *self);
/* Whether a change is begun and neither committed nor taken back. */
gboolean            heddle_store_is_changing (HeddleStore         *self);
void                heddle_store_set_clock   (HeddleStore         *self,
                                              HeddleClockFunc      clock,
                                              gpointer             data);
void                heddle_store_set_author  (HeddleStore         *self,
                                              const char          *author);
const char         *heddle_store_get_author  (HeddleStore         *self);

/* Records. get() finds removed ones too. */
HeddleRecord       *heddle_store_get         (HeddleStore         *self,
                                              const HeddleKind    *kind,
                                              const char          *id,
                                              GError             **error);
/* By id, by a unique prefix of it (6 or more characters) or by a unique
 * title, whole or by whole words, without regard to case and accents. */
HeddleRecord       *heddle_store_find        (HeddleStore         *self,
                                              const HeddleKind    *kind,
                                              const char          *name,
                                              GError             **error);

/* Rules that keep local tables in step with the facts run inside the
 * transaction of each commit, with everything it touched. */
typedef gboolean (*HeddleDeriveFunc) (HeddleStore         *store,
                                      const HeddleTouched *touched,
                                      guint                n_touched,
                                      gpointer             data,
                                      GError             **error);
void                heddle_store_set_derive  (HeddleStore         *self,
                                              HeddleDeriveFunc     derive,
                                              gpointer             data,
                                              GDestroyNotify       destroy);
/* Has derive run over everything anew. */
gboolean            heddle_store_rederive    (HeddleStore         *self,
                                              GError             **error);

/* Whether the local tables were made anew and wait for rederive(). */
gboolean            heddle_store_needs_rederive (HeddleStore      *self);

/* Local settings: neither in the log nor in the digest. */
char               *heddle_store_get_setting (HeddleStore         *self,
                                              const char          *name);
gboolean            heddle_store_set_setting (HeddleStore         *self,
                                              const char          *name,
                                              const char          *value,
                                              GError             **error);

G_END_DECLS
