/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-known-names.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CHOICE_POPOVER (heddle_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (HeddleChoicePopover, heddle_choice_popover, HEDDLE, CHOICE_POPOVER,
                      GtkPopover)

/* The list under a field that names records of @kind. It never takes the
 * focus. Signals: "chosen" with the id of a record; "add" where one that is
 * not there yet is to be added. */
GtkWidget *heddle_choice_popover_new  (const HeddleKind    *kind,
                                       gboolean             can_add);
/* Shows which of @names fit @text, or that none does. @chosen: nullable, the
 * id that is selected; @first: otherwise the first is. */
void       heddle_choice_popover_fill (HeddleChoicePopover *self,
                                       GPtrArray           *names,
                                       const char          *text,
                                       const char          *chosen,
                                       gboolean             first);
/* Selects the next or the one before. Returns: what it says */
const char *heddle_choice_popover_step (HeddleChoicePopover *self,
                                       int                  by);
/* Returns: whether one was selected */
gboolean   heddle_choice_popover_take (HeddleChoicePopover *self);

G_END_DECLS
