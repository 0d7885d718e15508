/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/* Text being typed, kept at most a second after the last key and offered
 * again after a crash. Local: neither in the log nor in the digest. @base is
 * the field's value when typing began. */
gboolean heddle_draft_keep    (HeddleStore *store,
                               const char  *kind,
                               const char  *id,
                               const char  *field,
                               const char  *base,
                               const char  *text,
                               GError     **error);
char    *heddle_draft_dup     (HeddleStore *store,
                               const char  *kind,
                               const char  *id,
                               const char  *field,
                               char       **base);
gboolean heddle_draft_discard (HeddleStore *store,
                               const char  *kind,
                               const char  *id,
                               const char  *field,
                               GError     **error);

G_END_DECLS
