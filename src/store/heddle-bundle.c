/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-bundle.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-bytes.h"
#include "heddle-field-private.h"
#include "heddle-id.h"

#define NAME_BYTES 64
#define VALUE_BYTES (2 * HEDDLE_LONG_TEXT_BYTES)
#define SEEN_MOST 4096
#define OPS_MOST 1000000
/* 1 January 2200, in ms since 1970: no clock is that wrong by mistake. */
#define MS_MOST G_GINT64_CONSTANT (7258118400000)

static const guint8 magic[8] = "HEDDLE1\n";

/* Writing. */

static void
put_edit (GByteArray          *bytes,
          const HeddleLogEdit *edit)
{
  heddle_log_edit_put_header (edit, bytes);
  for (guint i = 0; i < edit->ops->len; i++)
    {
      const HeddleLogOp *op = edit->ops->pdata[i];

      heddle_log_op_put (op, bytes);
      /* what was purged can no longer be worked out */
      if (heddle_log_op_is_redacted (op))
        g_byte_array_append (bytes, op->digest, sizeof op->digest);
    }
  g_byte_array_append (bytes, edit->hash, sizeof edit->hash);
}

static void
hash_bytes (const guint8 *data,
            gsize         length,
            guint8        hash[HEDDLE_HASH_BYTES])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = HEDDLE_HASH_BYTES;

  g_checksum_update (sum, data, (gssize) length);
  g_checksum_get_digest (sum, hash, &size);
}

GBytes *
heddle_bundle_write (GPtrArray *edits)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 hash[HEDDLE_HASH_BYTES];

  g_byte_array_append (bytes, magic, sizeof magic);
  heddle_bytes_put_integer (bytes, edits->len);
  for (guint i = 0; i < edits->len; i++)
    put_edit (bytes, edits->pdata[i]);
  hash_bytes (bytes->data, bytes->len, hash);
  g_byte_array_append (bytes, hash, sizeof hash);
  return g_byte_array_free_to_bytes (bytes);
}

/* Reading. */

static gboolean
is_name (const char *name)
{
  if (name == NULL || *name == '\0')
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-' && *p != '_')
      return FALSE;
  return TRUE;
}

static int
compare_ops (const HeddleLogOp *a,
             const HeddleLogOp *b)
{
  int order = strcmp (a->kind, b->kind);

  if (order == 0)
    order = strcmp (a->row, b->row);
  return order != 0 ? order : strcmp (a->field, b->field);
}

static void
get_seen (HeddleBytesReader *reader,
          HeddleLogEdit     *edit)
{
  gint64 n = heddle_bytes_get_integer (reader);

  if (n < 0 || n > SEEN_MOST)
    reader->bad = TRUE;
  for (gint64 i = 0; i < n && !reader->bad; i++)
    {
      HeddleLogSeen seen;

      seen.peer = heddle_bytes_get_integer (reader);
      seen.upto = heddle_bytes_get_integer (reader);
      if (seen.peer <= 0 || seen.upto <= 0)
        reader->bad = TRUE;
      g_array_append_val (edit->seen, seen);
    }
}

/* Returns the number of ops that follow. */
static gint64
get_header (HeddleBytesReader *reader,
            HeddleLogEdit     *edit)
{
  gint64 n_ops;

  edit->site = heddle_bytes_get_integer (reader);
  edit->seq = heddle_bytes_get_integer (reader);
  edit->hlc = heddle_bytes_get_integer (reader);
  edit->wall = heddle_bytes_get_integer (reader);
  edit->author = heddle_bytes_get_text (reader, HEDDLE_AUTHOR_BYTES);
  edit->label = heddle_bytes_get_text (reader, HEDDLE_LABEL_BYTES);
  edit->schema = heddle_bytes_get_integer (reader);
  edit->undoes_site = heddle_bytes_get_integer (reader);
  edit->undoes_seq = heddle_bytes_get_integer (reader);
  get_seen (reader, edit);
  n_ops = heddle_bytes_get_integer (reader);

  if (edit->site <= 0 || edit->seq <= 0 || edit->hlc <= 0
      || edit->hlc >> 16 > MS_MOST
      || edit->undoes_site < 0 || edit->undoes_seq < 0
      || (edit->undoes_site == 0) != (edit->undoes_seq == 0)
      || n_ops < 0 || n_ops > OPS_MOST)
    reader->bad = TRUE;
  return reader->bad ? 0 : n_ops;
}

static void
get_op (HeddleBytesReader *reader,
        HeddleLogEdit     *edit)
{
  HeddleLogOp *op = g_new0 (HeddleLogOp, 1);
  const HeddleLogOp *before =
    edit->ops->len > 0 ? edit->ops->pdata[edit->ops->len - 1] : NULL;
  const guint8 *salt = heddle_bytes_get_raw (reader, sizeof op->salt);
  const guint8 *digest;

  g_ptr_array_add (edit->ops, op);
  if (salt != NULL)
    memcpy (op->salt, salt, sizeof op->salt);
  op->kind = heddle_bytes_get_text (reader, NAME_BYTES);
  op->row = heddle_bytes_get_text (reader, NAME_BYTES);
  op->field = heddle_bytes_get_text (reader, NAME_BYTES);
  heddle_bytes_get_value (reader, VALUE_BYTES, &op->value);
  heddle_bytes_get_value (reader, VALUE_BYTES, &op->old);
  if (reader->bad || !is_name (op->kind) || !is_name (op->field)
      || !heddle_id_is_valid (op->row)
      || (before != NULL && compare_ops (before, op) >= 0))
    {
      reader->bad = TRUE;
      return;
    }
  if (!heddle_log_op_is_redacted (op))
    {
      heddle_log_op_digest (op, op->digest);
      return;
    }
  digest = heddle_bytes_get_raw (reader, sizeof op->digest);
  if (digest != NULL)
    memcpy (op->digest, digest, sizeof op->digest);
  if (op->value.type != HEDDLE_VALUE_NULL || op->old.type != HEDDLE_VALUE_NULL)
    reader->bad = TRUE;
}

static HeddleLogEdit *
get_edit (HeddleBytesReader *reader)
{
  HeddleLogEdit *edit = heddle_log_edit_new ();
  gint64 n_ops = get_header (reader, edit);
  const guint8 *hash;

  for (gint64 i = 0; i < n_ops && !reader->bad; i++)
    get_op (reader, edit);
  hash = heddle_bytes_get_raw (reader, sizeof edit->hash);
  if (hash != NULL)
    memcpy (edit->hash, hash, sizeof edit->hash);
  return edit;
}

static gboolean
is_sound (const guint8 *data,
          gsize         length)
{
  guint8 hash[HEDDLE_HASH_BYTES];

  if (length < sizeof magic + sizeof (gint64) + sizeof hash
      || memcmp (data, magic, sizeof magic) != 0)
    return FALSE;
  hash_bytes (data, length - sizeof hash, hash);
  return memcmp (hash, data + length - sizeof hash, sizeof hash) == 0;
}

GPtrArray *
heddle_bundle_read (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (GPtrArray) edits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_log_edit_free);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  HeddleBytesReader reader = { NULL, NULL, TRUE };
  gint64 n_edits = 0;

  if (is_sound (data, length))
    {
      reader = (HeddleBytesReader) { data + sizeof magic,
                                     data + length - HEDDLE_HASH_BYTES, FALSE };
      n_edits = heddle_bytes_get_integer (&reader);
    }
  for (gint64 i = 0; i < n_edits && !reader.bad; i++)
    g_ptr_array_add (edits, get_edit (&reader));

  if (!reader.bad && reader.at == reader.end)
    return g_steal_pointer (&edits);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("These changes are damaged; nothing was taken over."));
  return NULL;
}
