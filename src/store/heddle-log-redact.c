/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was purged from the log. An op keeps its digest and loses its values,
 * so that the chain still holds. A label or author that named what was purged
 * is part of what an edit's hash was made of; the edit keeps that hash, and its
 * label begins with a seal over the hash and what is left. */

#include "heddle-log.h"

#include <string.h>

#include "heddle-bytes.h"

/* No label that is written has a control character. */
#define MARK '\x01'
#define SEAL_LENGTH (2 * HEDDLE_HASH_BYTES)
#define PREFIX_LENGTH (1 + SEAL_LENGTH + 1)

/**
 * heddle_log_op_is_redacted:
 *
 * Returns: whether its values were taken away: its salt is all ones then
 */
gboolean
heddle_log_op_is_redacted (const HeddleLogOp *self)
{
  for (guint i = 0; i < sizeof self->salt; i++)
    if (self->salt[i] != 0xff)
      return FALSE;
  return TRUE;
}

void
heddle_log_op_redact (HeddleLogOp *self)
{
  /* being there or not is what keeps the record from coming back */
  if (g_str_equal (self->field, "deleted") || g_str_equal (self->field, HEDDLE_PURGED))
    return;
  heddle_value_clear (&self->value);
  heddle_value_clear (&self->old);
  memset (self->salt, 0xff, sizeof self->salt);
}

static gboolean
is_sealed (const char *label)
{
  return label[0] == MARK && strlen (label) >= PREFIX_LENGTH
         && strspn (label + 1, "0123456789abcdef") == SEAL_LENGTH
         && label[PREFIX_LENGTH - 1] == '\n';
}

const char *
heddle_log_get_shown_label (const char *label)
{
  return label != NULL && is_sealed (label) ? label + PREFIX_LENGTH : label;
}

static char *
make_seal (const HeddleLogEdit *self,
           const char          *shown)
{
  g_autoptr (GByteArray) header = g_byte_array_new ();
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  HeddleLogEdit left = *self;

  left.label = (char *) shown;
  heddle_log_edit_put_header (&left, header);
  g_checksum_update (sum, self->hash, sizeof self->hash);
  g_checksum_update (sum, header->data, header->len);
  for (guint i = 0; i < self->ops->len; i++)
    g_checksum_update (sum, ((HeddleLogOp *) self->ops->pdata[i])->digest, HEDDLE_HASH_BYTES);
  return g_strdup (g_checksum_get_string (sum));
}

void
heddle_log_edit_redact (HeddleLogEdit *self,
                        const char    *label,
                        const char    *author)
{
  g_autofree char *shown = g_utf8_make_valid (label, (gssize) strnlen (label, HEDDLE_LABEL_BYTES
                                                                       - PREFIX_LENGTH));
  g_autofree char *seal = NULL;

  /* what was cut in two got longer */
  for (char *end; strlen (shown) > HEDDLE_LABEL_BYTES - PREFIX_LENGTH; *end = '\0')
    end = g_utf8_find_prev_char (shown, shown + strlen (shown));
  g_set_str (&self->author, author);
  seal = make_seal (self, shown);
  g_free (self->label);
  self->label = g_strdup_printf ("%c%s\n%s", MARK, seal, shown);
}

gboolean
heddle_log_edit_follows (const HeddleLogEdit *self,
                         const guint8        *previous)
{
  guint8 hash[HEDDLE_HASH_BYTES];
  g_autofree char *seal = NULL;

  if (is_sealed (self->label))
    {
      seal = make_seal (self, heddle_log_get_shown_label (self->label));
      return strncmp (seal, self->label + 1, SEAL_LENGTH) == 0;
    }
  heddle_log_edit_chain (self, previous, hash);
  return memcmp (hash, self->hash, sizeof hash) == 0;
}
