/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_TEMPLATES_DIALOG (heddle_agenda_templates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaTemplatesDialog, heddle_agenda_templates_dialog, HEDDLE,
                      AGENDA_TEMPLATES_DIALOG, AdwDialog)

/* The templates of agendas, each with its items. */
AdwDialog *heddle_agenda_templates_dialog_new (HeddleSession *session);

G_END_DECLS
