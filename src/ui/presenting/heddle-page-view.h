/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-audience.h"
#include "heddle-page.h"

G_BEGIN_DECLS

/** HEDDLE_PAGE_VIEWS_MAX: How many views a page has at most. */
#define HEDDLE_PAGE_VIEWS_MAX 2

/* What an audience sees of a page as it is shown now: its own view of what it is about,
 * of the tab, the day and the filter that are chosen. At least one; the texts belong to
 * the page. */
guint heddle_page_view_list (HeddlePage            *page,
                             HeddleAudienceSubject  views[HEDDLE_PAGE_VIEWS_MAX]);

G_END_DECLS
