/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_LEARNING_PAGE (heddle_learning_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleLearningPage, heddle_learning_page, HEDDLE, LEARNING_PAGE, HeddlePage)

/**
 * HeddleLearningPage:
 *
 * The library of practice and learning over all episodes, what chosen entries have in
 * common, and the national programme: who has hosted, hosts next, has contributed, and
 * has not yet.
 */

/* Whether the national programme is shown, not the library. */
gboolean heddle_learning_page_shows_programme (HeddleLearningPage *self);

G_END_DECLS
