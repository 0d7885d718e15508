/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-group-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-date-text.h"
#include "heddle-meeting-outline.h"
#include "heddle-titles.h"
#include "records/heddle-record-list.h"
#include "records/heddle-record-row.h"

struct _HeddleGroupDialog
{
  AdwDialog parent_instance;

  char *group;
  GtkWidget *lists;
};

G_DEFINE_FINAL_TYPE (HeddleGroupDialog, heddle_group_dialog, ADW_TYPE_DIALOG)

static char *
dup_span (const char *since,
          const char *until,
          HeddleDay   today)
{
  g_autofree char *first = since != NULL ? heddle_date_text_show (since, today) : NULL;
  g_autofree char *last = until != NULL ? heddle_date_text_show (until, today) : NULL;

  if (first != NULL && last != NULL)
    return g_strdup_printf (_("%s to %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (_("since %s"), first);
  return last != NULL ? g_strdup_printf (_("until %s"), last) : NULL;
}

static void
fill_member (AdwActionRow  *row,
             HeddleRecord  *record,
             HeddleSession *session)
{
  HeddleGroupMember *member = HEDDLE_GROUP_MEMBER (record);
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *span = dup_span (member->since, member->until,
                                    heddle_session_get_today (session));
  g_autofree char *role = member->role != NULL ? heddle_title_of_choice (record, "role") : NULL;

  heddle_record_row_set_texts (row, title, span);
  if (role != NULL)
    heddle_record_row_add_state (row, NULL, role, "dim-label");
}

static void
fill_series (AdwActionRow  *row,
             HeddleRecord  *record,
             HeddleSession *session)
{
  HeddleSeries *series = HEDDLE_SERIES (record);
  g_autofree char *rule = heddle_series_dup_rule (series);
  g_autofree char *span = dup_span (series->since, series->until,
                                    heddle_session_get_today (session));
  const char *starts = heddle_clock_text_show (series->starts);
  g_autofree char *words = span != NULL ? g_strdup_printf ("%s; %s", starts, span)
                                        : g_strdup (starts);

  heddle_record_row_set_texts (row, rule, words);
}

static const HeddleRecordListInfo infos[] = {
  { N_("Members"), N_("Add a Member"),
    N_("Add who belongs to the group and as what: its chair, its secretary, its members."),
    &heddle_group_member_kind, "group", NULL, NULL, fill_member },
  { N_("Series of Meetings"), NULL, N_("Plan a Series, in the menu, plans its meetings at once."),
    &heddle_series_kind, "group", NULL, NULL, fill_series },
};

static void
show (HeddleGroupDialog *self)
{
  for (GtkWidget *list = gtk_widget_get_first_child (self->lists); list != NULL;
       list = gtk_widget_get_next_sibling (list))
    heddle_record_list_show (HEDDLE_RECORD_LIST (list), self->group);
}

static void
heddle_group_dialog_finalize (GObject *object)
{
  g_free (HEDDLE_GROUP_DIALOG (object)->group);

  G_OBJECT_CLASS (heddle_group_dialog_parent_class)->finalize (object);
}

static void
heddle_group_dialog_class_init (HeddleGroupDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_group_dialog_finalize;
}

static void
heddle_group_dialog_init (HeddleGroupDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->lists, "records-tab");
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->lists);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
}

AdwDialog *
heddle_group_dialog_new (HeddleSession *session,
                         const char    *group_id)
{
  HeddleGroupDialog *self = g_object_new (HEDDLE_TYPE_GROUP_DIALOG, NULL);
  g_autoptr (HeddleRecord) group =
    heddle_store_get (heddle_session_get_store (session), &heddle_meeting_group_kind, group_id,
                      NULL);
  g_autofree char *title = group != NULL ? heddle_record_dup_title (group) : g_strdup ("");

  self->group = g_strdup (group_id);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    gtk_box_append (GTK_BOX (self->lists), heddle_record_list_new (session, &infos[i]));
  show (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
