/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-page-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaborative-records.h"
#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-day-menu.h"
#include "heddle-member-tile.h"
#include "heddle-members.h"

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
choose_day (GtkWidget *page,
            HeddleDay  day)
{
  HEDDLE_COLLABORATIVE_PAGE (page)->day = day;
  heddle_page_refresh (HEDDLE_PAGE (page));
}

/* The member whose fieldwork comes first of those that are ahead. */
static void
show_host (HeddleCollaborativePage *self)
{
  HeddleDay today = get_today (self);
  g_autoptr (GPtrArray) authorities = heddle_collaboratives_authorities (get_store (self), today);
  const HeddleAuthorityStanding *next = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < authorities->len; i++)
    {
      const HeddleAuthorityStanding *one = g_ptr_array_index (authorities, i);

      if (one->collaborative == NULL || one->episode == NULL || one->start == HEDDLE_DAY_NONE
          || one->start < today
          || !g_str_equal (heddle_record_get_id (HEDDLE_RECORD (one->collaborative)), self->id))
        continue;
      if (next == NULL || one->start < next->start)
        next = one;
    }
  g_set_str (&self->hosted,
             next != NULL ? heddle_record_get_id (HEDDLE_RECORD (next->episode)) : NULL);
  if (next != NULL)
    {
      g_autofree char *day = heddle_date_text_show_day (next->start, today);

      /* Translators: an authority, the first day of its fieldwork */
      words = g_strdup_printf (_("%s, fieldwork from %s"),
                               heddle_authority_get_name (next->authority), day);
    }
  adw_action_row_set_subtitle (self->host_row,
                               words != NULL ? words : _("No member has a date ahead; plan one"));
}

static void
show_membership_dates (HeddleCollaborativePage *self,
                       HeddleDay                day)
{
  g_autoptr (GPtrArray) memberships = heddle_collaborative_memberships (get_store (self),
                                                                        self->id);
  g_autofree char *words = heddle_memberships_dup_words (memberships, day);

  for (guint i = 0; i < self->membership_rows->len; i++)
    adw_expander_row_remove (self->dates_row, self->membership_rows->pdata[i]);
  g_ptr_array_set_size (self->membership_rows, 0);
  adw_expander_row_set_subtitle (self->dates_row, words);
  for (guint i = 0; i < memberships->len; i++)
    {
      GtkWidget *row = heddle_membership_row_new (g_ptr_array_index (memberships, i));

      adw_expander_row_add_row (self->dates_row, row);
      g_ptr_array_add (self->membership_rows, row);
    }
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->dates_row)),
                          memberships->len > 0);
  show_host (self);
}

/* Who directs the members and is their Chief Executive on the page's day. */
static void
show_officers (HeddleCollaborativePage *self,
               GPtrArray               *members,
               HeddleDay                day)
{
  g_autoptr (GPtrArray) officers = heddle_officers_list (get_store (self), self->id, members, day);
  g_autofree char *words = heddle_officers_dup_words (officers, members);

  for (guint i = 0; i < self->officer_rows->len; i++)
    adw_expander_row_remove (self->officers_row, self->officer_rows->pdata[i]);
  g_ptr_array_set_size (self->officer_rows, 0);
  adw_expander_row_set_subtitle (self->officers_row, words);
  for (guint i = 0; i < officers->len; i++)
    {
      GtkWidget *row = heddle_officer_row_new (g_ptr_array_index (officers, i));

      adw_expander_row_add_row (self->officers_row, row);
      g_ptr_array_add (self->officer_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->officers_row),
                          members->len > 0 || officers->len > 0);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (heddle_authority_get_name (*(HeddleAuthority **) a),
                         heddle_authority_get_name (*(HeddleAuthority **) b));
}

void
heddle_collaborative_page_open_host (HeddleCollaborativePage *self)
{
  if (self->hosted != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                heddle_episode_kind.name, self->hosted);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-episode", NULL);
}

void
heddle_collaborative_page_show_members (HeddleCollaborativePage *self,
                                        HeddleCollaborative     *record)
{
  HeddleDay day = self->day != HEDDLE_DAY_NONE ? self->day : get_today (self);
  g_autoptr (GPtrArray) members = heddle_members_on (get_store (self), self->id, day);
  g_autofree char *count = g_strdup_printf ("%u", members->len);
  g_autofree char *grouping = heddle_collaborative_is_regional (record)
                                ? g_strdup (_("Regional Improvement Collaborative"))
                                : g_strdup (_("Grouping"));
  g_autofree char *n_members = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u authority", "%u authorities", members->len), members->len);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", n_members, grouping);
  GtkWidget *tile;

  adw_window_title_set_title (self->window_title, heddle_collaborative_get_name (record));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_label (self->count_label, count);
  heddle_day_menu_show (self->day_button, _("Members as at"), _("Members as at %s"), self->day,
                        get_today (self), choose_day, GTK_WIDGET (self));
  g_ptr_array_sort (members, compare_names);
  while ((tile = gtk_widget_get_first_child (GTK_WIDGET (self->members))) != NULL)
    adw_wrap_box_remove (self->members, tile);
  for (guint i = 0; i < members->len; i++)
    adw_wrap_box_append (self->members, heddle_member_tile_new (g_ptr_array_index (members, i),
                                                                record->code));
  gtk_widget_set_visible (GTK_WIDGET (self->members), members->len > 0);
  gtk_widget_set_visible (self->no_members, members->len == 0);
  show_membership_dates (self, day);
  show_officers (self, members, day);
}
