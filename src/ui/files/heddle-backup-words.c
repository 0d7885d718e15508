/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-backup-words.h"

#include <glib/gi18n-lib.h>

#include "history/heddle-wall-time.h"

const char *
heddle_backup_words_get_reason (HeddleBackupReason reason)
{
  static const char *const words[] = {
    [HEDDLE_BACKUP_UNKNOWN] = NULL,
    [HEDDLE_BACKUP_ASKED] = N_("You asked for it"),
    [HEDDLE_BACKUP_HOURLY] = N_("While the file was in use"),
    [HEDDLE_BACKUP_CLOSING] = N_("When the file was closed"),
    [HEDDLE_BACKUP_IMPORT] = N_("Before an import"),
    [HEDDLE_BACKUP_UPDATE] = N_("Before a newer Heddle changed the file’s format"),
    [HEDDLE_BACKUP_RESTORE] = N_("Before another backup was restored"),
    [HEDDLE_BACKUP_PURGE] = N_("When personal data were removed"),
  };

  return words[reason] != NULL ? _(words[reason]) : NULL;
}

static GtkWidget *
line_new (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

void
heddle_backup_words_list_changes (GtkListBox    *list,
                                  GPtrArray     *changes,
                                  guint          most,
                                  guint          n_all,
                                  HeddleSession *session,
                                  HeddleDay      today)
{
  guint n = MIN (changes->len, most);

  gtk_list_box_remove_all (list);
  for (guint i = 0; i < n; i++)
    {
      const HeddleChange *change = changes->pdata[i];
      g_autofree char *when = heddle_wall_time_dup_full (change->wall, today);
      const char *who = session != NULL ? heddle_wall_time_name_author (session, change->author)
                                        : change->author;
      gboolean signed_by = who != NULL && *who != '\0';
      g_autofree char *said = signed_by ? g_strdup_printf (_("%s by %s"), when, who)
                                        : g_strdup (when);

      gtk_list_box_append (list, line_new (change->label, said));
    }
  if (n_all > n)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %'u more", "and %'u more", n_all - n),
                                               n_all - n);

      gtk_list_box_append (list, line_new (more, NULL));
    }
}
