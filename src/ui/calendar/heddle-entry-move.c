/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-entry-move.h"

#include <glib/gi18n-lib.h>

#include "heddle-move-dialog.h"
#include "heddle-popup.h"
#include "heddle-records.h"
#include "heddle-shift-popover.h"

/* Of a day that is as high as the window so much is pointed at. */
#define HEAD 120

static void
tell (GtkWidget  *at,
      const char *format,
      const char *what)
{
  g_autofree char *text = g_strdup_printf (format, what);

  gtk_widget_activate_action (at, "win.announce", "s", text);
}

static void
move_fieldwork (HeddleCalendarState *state,
                GtkWidget           *at,
                HeddleAgendaEntry   *entry,
                int                  days)
{
  const HeddleDeadline *deadline = entry->deadline;
  HeddleDay start = deadline->first != HEDDLE_DAY_NONE ? deadline->first : deadline->last;
  AdwDialog *dialog = heddle_move_dialog_new (heddle_calendar_state_get_session (state),
                                              deadline->episode);

  heddle_move_dialog_set_start (HEDDLE_MOVE_DIALOG (dialog), start + days);
  adw_dialog_present (dialog, at);
}

static void
move_step (HeddleCalendarState *state,
           GtkWidget           *at,
           HeddleAgendaEntry   *entry,
           int                  days)
{
  GtkWidget *popover = heddle_shift_popover_new (state, entry);

  heddle_shift_popover_set_day (HEDDLE_SHIFT_POPOVER (popover), entry->deadline->last + days);
  heddle_popup_on_page (popover, at, HEAD);
  gtk_widget_grab_focus (popover);
}

void
heddle_entry_move_ask (HeddleCalendarState *state,
                       GtkWidget           *at,
                       HeddleAgendaEntry   *entry,
                       int                  days)
{
  const HeddleDeadline *deadline = entry->deadline;

  if (!g_str_equal (deadline->kind, heddle_step_kind.name))
    tell (at, _("“%s” has its date from its record: open it to change it"), deadline->what);
  else if (deadline->done_on != HEDDLE_DAY_NONE)
    tell (at, _("“%s” is done and keeps its date"), deadline->what);
  else if (g_strcmp0 (deadline->mark, "fieldwork") == 0)
    move_fieldwork (state, at, entry, days);
  else
    move_step (state, at, entry, days);
}
