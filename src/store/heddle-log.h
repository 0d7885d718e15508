/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store-private.h"

G_BEGIN_DECLS

/* Field of the op that says that a record was purged; no kind may have it. */
#define HEDDLE_PURGED "purged"

/* Field of the op that says that personal data was taken out of what a record
 * keeps frozen: what that was before, by the log's order, has no values. */
#define HEDDLE_REDACTED "redacted"

#define HEDDLE_SALT_BYTES 16
#define HEDDLE_HASH_BYTES 32

/* Longest texts of an edit's header; longer ones are cut when written and
 * refused when read. */
#define HEDDLE_AUTHOR_BYTES 400
#define HEDDLE_LABEL_BYTES 2000

/**
 * HeddleLogOp:
 * @kind: name of the kind, also of one that this Heddle does not know
 * @old: what the writer had before
 * @salt: keeps anybody from guessing a withheld value by its digest
 * @digest: SHA-256 over salt, names and values
 *
 * One field of one edit.
 */
typedef struct
{
  char *kind;
  char *row;
  char *field;
  HeddleValue value;
  HeddleValue old;
  guint8 salt[HEDDLE_SALT_BYTES];
  guint8 digest[HEDDLE_HASH_BYTES];
} HeddleLogOp;

/* From this edit on its site had seen @peer up to @upto. */
typedef struct
{
  gint64 peer;
  gint64 upto;
} HeddleLogSeen;

/**
 * HeddleLogEdit:
 * @undoes_site: 0 where it undoes nothing
 * @seen: (element-type HeddleLogSeen)
 * @ops: (element-type HeddleLogOp): by kind, row and field
 * @hash: SHA-256 over the hash of the site's edit before, the header and the
 *   digests of the ops
 *
 * One edit as the log has it.
 */
typedef struct
{
  gint64 site;
  gint64 seq;
  gint64 hlc;
  gint64 wall;
  char *author;
  char *label;
  gint64 schema;
  gint64 undoes_site;
  gint64 undoes_seq;
  GArray *seen;
  GPtrArray *ops;
  guint8 hash[HEDDLE_HASH_BYTES];
} HeddleLogEdit;

HeddleLogEdit *heddle_log_edit_new    (void);
/* NULL without an error where there is no such edit. */
HeddleLogEdit *heddle_log_edit_load   (HeddleStore         *store,
                                       gint64               site,
                                       gint64               seq,
                                       GError             **error);
void           heddle_log_edit_free   (HeddleLogEdit       *self);
void           heddle_log_op_free     (HeddleLogOp         *self);
/* Everything but ops and hash. */
void           heddle_log_edit_put_header (const HeddleLogEdit *self,
                                       GByteArray          *bytes);
void           heddle_log_op_put      (const HeddleLogOp   *self,
                                       GByteArray          *bytes);
void           heddle_log_op_digest   (const HeddleLogOp   *self,
                                       guint8               digest[HEDDLE_HASH_BYTES]);
/* Being there is logged as `deleted` without an old value. */
gboolean       heddle_log_op_is_creation (const HeddleLogOp *self);
/* "kind/row". */
char          *heddle_log_op_dup_record (const HeddleLogOp *self);
/* Set of "kind/row" of the records that @self made. */
GHashTable    *heddle_log_edit_list_created (const HeddleLogEdit *self);
/* @previous: hash of the edit before, or NULL for a site's first. */
void           heddle_log_edit_chain  (const HeddleLogEdit *self,
                                       const guint8        *previous,
                                       guint8               hash[HEDDLE_HASH_BYTES]);
/* Whether it follows from the one before; where names were purged from it,
 * whether what is left of it is as it was left. */
gboolean       heddle_log_edit_follows (const HeddleLogEdit *self,
                                       const guint8        *previous);
/* heddle-log-redact.c: what was purged. */
void           heddle_log_edit_redact (HeddleLogEdit       *self,
                                       const char          *label,
                                       const char          *author);
/* Without what only the chain needs. */
const char    *heddle_log_get_shown_label (const char      *label);
gboolean       heddle_log_op_is_redacted (const HeddleLogOp *self);
/* Takes the values away and leaves the digest. */
void           heddle_log_op_redact   (HeddleLogOp         *self);
/* FALSE where there is no such edit. */
gboolean       heddle_log_get_hash    (HeddleStore         *store,
                                       gint64               site,
                                       gint64               seq,
                                       guint8               hash[HEDDLE_HASH_BYTES]);
gint64         heddle_log_get_last    (HeddleStore         *store,
                                       gint64               site);

/* Makes the open transaction's edit that of an edition. */
gboolean       heddle_log_use_edition (HeddleStore         *store,
                                       guint                edition,
                                       GError             **error);
/* What the triggers do, but for an edition, which does not look at what is
 * there: an op of the open edit, without an old value. */
gboolean       heddle_log_put         (HeddleStore         *store,
                                       const HeddleKind    *kind,
                                       const char          *row,
                                       const HeddleField   *field,
                                       const HeddleValue   *value,
                                       GError             **error);

/**
 * HeddleLogLabel:
 * @keep_empty: write the edit even where it changes nothing
 */
typedef struct
{
  const char *label;
  gint64 wall;
  gint64 undoes_site;
  gint64 undoes_seq;
  gboolean keep_empty;
} HeddleLogLabel;

/* Drops what has no net change, then names, salts and chains the open edit.
 * @empty: nothing was left; nothing was written. */
gboolean       heddle_log_close       (HeddleStore          *store,
                                       const HeddleLogLabel *label,
                                       gboolean             *empty,
                                       GError              **error);

/* Whether any op names the field. */
gboolean       heddle_log_knows       (HeddleStore         *store,
                                       const char          *kind,
                                       const char          *row,
                                       const char          *field);
/* Whether the field still has, or has again, the value that @op gave it. */
gboolean       heddle_log_still_holds (HeddleStore         *store,
                                       const HeddleLogOp   *op);
/* Writes the value of the greatest (hlc, site) into the row, which is made
 * where it is missing. The transaction's mode is APPLY. */
gboolean       heddle_log_materialise (HeddleStore         *store,
                                       const HeddleKind    *kind,
                                       const char          *row,
                                       const HeddleField   *field,
                                       GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleLogEdit, heddle_log_edit_free)

G_END_DECLS
