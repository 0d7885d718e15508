/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_PAGE (heddle_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaPage, heddle_agenda_page, HEDDLE, AGENDA_PAGE, HeddlePage)

/**
 * HeddleAgendaPage:
 *
 * The calendar as one list: what is overdue, then every deadline by day, as
 * far as somebody scrolls.
 */

G_END_DECLS
