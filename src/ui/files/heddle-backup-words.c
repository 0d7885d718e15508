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

static void
add_more (GtkListBox *list,
          guint       n)
{
  g_autofree char *more = g_strdup_printf (ngettext ("and %'u more", "and %'u more", n), n);

  gtk_list_box_append (list, line_new (more, NULL));
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
    add_more (list, n_all - n);
}

/* Before all others, in this order. */
static guint
get_rank (const HeddleKind *kind)
{
  static const char *const chief[] = { "episode", "plan", "meeting", "person" };
  guint rank = 0;

  while (rank < G_N_ELEMENTS (chief) && !g_str_equal (kind->name, chief[rank]))
    rank++;
  return rank;
}

static char *
dup_fate (const HeddleBackupRecord *record)
{
  static const char *const fates[] = {
    /* Translators: %s is a kind of record, such as Episode */
    [HEDDLE_BACKUP_GOES] = N_("%s, goes: the backup does not have it"),
    [HEDDLE_BACKUP_COMES_BACK] = N_("%s, comes back: only the backup has it"),
    [HEDDLE_BACKUP_CHANGES] = N_("%s, becomes what it was"),
  };

  return g_strdup_printf (_(fates[record->fate]), _(record->kind->label));
}

static int
compare_for_list (gconstpointer a,
                  gconstpointer b)
{
  const HeddleBackupRecord *one = *(const HeddleBackupRecord *const *) a;
  const HeddleBackupRecord *other = *(const HeddleBackupRecord *const *) b;

  if (one->fate != other->fate)
    return (int) one->fate - (int) other->fate;
  return (int) get_rank (one->kind) - (int) get_rank (other->kind);
}

void
heddle_backup_words_list_records (GtkListBox *list,
                                  GPtrArray  *records,
                                  guint       most)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (records, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_for_list);
  gtk_list_box_remove_all (list);
  for (guint i = 0; i < MIN (sorted->len, most); i++)
    {
      const HeddleBackupRecord *record = sorted->pdata[i];
      g_autofree char *said = dup_fate (record);

      gtk_list_box_append (list, line_new (record->title, said));
    }
  if (sorted->len > most)
    add_more (list, sorted->len - most);
}
