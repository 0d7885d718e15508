/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-episode-status.h"
#include "heddle-menu-names.h"
#include "heddle-reason-dialog.h"
#include "heddle-timeline-page.h"

#define ID_KEY "heddle-episode"

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       page)
{
  gtk_widget_activate_action (page, "win.edit-record", "(ss)", "episode",
                              heddle_episode_page_get_id (page));
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
remove_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       page)
{
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (page));
  g_autofree char *id = g_strdup (heddle_episode_page_get_id (page));
  g_autoptr (GError) error = NULL;

  if (!remove_episode (store, id, &error))
    gtk_widget_activate_action (page, "win.report", "s", error->message);
}

typedef gboolean (*StatusFunc) (HeddleStore  *store,
                                const char   *id,
                                const char   *reason,
                                GError      **error);

static void
reason_cb (AdwDialog  *dialog,
           const char *response,
           gpointer    page)
{
  StatusFunc set_status = g_object_get_data (G_OBJECT (dialog), "job");
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "apply")
      && !set_status (heddle_session_get_store (heddle_page_get_session (page)),
                      heddle_episode_page_get_id (page),
                      heddle_reason_dialog_get_reason (dialog), &error))
    gtk_widget_activate_action (page, "win.report", "s", error->message);
}

static void
ask_reason (gpointer    page,
            AdwDialog  *dialog,
            StatusFunc  set_status)
{
  g_object_set_data (G_OBJECT (dialog), "job", set_status);
  g_signal_connect_object (dialog, "response", G_CALLBACK (reason_cb), page, 0);
  adw_dialog_present (dialog, page);
}

static void
postpone_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       page)
{
  ask_reason (page,
              heddle_reason_dialog_new (_("Postpone the Episode?"),
                                        _("Its fieldwork loses its date; the steps stay and get "
                                          "dates again with a new one."),
                                        _("_Postpone")),
              heddle_episode_postpone);
}

static void
cancel_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       page)
{
  ask_reason (page,
              heddle_reason_dialog_new (_("Cancel the Episode?"),
                                        _("Nothing of it is due any more. It stays in the list "
                                          "with the reason."),
                                        _("_Cancel the Episode")),
              heddle_episode_cancel);
}

static void
write_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       page)
{
  gtk_widget_activate_action (page, "win.write-to", "(ss)", "episode",
                              heddle_episode_page_get_id (page));
}

static void
close_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       page)
{
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (page));
  g_autoptr (GError) error = NULL;

  if (!heddle_episode_close (store, heddle_episode_page_get_id (page), &error))
    gtk_widget_activate_action (page, "win.report", "s", error->message);
}

static void
resume_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       page)
{
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (page));
  g_autoptr (GError) error = NULL;

  if (!heddle_episode_resume (store, heddle_episode_page_get_id (page), &error))
    gtk_widget_activate_action (page, "win.report", "s", error->message);
}

static GtkWidget *
menu_button_new (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("_Edit…"), "episode.edit");
  g_menu_append (menu, _("_Update from Template…"), "timeline.update");
  g_menu_append (menu, _("_Write to the Team…"), "episode.write");
  g_menu_append (menu, _("_Postpone without a Date…"), "episode.postpone");
  g_menu_append (menu, _("_Cancel…"), "episode.cancel");
  g_menu_append (menu, _("C_lose"), "episode.close");
  g_menu_append (menu, _("Plan _Again"), "episode.resume");
  g_menu_append (menu, _("_Remove"), "episode.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("More"));
  heddle_menu_names_attach (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));

  return button;
}

GtkWidget *
heddle_episode_page_new (HeddleSession *session,
                         const char    *id)
{
  static const GActionEntry entries[] = {
    { .name = "edit", .activate = edit_cb },
    { .name = "write", .activate = write_cb },
    { .name = "postpone", .activate = postpone_cb },
    { .name = "cancel", .activate = cancel_cb },
    { .name = "close", .activate = close_cb },
    { .name = "resume", .activate = resume_cb },
    { .name = "remove", .activate = remove_cb },
  };
  GtkWidget *page = heddle_timeline_page_new (session, id);
  g_autoptr (HeddleRecord) record = heddle_store_get (heddle_session_get_store (session),
                                                      &heddle_episode_kind, id, NULL);
  g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : NULL;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (page), title != NULL ? title : "");
  g_object_set_data_full (G_OBJECT (page), ID_KEY, g_strdup (id), g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), page);
  gtk_widget_insert_action_group (page, "episode", G_ACTION_GROUP (group));
  heddle_page_pack_end (HEDDLE_PAGE (page), menu_button_new ());

  return page;
}

const char *
heddle_episode_page_get_id (GtkWidget *page)
{
  return g_object_get_data (G_OBJECT (page), ID_KEY);
}

void
heddle_episode_page_show_step (GtkWidget  *page,
                               const char *step_id)
{
  heddle_timeline_page_show_step (HEDDLE_TIMELINE_PAGE (page), step_id);
}
