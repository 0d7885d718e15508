/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WHERE_PAGE (heddle_where_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWherePage, heddle_where_page, HEDDLE, WHERE_PAGE, HeddlePage)

/**
 * HeddleWherePage:
 *
 * The guide for the headteachers of one authority: what they need, who has it, how to
 * get it, and which needs more than one provider meets.
 */

/* Id of the authority whose guide is shown; NULL where there is none. */
const char *heddle_where_page_get_authority (HeddleWherePage *self);

G_END_DECLS
