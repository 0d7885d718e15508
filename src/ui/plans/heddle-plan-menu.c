/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-menu.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-menu-names.h"
#include "heddle-page.h"
#include "heddle-plan-dates.h"
#include "heddle-table-dialog.h"
#include "heddle-versions-dialog.h"

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
  gtk_widget_activate_action (page, "win.edit-record", "(ss)", heddle_plan_kind.name,
                              get_id (page));
}

static void
compare_cb (GtkWidget  *page,
            const char *action,
            GVariant   *parameter)
{
  heddle_versions_dialog_present (page, heddle_page_get_session (HEDDLE_PAGE (page)),
                                  get_id (page));
}

static void
dates_cb (GtkWidget  *page,
          const char *action,
          GVariant   *parameter)
{
  HeddleDay today = heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (page)));
  g_autoptr (HeddleTable) table = heddle_plan_dates_to_table (get_store (page), get_id (page),
                                                              today);

  if (table->rows->len > 0)
    heddle_table_dialog_present (page, g_steal_pointer (&table));
  else
    gtk_widget_activate_action (page, "win.announce", "s", _("This plan has no date yet"));
}

static void
history_cb (GtkWidget  *page,
            const char *action,
            GVariant   *parameter)
{
  gtk_widget_activate_action (page, "win.record-history", "(ss)", heddle_plan_kind.name,
                              get_id (page));
}

static void
collaborative_cb (GtkWidget  *page,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (HeddleRecord) plan = heddle_store_get (get_store (page), &heddle_plan_kind,
                                                    get_id (page), NULL);

  if (plan != NULL)
    gtk_widget_activate_action (page, "win.open-record", "(ss)", heddle_collaborative_kind.name,
                                HEDDLE_PLAN (plan)->collaborative);
}

static gboolean
remove_plan (HeddleStore  *store,
             const char   *id,
             GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_plan_kind, id, error);
  g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : NULL;
  g_autofree char *label = g_strdup_printf (_("Remove %s"), title);
  g_autoptr (HeddleEdit) edit = NULL;

  if (record == NULL)
    return FALSE;
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL && heddle_edit_remove (edit, &heddle_plan_kind, id, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* The window leaves the page when the plan is gone, and offers Undo. */
static void
remove_cb (GtkWidget  *page,
           const char *action,
           GVariant   *parameter)
{
  g_autofree char *id = g_strdup (get_id (page));
  g_autoptr (GError) error = NULL;

  if (!remove_plan (get_store (page), id, &error))
    heddle_ask_window_report (page, error);
}

static const struct
{
  const char *name;
  const char *label;
  GtkWidgetActionActivateFunc activate;
} items[] = {
  { "plan.edit", N_("_Edit…"), edit_cb },
  { "plan.collaborative", N_("_Collaborative"), collaborative_cb },
  { "plan.compare", N_("Compare _Iterations…"), compare_cb },
  { "plan.dates", N_("_Timeline of the Iterations…"), dates_cb },
  { "plan.history", N_("_History"), history_cb },
  { "plan.remove", N_("_Remove"), remove_cb },
};

void
heddle_plan_menu_install (GtkWidgetClass *page_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    gtk_widget_class_install_action (page_class, items[i].name, NULL, items[i].activate);
}

void
heddle_plan_menu_attach (GtkMenuButton *button)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _(items[i].label), items[i].name);
  g_menu_append (menu, _("_Documents…"), "win.documents");
  heddle_menu_names_attach (button, G_MENU_MODEL (menu));
}
