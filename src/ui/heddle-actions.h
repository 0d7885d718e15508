/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeddleShortcut:
 * @group: N_(): heading in the list of shortcuts
 * @label: N_(): what it does
 * @action: detailed action name, or %NULL where a page or list handles it
 * @accelerators: as for gtk_accelerator_parse(), joined by spaces
 * @bubbles: text fields have it first
 *
 * One row of the table that accelerators and the list of them come from.
 */
typedef struct
{
  const char *group;
  const char *label;
  const char *action;
  const char *accelerators;
  gboolean bubbles;
} HeddleShortcut;

/* Every shortcut of the program, in the order of their groups. Static. */
const HeddleShortcut *heddle_actions_get_shortcuts (guint          *n_shortcuts);
/* What need not wait for text fields becomes an accelerator of @app. */
void                  heddle_actions_attach        (GtkApplication *app);

G_END_DECLS
