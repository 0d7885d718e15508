/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

/* Which kinds have a page of their own, and which are shown on the page of
 * the record they belong to. Every other record opens its form. */

/* Finds the record whose page shows this one; a step is shown on the page of
 * its episode. @owner_kind and @owner_id: (out): the record itself, or what it
 * belongs to. FALSE: no page does. */
gboolean           heddle_record_pages_find (HeddleStore    *store,
                                             const char     *kind,
                                             const char     *id,
                                             const char    **owner_kind,
                                             char          **owner_id);
/* @kind: one that heddle_record_pages_find() gave. */
AdwNavigationPage *heddle_record_pages_new  (HeddleSession  *session,
                                             const char     *kind,
                                             const char     *id);
/* Shows a record that belongs to the one @page is of, such as a step. */
void               heddle_record_pages_show (HeddlePage     *page,
                                             const char     *kind,
                                             const char     *id);

G_END_DECLS
