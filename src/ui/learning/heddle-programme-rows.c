/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-rows.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-national-programme.h"
#include "records/heddle-record-list.h"

static void
get_days (HeddlePeriod  period,
          HeddleDay     today,
          HeddleDay    *from,
          HeddleDay    *until)
{
  *from = heddle_day_get_session (today, until);
  if (period == HEDDLE_PERIOD_THREE_YEARS)
    *from = heddle_day_add_months (*from, -2 * 12);
  if (period == HEDDLE_PERIOD_ALL)
    {
      *from = HEDDLE_DAY_FIRST;
      *until = HEDDLE_DAY_LAST;
    }
}

static char *
dup_subtitle (const HeddleNationalRow *row,
              HeddleDay                today)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (row->hosted > 0)
    g_string_append_printf (line, ngettext ("hosted %u episode", "hosted %u episodes", row->hosted),
                            row->hosted);
  if (row->next_day != HEDDLE_DAY_NONE)
    {
      g_autofree char *day = heddle_date_text_show_day (row->next_day, today);

      g_string_append_printf (line, _("%sfieldwork from %s"), line->len > 0 ? "; " : "", day);
    }
  if (row->lent > 0)
    g_string_append_printf (line,
                            ngettext ("%slent %u person", "%slent %u people", row->lent),
                            line->len > 0 ? "; " : "", row->lent);
  if (row->received > 0)
    g_string_append_printf (line,
                            ngettext ("%sreceived %u person", "%sreceived %u people",
                                      row->received),
                            line->len > 0 ? "; " : "", row->received);

  return g_strdup (line->str);
}

static void
add_authority (GtkListBox              *list,
               HeddleAuthority         *authority,
               const HeddleNationalRow *part,
               HeddleDay                today)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (part, today);
  gboolean hosted = part->part == HEDDLE_PART_HOSTED;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), authority->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  heddle_record_list_add_state (ADW_ACTION_ROW (row), hosted ? "object-select-symbolic" : NULL,
                                heddle_part_get_word (part->part),
                                hosted ? "success"
                                : part->part == HEDDLE_PART_NONE ? "dim-label" : "accent");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "authority",
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (authority))), g_free);
  gtk_list_box_append (list, row);
}

/**
 * heddle_programme_rows_fill:
 * @list: the list
 * @session: the open file
 * @period: the time looked at
 *
 * Returns: (transfer full): "3 of 32 authorities have hosted, 2 host later, 5 …"
 */
char *
heddle_programme_rows_fill (GtkListBox    *list,
                            HeddleSession *session,
                            HeddlePeriod   period)
{
  HeddleDay today = heddle_session_get_today (session);
  g_autoptr (HeddleNationalProgramme) programme = NULL;
  HeddleDay from;
  HeddleDay until;
  guint n_hosted = 0;
  guint n_planned = 0;
  guint n_lent = 0;

  get_days (period, today, &from, &until);
  programme = heddle_national_programme_new (heddle_session_get_store (session), from, until,
                                             today);
  gtk_list_box_remove_all (list);
  for (guint i = 0; i < programme->authorities->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (programme->rows, HeddleNationalRow, i);

      n_hosted += row->part == HEDDLE_PART_HOSTED;
      n_planned += row->part >= HEDDLE_PART_PLANNED && row->part < HEDDLE_PART_HOSTED;
      n_lent += row->part == HEDDLE_PART_LENT;
      add_authority (list, programme->authorities->pdata[i], row, today);
    }

  return g_strdup_printf (_("%u of %u authorities have hosted, %u host later, %u have "
                            "contributed, %u have not yet"),
                          n_hosted, programme->authorities->len, n_planned, n_lent,
                          programme->authorities->len - n_hosted - n_planned - n_lent);
}
