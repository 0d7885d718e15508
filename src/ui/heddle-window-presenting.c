/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing what is open to an audience. */

#include "heddle-window-private.h"

#include "meetings/heddle-meetings-page.h"
#include "presenting/heddle-page-view.h"
#include "presenting/heddle-room-dialog.h"
#include "print/heddle-documents-dialog.h"

void
heddle_window_stop_presenting (HeddleWindow *self)
{
  g_clear_object (&self->stage);
}

gboolean
heddle_window_is_presenting (HeddleWindow *self)
{
  return self->stage != NULL;
}

void
heddle_window_present (HeddleWindow *self)
{
  if (self->stage != NULL)
    heddle_stage_present (self->stage);
  else
    gtk_window_present (GTK_WINDOW (self));
}

static void
closed_cb (HeddleWindow *self,
           gboolean      minutes)
{
  g_autoptr (HeddleStage) stage = g_steal_pointer (&self->stage);
  const char *meeting = heddle_presentation_get_meeting (heddle_stage_get_presentation (stage));

  if (minutes)
    adw_dialog_present (heddle_documents_dialog_new (self->session, heddle_meeting_kind.name,
                                                     meeting, "minutes"),
                        GTK_WIDGET (self));
}

static gboolean
can_start (HeddleWindow *self)
{
  return self->stage == NULL && !heddle_window_has_dialog (self);
}

/* Takes over @presentation. */
static void
start (HeddleWindow       *self,
       HeddlePresentation *presentation,
       guint               view)
{
  heddle_presentation_start (presentation, view);
  heddle_presentation_set_size (presentation, heddle_room_get_size (self->session));
  self->stage = heddle_stage_new (presentation, GTK_WINDOW (self));
  g_signal_connect_object (self->stage, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  heddle_stage_open (self->stage);
}

/* Its agenda, and then each item; from @item on where one is given. */
static void
present_meeting (HeddleWindow *self,
                 const char   *meeting,
                 const char   *item)
{
  g_autoptr (HeddlePresentation) presentation = heddle_presentation_new (self->session);

  heddle_presentation_add_meeting (presentation, meeting);
  start (self, presentation, heddle_presentation_find_item (presentation, item));
}

static void
present_meeting_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (can_start (self))
    present_meeting (self, g_variant_get_string (parameter, NULL), NULL);
}

/* What the page that is open shows; of a meeting its agenda, or, here, from the item
 * that is chosen. */
static void
present_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddlePage *page = heddle_shell_get_page (self->shell);
  gboolean here = g_str_equal (action, "win.present-here");
  g_autoptr (HeddlePresentation) presentation = NULL;
  HeddleAudienceSubject views[HEDDLE_PAGE_VIEWS_MAX];
  guint n;

  if (!can_start (self))
    return;
  if (g_strcmp0 (heddle_page_get_record_kind (page), heddle_meeting_kind.name) == 0)
    {
      present_meeting (self, heddle_page_get_record_id (page),
                       here && HEDDLE_IS_MEETINGS_PAGE (page)
                         ? heddle_meetings_page_get_item (HEDDLE_MEETINGS_PAGE (page))
                         : NULL);
      return;
    }
  presentation = heddle_presentation_new (self->session);
  n = heddle_page_view_list (page, views);
  for (guint i = 0; i < n; i++)
    heddle_presentation_add_view (presentation, &views[i]);
  start (self, presentation, 0);
}

static void
room_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    adw_dialog_present (heddle_room_dialog_new (self->session, NULL), widget);
}

const HeddleWindowAction *
heddle_window_get_presenting_actions (guint *n_actions)
{
  static const HeddleWindowAction actions[] = {
    { "win.present", NULL, present_cb, TRUE },
    { "win.present-meeting", "s", present_meeting_cb, TRUE },
    { "win.present-here", NULL, present_cb, TRUE },
    { "win.room", NULL, room_cb, TRUE },
  };

  *n_actions = G_N_ELEMENTS (actions);
  return actions;
}
