/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-actions.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-team-jobs.h"
#include "heddle-team-view-private.h"
#include "timeline/heddle-owner-popover.h"

static HeddleStore *
get_store (HeddleTeamView *self)
{
  return heddle_session_get_store (self->session);
}

static HeddleDay
get_today (HeddleTeamView *self)
{
  return heddle_session_get_today (self->session);
}

static HeddleTeamEntry *
get_member (HeddleTeamView *self)
{
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);

  return entry != NULL && entry->sort == HEDDLE_TEAM_SORT_MEMBER ? entry : NULL;
}

static void
named_cb (HeddleTeamView *self,
          const char     *person)
{
  g_autoptr (GError) error = NULL;

  if (person != NULL
      && !heddle_team_fill_slot (get_store (self), self->asking, person, get_today (self),
                                 &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
ask_for_slot (HeddleTeamView  *self,
              HeddleTeamEntry *entry)
{
  g_autofree char *title = g_strdup_printf (_("Invite as %s"), entry->title);
  GtkWidget *popover = heddle_owner_popover_new (get_store (self), title, NULL);

  g_set_str (&self->asking, entry->slot);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  heddle_team_view_popup (self, popover);
}

void
heddle_team_view_invite (HeddleTeamView *self)
{
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);
  g_autofree char *today = heddle_day_to_iso (get_today (self));

  g_return_if_fail (HEDDLE_IS_TEAM_VIEW (self));

  heddle_ask_window_add (GTK_WIDGET (self), heddle_team_member_kind.name,
                         "episode", self->episode,
                         "side", entry != NULL ? entry->side : "other-authorities",
                         "asked_on", today, NULL);
}

static void
set_state (HeddleTeamView *self,
           const char     *state)
{
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return;
  if (entry->sort == HEDDLE_TEAM_SORT_MEMBER)
    heddle_team_set_state (get_store (self), entry->member, state, get_today (self), &error);
  else if (entry->sort == HEDDLE_TEAM_SORT_NAMED)
    heddle_team_fill_slot (get_store (self), entry->slot, entry->person, get_today (self), &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
invite_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (widget);
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);

  if (entry == NULL || entry->sort == HEDDLE_TEAM_SORT_SIDE)
    heddle_team_view_invite (self);
  else if (entry->sort == HEDDLE_TEAM_SORT_SLOT)
    ask_for_slot (self, entry);
  else if (g_strcmp0 (entry->state, "invited") != 0)
    set_state (self, "invited");
}

static void
confirm_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (widget);

  if (get_member (self) != NULL)
    set_state (self, "confirmed");
}

static void
decline_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (widget);

  if (get_member (self) != NULL)
    set_state (self, "declined");
}

static void
briefed_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (widget);
  HeddleTeamEntry *entry = get_member (self);
  g_autoptr (GError) error = NULL;

  if (entry != NULL
      && !heddle_team_set_briefed (get_store (self), entry->member,
                                   entry->briefed ? HEDDLE_DAY_NONE : get_today (self), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
read_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (widget);
  HeddleTeamEntry *entry = get_member (self);
  g_autoptr (GError) error = NULL;

  if (entry != NULL
      && !heddle_team_set_has_read (get_store (self), entry->member,
                                    entry->has_read ? HEDDLE_DAY_NONE : get_today (self), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

/* The record that a row is about: of a slot the slot. */
static const HeddleKind *
get_record (HeddleTeamView  *self,
            const char     **id)
{
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);

  if (entry == NULL || entry->sort == HEDDLE_TEAM_SORT_SIDE)
    return NULL;
  *id = entry->member != NULL ? entry->member : entry->slot;
  return entry->member != NULL ? &heddle_team_member_kind : &heddle_slot_kind;
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  const char *id = NULL;
  const HeddleKind *kind = get_record (HEDDLE_TEAM_VIEW (widget), &id);

  if (kind != NULL)
    gtk_widget_activate_action (widget, "win.edit-record", "(ss)", kind->name, id);
}

static void
history_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  const char *id = NULL;
  const HeddleKind *kind = get_record (HEDDLE_TEAM_VIEW (widget), &id);

  if (kind != NULL)
    gtk_widget_activate_action (widget, "win.record-history", "(ss)", kind->name, id);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (widget);
  const char *id = NULL;
  const HeddleKind *kind = get_record (self, &id);
  g_autoptr (GError) error = NULL;

  if (kind != NULL && !heddle_team_remove (get_store (self), kind, id, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
write_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleTeamEntry *entry = heddle_team_view_get_selected (HEDDLE_TEAM_VIEW (widget));

  if (entry != NULL && entry->person != NULL)
    gtk_widget_activate_action (widget, "win.write-to", "(ss)", heddle_person_kind.name,
                                entry->person);
}

void
heddle_team_actions_update (HeddleTeamView *self)
{
  static const char *const of_members[] = { "team.confirm", "team.decline", "team.briefed",
                                            "team.read" };
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);
  gboolean is_record = entry != NULL && entry->sort != HEDDLE_TEAM_SORT_SIDE;

  for (guint i = 0; i < G_N_ELEMENTS (of_members); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_members[i], get_member (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "team.open", is_record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "team.history", is_record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "team.remove", is_record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "team.write",
                                 entry != NULL && entry->person != NULL);
}

void
heddle_team_actions_install (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "team.open", open_action },       { "team.invite", invite_action },
    { "team.confirm", confirm_action }, { "team.decline", decline_action },
    { "team.briefed", briefed_action }, { "team.read", read_action },
    { "team.write", write_action },     { "team.history", history_action },
    { "team.remove", remove_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
}
