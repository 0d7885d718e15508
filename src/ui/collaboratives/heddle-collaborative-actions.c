/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-actions.h"

#include "heddle-approval-state.h"
#include "heddle-ask-window.h"
#include "heddle-date-statements.h"
#include "heddle-page.h"
#include "heddle-records.h"

static HeddleSession *
get_session (GtkWidget *widget)
{
  return heddle_page_get_session (HEDDLE_PAGE (widget));
}

static const char *
get_id (GtkWidget *widget)
{
  return heddle_page_get_record_id (HEDDLE_PAGE (widget));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  static const struct
  {
    const char *action;
    const HeddleKind *kind;
  } table[] = {
    { "collaborative.add-member", &heddle_membership_kind },
    { "collaborative.add-appointment", &heddle_appointment_kind },
    { "collaborative.add-plan", &heddle_plan_kind },
    { "collaborative.add-milestone", &heddle_milestone_kind },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].action, action))
      heddle_ask_window_add (widget, table[i].kind->name, "collaborative", get_id (widget), NULL);
}

static void
choose_date_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_date_statement_choose (heddle_session_get_store (get_session (widget)),
                                     g_variant_get_string (parameter, NULL), &error))
    heddle_ask_window_report (widget, error);
}

static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HeddleSession *session = get_session (widget);
  g_autoptr (GError) error = NULL;

  if (!heddle_approval_ask (heddle_session_get_store (session), heddle_iteration_kind.name,
                            g_variant_get_string (parameter, NULL),
                            heddle_session_get_today (session), &error))
    heddle_ask_window_report (widget, error);
}

static void
answer_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleSession *session = get_session (widget);
  g_autoptr (GError) error = NULL;
  const char *approval;
  const char *outcome;

  g_variant_get (parameter, "(&s&s)", &approval, &outcome);
  if (!heddle_approval_answer (heddle_session_get_store (session), approval,
                               heddle_session_get_today (session), outcome, NULL, &error))
    heddle_ask_window_report (widget, error);
}

static void
record_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, g_str_has_suffix (action, "edit") ? "win.edit-record"
                                      : g_str_has_suffix (action, "write") ? "win.write-to"
                                                                           : "win.record-history",
                              "(ss)", heddle_collaborative_kind.name, get_id (widget));
}

void
heddle_collaborative_actions_install (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "collaborative.add-member", NULL, add_cb },
    { "collaborative.add-appointment", NULL, add_cb },
    { "collaborative.add-plan", NULL, add_cb },
    { "collaborative.add-milestone", NULL, add_cb },
    { "collaborative.choose-date", "s", choose_date_cb },
    { "collaborative.ask", "s", ask_cb },
    { "collaborative.answer", "(ss)", answer_cb },
    { "collaborative.edit", NULL, record_cb },
    { "collaborative.history", NULL, record_cb },
    { "collaborative.write", NULL, record_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
