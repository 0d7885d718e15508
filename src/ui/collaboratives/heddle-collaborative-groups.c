/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-page-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaborative-records.h"
#include "heddle-collaboratives.h"
#include "heddle-milestone-rows.h"
#include "today/heddle-today-lines.h"

#define MILESTONES 8
#define FINDINGS 6
#define EPISODES 4

static HeddleStore *
get_store (HeddleCollaborativePage *self)
{
  return heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));
}

static HeddleDay
get_today (HeddleCollaborativePage *self)
{
  return heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (self)));
}

static void
statement_cb (HeddleCollaborativePage *self,
              GtkListBoxRow           *row)
{
  const char *statement = heddle_statement_row_get_id (row);

  if (statement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "collaborative.choose-date", "s", statement);
}

static HeddleTodayGroup *
add_group (HeddleCollaborativePage *self,
           GtkBox                  *column,
           const char              *title,
           guint                    limit)
{
  GtkWidget *group = heddle_today_group_new (title, limit);

  g_signal_connect_object (group, "more", G_CALLBACK (heddle_page_refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (column, group);
  return HEDDLE_TODAY_GROUP (group);
}

void
heddle_collaborative_page_add_groups (HeddleCollaborativePage *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->open = add_group (self, self->left, _("Open Items"), FINDINGS);
  self->episodes = add_group (self, self->left, _("Episodes"), EPISODES);
  self->milestones = add_group (self, self->right, _("Milestones"), MILESTONES);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "collaborative.add-milestone");
  gtk_widget_set_tooltip_text (add, _("Add a Milestone…"));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "heading-button");
  heddle_today_group_set_add (self->milestones, add,
                              _("Nothing is due; + adds a milestone with its date"));
  g_signal_connect_object (heddle_today_group_get_list (self->milestones), "row-activated",
                           G_CALLBACK (statement_cb), self, G_CONNECT_SWAPPED);
}

static void
show_open (HeddleCollaborativePage *self,
           HeddleCollaborative     *record)
{
  g_autoptr (GPtrArray) findings =
    heddle_collaborative_findings (get_store (self), record, get_today (self));
  guint limit = heddle_today_group_get_limit (self->open, findings->len);

  heddle_today_group_clear (self->open);
  for (guint i = 0; i < MIN (limit, findings->len); i++)
    heddle_today_group_add (self->open, heddle_today_line_finding (findings, i));
  heddle_today_group_finish (self->open, findings->len, FALSE, NULL);
}

static void
show_episodes (HeddleCollaborativePage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GPtrArray) episodes =
    heddle_collaborative_episodes (get_store (self), self->id, get_today (self));
  guint limit = heddle_today_group_get_limit (self->episodes, episodes->len);

  heddle_today_group_clear (self->episodes);
  for (guint i = 0; i < MIN (limit, episodes->len); i++)
    heddle_today_group_add (self->episodes,
                            heddle_today_line_fieldwork (session,
                                                         g_ptr_array_index (episodes, i)));
  heddle_today_group_finish (self->episodes, episodes->len, FALSE, NULL);
}

static void
show_milestones (HeddleCollaborativePage *self,
                 HeddleCollaborative     *record)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GPtrArray) milestones =
    heddle_collaborative_milestones (get_store (self), record, get_today (self));
  guint limit = heddle_today_group_get_limit (self->milestones, milestones->len);

  heddle_today_group_clear (self->milestones);
  for (guint i = 0; i < MIN (limit, milestones->len); i++)
    {
      HeddleMilestone *milestone = g_ptr_array_index (milestones, i);
      GtkWidget *row = heddle_milestone_row_new (session, milestone);

      if (row == NULL)
        continue;
      heddle_today_group_add (self->milestones, row);
      heddle_statement_rows_add (session, heddle_today_group_get_list (self->milestones),
                                 heddle_milestone_kind.name,
                                 heddle_record_get_id (HEDDLE_RECORD (milestone)));
    }
  heddle_today_group_finish (self->milestones, milestones->len, FALSE, NULL);
}

void
heddle_collaborative_page_show_groups (HeddleCollaborativePage *self,
                                       HeddleCollaborative     *record)
{
  show_open (self, record);
  show_episodes (self);
  show_milestones (self, record);
}
