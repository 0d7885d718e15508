/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing what is open to an audience. */

#include "heddle-window-private.h"

#include "presenting/heddle-audience-window.h"

/* What an audience sees of a page: of a record its own view, of a place the view
 * that says what the place is about. */
static const char *
get_view (HeddlePage *page)
{
  static const struct
  {
    const char *tag;
    const char *view;
  } views[] = {
    { "collaboratives", "approvals" }, { "plans", "approvals" }, { "episodes", "timeline" },
    { "learning", "programme-map" },
  };
  const char *tag = adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (page));

  if (g_strcmp0 (heddle_page_get_record_kind (page), heddle_episode_kind.name) == 0)
    return "episode";
  if (g_strcmp0 (heddle_page_get_record_kind (page), heddle_plan_kind.name) == 0)
    return "approvals";
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (tag, views[i].tag) == 0)
      return views[i].view;
  return "due";
}

static GtkWindow *
open_window (HeddleWindow *self)
{
  return heddle_audience_window_new (self->session, GTK_WINDOW (self));
}

static void
start (GtkWindow *window)
{
  heddle_audience_window_start (HEDDLE_AUDIENCE_WINDOW (window));
  gtk_window_fullscreen (window);
  gtk_window_present (window);
}

/* Its agenda, and then each item. */
static void
present_meeting_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  GtkWindow *window = open_window (HEDDLE_WINDOW (widget));

  heddle_audience_window_add_meeting (HEDDLE_AUDIENCE_WINDOW (window),
                                      g_variant_get_string (parameter, NULL));
  start (window);
}

static void
present_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddlePage *page = heddle_shell_get_page (self->shell);
  const char *kind = heddle_page_get_record_kind (page);
  const char *id = heddle_page_get_record_id (page);
  GtkWindow *window;
  HeddleAudienceSubject subject = { .view = get_view (page) };

  if (heddle_window_has_dialog (self))
    return;
  window = open_window (self);
  if (g_strcmp0 (kind, heddle_episode_kind.name) == 0)
    subject.episode = id;
  else if (g_strcmp0 (kind, heddle_collaborative_kind.name) == 0)
    subject.collaborative = id;
  heddle_audience_window_add_view (HEDDLE_AUDIENCE_WINDOW (window), &subject);
  if (subject.episode != NULL)
    {
      subject.view = "team";
      heddle_audience_window_add_view (HEDDLE_AUDIENCE_WINDOW (window), &subject);
    }
  start (window);
}

const HeddleWindowAction *
heddle_window_get_presenting_actions (guint *n_actions)
{
  static const HeddleWindowAction actions[] = {
    { "win.present", NULL, present_cb, TRUE },
    { "win.present-meeting", "s", present_meeting_cb, TRUE },
  };

  *n_actions = G_N_ELEMENTS (actions);
  return actions;
}
