/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-menu.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-episode-learning.h"
#include "heddle-episode-status.h"
#include "heddle-episode-template.h"
#include "heddle-menu-names.h"
#include "heddle-move-dialog.h"
#include "heddle-page.h"
#include "heddle-reason-dialog.h"
#include "heddle-template-dialog.h"

static HeddleStore *
get_store (GtkWidget *page)
{
  return heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (page)));
}

static const char *
get_id (GtkWidget *page)
{
  return heddle_page_get_record_id (HEDDLE_PAGE (page));
}

static void
edit_cb (GtkWidget  *page,
         const char *action,
         GVariant   *parameter)
{
  gtk_widget_activate_action (page, "win.edit-record", "(ss)", "episode",
                              get_id (page));
}

static void
history_cb (GtkWidget  *page,
            const char *action,
            GVariant   *parameter)
{
  gtk_widget_activate_action (page, "win.record-history", "(ss)", "episode", get_id (page));
}

static gboolean
remove_episode (HeddleStore  *store,
                const char   *id,
                GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_episode_kind, id, error);
  g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : NULL;
  g_autofree char *label = g_strdup_printf (_("Remove %s"), title);
  g_autoptr (HeddleEdit) edit = NULL;

  if (record == NULL)
    return FALSE;
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL || !heddle_edit_remove (edit, &heddle_episode_kind, id, error))
    return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* The window leaves the page when the episode is gone, and offers Undo. */
static void
remove_cb (GtkWidget  *page,
           const char *action,
           GVariant   *parameter)
{
  HeddleStore *store = get_store (page);
  g_autofree char *id = g_strdup (get_id (page));
  g_autoptr (GError) error = NULL;

  if (!remove_episode (store, id, &error))
    heddle_ask_window_report (page, error);
}

typedef gboolean (*StatusFunc) (HeddleStore  *store,
                                const char   *id,
                                const char   *reason,
                                GError      **error);

static void
reason_cb (AdwDialog  *dialog,
           const char *response,
           GtkWidget  *page)
{
  StatusFunc set_status = g_object_get_data (G_OBJECT (dialog), "job");
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  set_status (get_store (page), get_id (page), heddle_reason_dialog_get_reason (dialog), &error);
  heddle_reason_dialog_finish (dialog, page, error);
}

static void
ask_reason (GtkWidget  *page,
            const char *what,
            AdwDialog  *dialog,
            StatusFunc  set_status)
{
  heddle_reason_dialog_keep (dialog, get_store (page), what, get_id (page));
  g_object_set_data (G_OBJECT (dialog), "job", set_status);
  g_signal_connect_object (dialog, "response", G_CALLBACK (reason_cb), page, 0);
  adw_dialog_present (dialog, page);
}

static void
postpone_cb (GtkWidget  *page,
             const char *action,
             GVariant   *parameter)
{
  ask_reason (page, "postpone",
              heddle_reason_dialog_new (_("Postpone the Episode?"),
                                        _("Its fieldwork loses its date; the steps stay and get "
                                          "dates again with a new one."),
                                        _("_Postpone")),
              heddle_episode_postpone);
}

static void
cancel_cb (GtkWidget  *page,
           const char *action,
           GVariant   *parameter)
{
  ask_reason (page, "cancel",
              heddle_reason_dialog_new (_("Cancel the Episode?"),
                                        _("Nothing of it is due any more. It stays in the list "
                                          "with the reason."),
                                        _("_Cancel the Episode")),
              heddle_episode_cancel);
}

static void
write_cb (GtkWidget  *page,
          const char *action,
          GVariant   *parameter)
{
  gtk_widget_activate_action (page, "win.write-to", "(ss)", "episode",
                              get_id (page));
}

static void
close_cb (GtkWidget  *page,
          const char *action,
          GVariant   *parameter)
{
  HeddleStore *store = get_store (page);
  g_autoptr (GError) error = NULL;

  if (!heddle_episode_close (store, get_id (page), &error))
    heddle_ask_window_report (page, error);
}

static void
resume_cb (GtkWidget  *page,
           const char *action,
           GVariant   *parameter)
{
  HeddleStore *store = get_store (page);
  g_autoptr (GError) error = NULL;

  if (!heddle_episode_resume (store, get_id (page), &error))
    heddle_ask_window_report (page, error);
}

static void
close_learning (GtkWidget   *page,
                const char  *reason,
                GError     **error)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (page));

  heddle_episode_close_learning (get_store (page), get_id (page),
                                 heddle_session_get_today (session), reason, error);
}

static void
no_practice_cb (GtkWidget  *page,
                const char *response,
                AdwDialog  *dialog)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  close_learning (page, heddle_reason_dialog_get_reason (dialog), &error);
  heddle_reason_dialog_finish (dialog, page, error);
}

/* Where no practice went into the library, it asks why (CI guidance, Stage 3). */
static void
close_learning_cb (GtkWidget  *page,
                   const char *action,
                   GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (heddle_episode_has_practice (get_store (page), get_id (page)))
    {
      close_learning (page, NULL, &error);
      heddle_ask_window_report (page, error);
      return;
    }
  dialog = heddle_reason_dialog_new (_("No Practice to Share?"),
                                     _("Nothing of this episode is in the library. Say why, or "
                                       "keep what others could use first."),
                                     _("_Close Learning"));
  heddle_reason_dialog_keep (dialog, get_store (page), "no practice", get_id (page));
  g_signal_connect_object (dialog, "response", G_CALLBACK (no_practice_cb), page,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, page);
}

static void
move_cb (GtkWidget  *page,
         const char *action,
         GVariant   *parameter)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (page));

  adw_dialog_present (heddle_move_dialog_new (session, get_id (page)), page);
}

static void
updated_cb (GtkWidget  *page,
            const char *response)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "update"))
    return;
  changes = heddle_episode_plan_update (get_store (page), get_id (page), TRUE,
                                        &error);
  heddle_ask_window_report (page, error);
}

static void
update_cb (GtkWidget  *page,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes
    = heddle_episode_plan_update (get_store (page), get_id (page), FALSE,
                                  &error);
  AdwDialog *dialog;

  if (changes == NULL)
    {
      heddle_ask_window_report (page, error);
      return;
    }
  dialog = heddle_template_dialog_new (changes);
  g_signal_connect_object (dialog, "response", G_CALLBACK (updated_cb), page, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, page);
}

static void
copied_cb (GtkWidget  *page,
           const char *response,
           AdwDialog  *dialog)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  id = heddle_episode_copy_as_template (get_store (page), get_id (page),
                                        heddle_reason_dialog_get_reason (dialog), &error);
  heddle_reason_dialog_finish (dialog, page, error);
}

static void
copy_cb (GtkWidget  *page,
         const char *action,
         GVariant   *parameter)
{
  g_autofree char *name
    /* Translators: proposed name of a template; %s is an episode */
    = g_strdup_printf (_("As in %s"), adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)));
  AdwDialog *dialog
    = heddle_reason_dialog_new (_("Copy as a Template?"),
                                _("Its steps with their offsets and roles become a template that "
                                  "other episodes can be planned with."),
                                _("_Copy"));

  heddle_reason_dialog_ask_for (dialog, _("Name of the template"), name);
  heddle_reason_dialog_keep (dialog, get_store (page), "copy as template", get_id (page));
  g_signal_connect_object (dialog, "response", G_CALLBACK (copied_cb), page, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, page);
}

static const struct
{
  const char *name;
  const char *label; /* NULL: not in the menu */
  const char *statuses; /* that it fits; NULL: all */
  GtkWidgetActionActivateFunc activate;
} items[] = {
  { "episode.move", NULL, "planned postponed", move_cb },
  { "episode.edit", N_("_Edit…"), NULL, edit_cb },
  { "episode.history", N_("_History"), NULL, history_cb },
  { "episode.update", N_("_Update from Template…"), "planned postponed", update_cb },
  { "episode.copy", N_("Copy as _Template…"), NULL, copy_cb },
  { "episode.write", N_("_Write to the Team…"), NULL, write_cb },
  { "episode.postpone", N_("_Postpone without a Date…"), "planned", postpone_cb },
  { "episode.cancel", N_("_Cancel Episode…"), "planned postponed", cancel_cb },
  { "episode.close-learning", N_("Close Lear_ning"), "planned closed", close_learning_cb },
  { "episode.close", N_("C_lose Episode"), "planned", close_cb },
  { "episode.resume", N_("Plan _Again"), "postponed cancelled closed", resume_cb },
  { "episode.remove", N_("_Remove Episode"), NULL, remove_cb },
};

void
heddle_episode_menu_install (GtkWidgetClass *page_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    gtk_widget_class_install_action (page_class, items[i].name, NULL, items[i].activate);
}

void
heddle_episode_menu_set_episode (GtkWidget     *page,
                                 HeddleEpisode *episode)
{
  const char *status = episode->status;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    gtk_widget_action_set_enabled (page, items[i].name,
                                   items[i].statuses == NULL
                                     || strstr (items[i].statuses, status) != NULL);
  if (episode->learning_closed_on != NULL)
    gtk_widget_action_set_enabled (page, "episode.close-learning", FALSE);
}

void
heddle_episode_menu_attach (GtkMenuButton *button)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (items[i].label == NULL)
        continue;
      item = g_menu_item_new (_(items[i].label), items[i].name);
      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _("_Documents…"), "win.documents");
  heddle_menu_names_attach (button, G_MENU_MODEL (menu));
}
