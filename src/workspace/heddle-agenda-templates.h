/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Templates of agendas. A template takes along what every meeting of its kind could
 * begin with: what is confidential, what was carried over, what suggestions wrote, the
 * choices of a decision, papers and notes stay with the meeting. */

/**
 * heddle_agenda_template_save:
 * @name: its name; the template that has it, in whatever case, gets these items instead
 *   of its own
 *
 * Makes a template of the agenda of a meeting, as one change: "Save Agenda as Board",
 * or "Change Template Board". One of a confidential meeting is confidential.
 *
 * Returns: (transfer full): its id, or %NULL with @error
 */
char    *heddle_agenda_template_save       (HeddleStore  *store,
                                            const char   *meeting_id,
                                            const char   *name,
                                            GError      **error);
/**
 * heddle_agenda_template_use:
 *
 * Puts the items of a template at the end of an agenda, as one change.
 */
gboolean heddle_agenda_template_use        (HeddleStore  *store,
                                            const char   *meeting_id,
                                            const char   *template_id,
                                            GError      **error);
/**
 * heddle_agenda_template_begin:
 *
 * Gives a meeting that was added in the same change the items of a template. Two
 * copies of a file that do so agree.
 */
gboolean heddle_agenda_template_begin      (HeddleEdit   *edit,
                                            const char   *meeting_id,
                                            const char   *template_id,
                                            GError      **error);
/* (transfer full) (element-type HeddleAgendaTemplateItem): in their order. */
GPtrArray *heddle_agenda_template_list_items (HeddleStore *store,
                                            const char   *template_id);

G_END_DECLS
