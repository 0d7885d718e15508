/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Going to places and records. */

#include "heddle-window-private.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-record-dialog.h"
#include "heddle-copy.h"
#include "heddle-focus-path.h"
#include "history/heddle-history-page.h"
#include "history/heddle-trash-page.h"
#include "plans/heddle-schools-page.h"
#include "plans/heddle-sights-page.h"
#include "plans/heddle-where-page.h"

static void
place_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    heddle_shell_show_place (self->shell, g_variant_get_string (parameter, NULL));
}

static void
sidebar_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  heddle_shell_toggle_sidebar (HEDDLE_WINDOW (widget)->shell);
}

/* From where the focus is, as the views of pages do by themselves; they hear no key while
 * nothing has it, as when a page changes to another width. */
static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL && self->session != NULL)
    focus = GTK_WIDGET (heddle_shell_get_page (self->shell));
  if (focus != NULL)
    gtk_widget_activate_action (focus, "navigation.pop", NULL);
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    heddle_shell_open_menu (self->shell);
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    heddle_shell_open_page (self->shell, HEDDLE_TYPE_HISTORY_PAGE, "history", _("History"));
}

static void
trash_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    heddle_shell_open_page (self->shell, HEDDLE_TYPE_TRASH_PAGE, "trash", _("Trash"));
}

static void
copy_table_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  if (!heddle_window_has_dialog (HEDDLE_WINDOW (widget)))
    heddle_copy_table (widget);
}

static void
show_table_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  if (!heddle_window_has_dialog (HEDDLE_WINDOW (widget)))
    heddle_copy_show_table (widget);
}

static void
record_history_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddleStore *store = heddle_session_get_store (self->session);
  const HeddleKind *kind;
  const char *name;
  const char *id;
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;
  g_autofree char *tag = NULL;
  AdwNavigationPage *page;

  g_variant_get (parameter, "(&s&s)", &name, &id);
  kind = heddle_schema_get_kind (heddle_store_get_schema (store), name);
  record = kind != NULL ? heddle_store_get (store, kind, id, NULL) : NULL;
  if (record == NULL)
    return;

  shown = heddle_record_dup_title (record);
  title = g_strdup_printf (_("History of %s"), shown);
  tag = g_strdup_printf ("history:%s:%s", name, id);
  page = heddle_shell_open_page (self->shell, HEDDLE_TYPE_HISTORY_PAGE, tag, title);
  heddle_history_page_set_record (HEDDLE_HISTORY_PAGE (page), kind, id);
}

/* Over the page that is open, which has the focus again afterwards. */
static void
present (HeddleWindow *self,
         AdwDialog    *dialog)
{
  HeddlePage *page = heddle_shell_get_page (self->shell);

  if (page != NULL)
    heddle_focus_path_keep (dialog, GTK_WIDGET (page));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
edit_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  const char *kind;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  present (self, heddle_record_dialog_new (self->session, kind, id));
}

/* Adds a record of a kind, some of whose fields are given. */
static void
add_record_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_autoptr (GVariantIter) fields = NULL;
  AdwDialog *dialog;
  const char *kind;
  const char *field;
  const char *text;

  g_variant_get (parameter, "(&sa{ss})", &kind, &fields);
  dialog = heddle_record_dialog_new (self->session, kind, NULL);
  while (g_variant_iter_next (fields, "{&s&s}", &field, &text))
    heddle_record_dialog_fill (HEDDLE_RECORD_DIALOG (dialog), field, text);
  present (self, dialog);
}

/* Meetings are shown in their place. */
static gboolean
open_meeting (HeddleShell *shell,
              const char  *kind,
              const char  *id)
{
  static const char *const kinds[] = {
    "agenda-item", "attendance", "decision", "meeting", "meeting-group", NULL,
  };

  if (!g_strv_contains (kinds, kind))
    return FALSE;
  heddle_shell_show_place (shell, "meetings");
  gtk_widget_activate_action (GTK_WIDGET (heddle_shell_get_page (shell)), "meetings.go-to",
                              "(ss)", kind, id);
  return TRUE;
}

/* A record without a page of its own opens its form. */
static void
open_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleShell *shell = HEDDLE_WINDOW (widget)->shell;
  const char *kind;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  if (!heddle_shell_open_record (shell, kind, id) && !open_meeting (shell, kind, id))
    edit_record_cb (widget, action, parameter);
}

/* An episode with one of its tabs. */
static void
open_episode_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  HeddleShell *shell = HEDDLE_WINDOW (widget)->shell;
  const char *id;
  const char *tab;

  g_variant_get (parameter, "(&s&s)", &id, &tab);
  heddle_shell_open_record (shell, "episode", id);
  gtk_widget_activate_action (GTK_WIDGET (heddle_shell_get_page (shell)), "tabs.show", "s", tab);
}

/* The form of a record at one of its fields. */
static void
open_field_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AdwDialog *dialog;
  const char *kind;
  const char *id;
  const char *field;

  g_variant_get (parameter, "(&s&s&s)", &kind, &id, &field);
  dialog = heddle_record_dialog_new (HEDDLE_WINDOW (widget)->session, kind, id);
  heddle_record_dialog_aim (HEDDLE_RECORD_DIALOG (dialog), field);
  present (HEDDLE_WINDOW (widget), dialog);
}

static void
open_page (GtkWidget  *widget,
           GType       type,
           const char *tag,
           const char *title)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    heddle_shell_open_page (self->shell, type, tag, title);
}

static void
where_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  open_page (widget, HEDDLE_TYPE_WHERE_PAGE, "where-to-go", _("Where to Go"));
}

static void
sights_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  open_page (widget, HEDDLE_TYPE_SIGHTS_PAGE, "line-of-sight", _("Line of Sight"));
}

static void
schools_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  open_page (widget, HEDDLE_TYPE_SCHOOLS_PAGE, "school-priorities", _("School Priorities"));
}

static void
show_day_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleShell *shell = HEDDLE_WINDOW (widget)->shell;

  heddle_shell_show_place (shell, "calendar");
  gtk_widget_activate_action (GTK_WIDGET (heddle_shell_get_page (shell)), "calendar.show-day", "i",
                              g_variant_get_int32 (parameter));
}

const HeddleWindowAction *
heddle_window_get_place_actions (guint *n_actions)
{
  static const HeddleWindowAction actions[] = {
    { "win.place", "s", place_cb, TRUE },
    { "win.back", NULL, back_cb, TRUE },
    { "win.sidebar", NULL, sidebar_cb, TRUE },
    { "win.menu", NULL, menu_cb, TRUE },
    { "win.history", NULL, history_cb, TRUE },
    { "win.trash", NULL, trash_cb, TRUE },
    { "win.where-to-go", NULL, where_cb, TRUE },
    { "win.line-of-sight", NULL, sights_cb, TRUE },
    { "win.school-priorities", NULL, schools_cb, TRUE },
    { "win.copy-table", NULL, copy_table_cb, TRUE },
    { "win.show-table", NULL, show_table_cb, TRUE },
    { "win.open-record", "(ss)", open_record_cb, TRUE },
    { "win.open-episode", "(ss)", open_episode_cb, TRUE },
    { "win.open-field", "(sss)", open_field_cb, TRUE },
    { "win.show-day", "i", show_day_cb, TRUE },
    { "win.edit-record", "(ss)", edit_record_cb, TRUE },
    { "win.add-record", "(sa{ss})", add_record_cb, TRUE },
    { "win.record-history", "(ss)", record_history_cb, TRUE },
  };

  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}
