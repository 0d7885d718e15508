/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-file-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-backup.h"

const char *
heddle_file_page_get_title (const GError *error)
{
  static const struct
  {
    HeddleError code;
    const char *title;
  } titles[] = {
    { HEDDLE_ERROR_FILE_MISSING, N_("The File Is Not There") },
    { HEDDLE_ERROR_FILE_EXISTS, N_("The File Exists Already") },
    { HEDDLE_ERROR_FILE_FOREIGN, N_("Not One of Heddle’s Files") },
    { HEDDLE_ERROR_FILE_NEWER, N_("Written by a Newer Heddle") },
    { HEDDLE_ERROR_FILE_DAMAGED, N_("The File Is Damaged") },
    { HEDDLE_ERROR_FILE_LOCKED, N_("The File Is Open Elsewhere") },
    { HEDDLE_ERROR_FILE_FULL, N_("The Disk Is Full") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_error_matches (error, HEDDLE_ERROR, titles[i].code))
      return _(titles[i].title);

  return _("The File Cannot Be Opened");
}

static GtkWidget *
button_new (const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");

  return button;
}

/* Whether a backup would mend it: not where the file itself is sound. */
static gboolean
can_restore (const char   *path,
             const GError *error)
{
  g_autoptr (GPtrArray) backups = heddle_backup_list (path, NULL);

  return backups->len > 0
         && (g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING)
             || g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN)
             || g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED));
}

GtkWidget *
heddle_file_page_new (const char   *path,
                      const GError *error)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *buttons = adw_wrap_box_new ();
  GtkWidget *retry = button_new (_("_Try Again"), "win.retry");
  g_autofree char *message = g_markup_escape_text (error->message, -1);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "heddle-alert-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), heddle_file_page_get_title (error));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), message);
  gtk_widget_add_css_class (retry, "suggested-action");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 12);
  adw_wrap_box_set_align (ADW_WRAP_BOX (buttons), 0.5);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), retry);
  if (g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_NEWER))
    adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                         button_new (_("Open for _Reading"), "win.open-for-reading"));
  if (g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING))
    adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                         button_new (_("Remove From the _List"), "win.forget-file"));
  if (can_restore (path, error))
    adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                         button_new (_("Look Into Its Newest _Backup…"), "win.newest-backup"));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), button_new (_("_Open Another File…"), "win.open"));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), button_new (_("_Start Page"), "win.start-page"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), buttons);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

  return view;
}
