/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-people-mark.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKFORCE_CELL (heddle_workforce_cell_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkforceCell, heddle_workforce_cell, HEDDLE, WORKFORCE_CELL, GtkButton)

/**
 * HeddleWorkforceCell:
 *
 * A cell of a table of the workforce: a bar of work against time, a number of people, or
 * words. Its name says the whole of it.
 */
GtkWidget *heddle_workforce_cell_new        (void);
/* @over: (nullable): "+0.3"; @most: FTE of the whole width. */
void       heddle_workforce_cell_set_bar    (HeddleWorkforceCell *self,
                                             double               time,
                                             double               load,
                                             double               over,
                                             double               most,
                                             const char          *words,
                                             const char          *note,
                                             const char          *name);
/* Shows @n people by a sign and @words; @name is all of it, for who cannot see it. */
void       heddle_workforce_cell_set_people (HeddleWorkforceCell *self,
                                             HeddlePeopleMark     mark,
                                             guint                n,
                                             const char          *words,
                                             const char          *name);
/* @note: (nullable): a second line; @warns: @note is something to see to. */
void       heddle_workforce_cell_set_words  (HeddleWorkforceCell *self,
                                             const char          *words,
                                             const char          *note,
                                             gboolean             warns,
                                             const char          *name);
/* Whether the pane shows it. */
void       heddle_workforce_cell_set_chosen (HeddleWorkforceCell *self,
                                             gboolean             chosen);

G_END_DECLS
