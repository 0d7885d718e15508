/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-actions.h"

#include "heddle-ask-window.h"
#include "heddle-page.h"
#include "heddle-reallocate-dialog.h"
#include "heddle-workforce-jobs.h"

static HeddleSession *
get_session (GtkWidget *widget)
{
  return heddle_page_get_session (HEDDLE_PAGE (widget));
}

static void
match_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *request;
  const char *person;
  double fte;
  HeddleDay first;
  HeddleDay last;

  g_variant_get (parameter, "(&s&sdii)", &request, &person, &fte, &first, &last);
  id = heddle_workforce_match_with (heddle_session_get_store (get_session (widget)),
                                    request, person, fte, first, last,
                                    heddle_session_get_today (get_session (widget)),
                                    &error);
  heddle_ask_window_report (widget, error);
}

static void
allocate_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  HeddleAllocationWish wish = { 0 };
  const char *person;

  g_variant_get (parameter, "(&s&sdii)", &person, &wish.activity, &wish.fte, &wish.first,
                 &wish.last);
  id = heddle_workforce_allocate (heddle_session_get_store (get_session (widget)), person,
                                  &wish, &error);
  heddle_ask_window_report (widget, error);
}

static void
reallocate_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  const char *person;
  double fte;
  HeddleDay first;
  HeddleDay last;

  g_variant_get (parameter, "(&sdii)", &person, &fte, &first, &last);
  heddle_reallocate_dialog_present (widget, get_session (widget), person, fte, first, last);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  const char *kind;
  const char *person;
  const char *what;

  g_variant_get (parameter, "(&s&s&s)", &kind, &person, &what);
  heddle_ask_window_add (widget, kind, "person", person, "what", what, NULL);
}

static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  HeddleStore *store = heddle_session_get_store (get_session (widget));
  g_autoptr (HeddleRecord) activity = heddle_store_get (store, &heddle_activity_kind, id, NULL);
  g_autoptr (HeddleRecord) plan = NULL;

  if (activity != NULL)
    plan = heddle_store_get (store, &heddle_plan_kind, HEDDLE_ACTIVITY (activity)->plan, NULL);
  if (plan == NULL)
    return;
  heddle_ask_window_add (widget, "request",
                         "collaborative", HEDDLE_PLAN (plan)->collaborative,
                         "activity", id,
                         "expertise", HEDDLE_ACTIVITY (activity)->expertise, NULL);
}

static void
ask_expertise_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  heddle_ask_window_add (widget, "request", "expertise", g_variant_get_string (parameter, NULL),
                         NULL);
}

void
heddle_workforce_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "workforce.match", "(ssdii)", match_cb);
  gtk_widget_class_install_action (klass, "workforce.allocate", "(ssdii)", allocate_cb);
  gtk_widget_class_install_action (klass, "workforce.reallocate", "(sdii)", reallocate_cb);
  gtk_widget_class_install_action (klass, "workforce.add", "(sss)", add_cb);
  gtk_widget_class_install_action (klass, "workforce.ask", "s", ask_cb);
  gtk_widget_class_install_action (klass, "workforce.ask-expertise", "s", ask_expertise_cb);
}
