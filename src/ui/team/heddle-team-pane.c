/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-ask-window.h"
#include "heddle-badge.h"
#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-offer-row.h"
#include "heddle-offers-dialog.h"
#include "timeline/heddle-timeline-words.h"

/* Open offers that are shown at once; the dialog has all. */
#define MOST_OFFERS 4
#define MOST_HOSTS 3

struct _HeddleTeamPane
{
  AdwBin parent_instance;

  HeddleSession *session;
  char *episode;

  GtkLabel *offers_title;
  GtkLabel *offers_count;
  GtkListBox *offers;
  GtkListBox *hosts;
  GtkLabel *clashes_count;
  GtkListBox *clashes;
};

G_DEFINE_FINAL_TYPE (HeddleTeamPane, heddle_team_pane, ADW_TYPE_BIN)

static guint go_to_signal;

static void
add_words (GtkListBox *list,
           const char *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", words, NULL);

  gtk_widget_add_css_class (row, "dimmed");
  gtk_list_box_append (list, row);
}

/* --- Offers ---------------------------------------------------------------- */

static void
offers_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleTeamPane *self = HEDDLE_TEAM_PANE (widget);

  adw_dialog_present (heddle_offers_dialog_new (self->session, self->episode), widget);
}

static void
offer_cb (HeddleTeamPane *self,
          GtkListBoxRow  *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pane.offers", NULL);
}

static void
add_more (HeddleTeamPane *self,
          guint           n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->offers, row);
}

static void
fill_offers (HeddleTeamPane    *self,
             HeddleEpisodePlan *plan)
{
  g_autoptr (GPtrArray) offers =
    heddle_team_list_offers (heddle_session_get_store (self->session), plan,
                             heddle_session_get_today (self->session));
  guint n_open = heddle_team_count_open (offers);
  g_autofree char *count = g_strdup_printf (_("%u open of %u"), n_open, offers->len);

  gtk_list_box_remove_all (self->offers);
  gtk_label_set_label (self->offers_title,
                       plan->episode->themes != NULL ? _("Offers for the Focus")
                                                     : _("Offers"));
  gtk_label_set_label (self->offers_count, offers->len > 0 ? count : "");
  for (guint i = 0; i < MIN (n_open, MOST_OFFERS); i++)
    gtk_list_box_append (self->offers,
                         heddle_offer_row_new (self->session, offers->pdata[i], FALSE));
  if (n_open > MOST_OFFERS)
    add_more (self, n_open - MOST_OFFERS);
  if (n_open == 0)
    add_words (self->offers, offers->len > 0 ? _("Every offer has its answer")
                                             : _("No authority has offered anybody yet. Note "
                                               "offers under All Offers, or paste a list of "
                                               "them with Import."));
}

/* --- Next host ------------------------------------------------------------- */

static gint64
rank_post (const char *post)
{
  static const char *const posts[] = { "Director", "Head of Education", "Head of Service" };

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    if (g_str_has_prefix (post, posts[i]))
      return i;
  return G_N_ELEMENTS (posts);
}

/* Whom to ask of an authority, by post; nullable. */
static char *
dup_contact (HeddleTeamPane *self,
             const char     *authority)
{
  g_autoptr (GPtrArray) people =
    heddle_query_records (heddle_session_get_store (self->session), &heddle_person_kind,
                          "authority", authority);
  HeddlePerson *best = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      HeddlePerson *person = g_ptr_array_index (people, i);

      if (best == NULL || rank_post (person->post) < rank_post (best->post))
        best = person;
    }
  return best != NULL ? g_strdup (heddle_record_get_id (HEDDLE_RECORD (best))) : NULL;
}

static void
host_cb (HeddleTeamPane *self,
         GtkListBoxRow  *row)
{
  const char *authority = g_object_get_data (G_OBJECT (row), "authority");
  g_autofree char *today = heddle_day_to_iso (heddle_session_get_today (self->session));
  g_autofree char *person = NULL;

  if (authority == NULL)
    return;
  person = dup_contact (self, authority);
  if (person == NULL)
    {
      /* Translators: who is asked to host, by post; begins a form */
      heddle_ask_window_add (GTK_WIDGET (self), heddle_person_kind.name,
                             "post", _("Director"), "authority", authority, NULL);
      return;
    }
  heddle_ask_window_add (GTK_WIDGET (self), heddle_team_member_kind.name,
                         "episode", self->episode,
                         "side", "next-host",
                         "asked_on", today,
                         "person", person, NULL);
}

/* "27 Apr, has lent twice" */
static char *
dup_host_words (HeddleTeamPane          *self,
                const HeddleNationalRow *row,
                gboolean                 known)
{
  g_autofree char *day =
    row->next_day != HEDDLE_DAY_NONE
      ? heddle_date_text_show_day (row->next_day, heddle_session_get_today (self->session))
      : g_strdup (_("no date yet"));
  g_autofree char *lent = NULL;

  if (!known)
    /* Translators: a day; of an authority that is to be invited */
    return g_strdup_printf (_("%s, nobody to ask is known yet"), day);
  if (row->lent > 0)
    lent = g_strdup_printf (ngettext ("has lent %u person", "has lent %u people", row->lent),
                            row->lent);
  /* Translators: a day, what an authority has done for others */
  return g_strdup_printf (_("%s, %s"), day, lent != NULL ? lent : _("has not lent yet"));
}

static void
add_host (HeddleTeamPane          *self,
          HeddleNationalProgramme *programme,
          const HeddleNationalRow *host)
{
  HeddleAuthority *authority =
    heddle_national_programme_get_authority (programme, host->authority);
  g_autofree char *contact = dup_contact (self, host->authority);
  g_autofree char *words = dup_host_words (self, host, contact != NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", heddle_authority_get_name (authority),
                                 "subtitle", words,
                                 "activatable", TRUE,
                                 "tooltip-text", contact != NULL ? _("Invite as the next host")
                                                             : _("Add its Director, to be invited"),
                                 NULL);
  GtkWidget *badge = gtk_label_new (NULL);

  heddle_badge_set (GTK_LABEL (badge),
                    heddle_team_get_code (heddle_session_get_store (self->session),
                                          host->authority,
                                          heddle_session_get_today (self->session)));
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "wide");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), badge);
  g_object_set_data_full (G_OBJECT (row), "authority", g_strdup (host->authority), g_free);
  gtk_list_box_append (self->hosts, row);
}

static void
fill_hosts (HeddleTeamPane          *self,
            HeddleNationalProgramme *programme)
{
  g_autoptr (GArray) hosts =
    heddle_national_programme_suggest_hosts (programme, self->episode, MOST_HOSTS);

  gtk_list_box_remove_all (self->hosts);
  for (guint i = 0; i < hosts->len; i++)
    add_host (self, programme, &g_array_index (hosts, HeddleNationalRow, i));
  if (hosts->len == 0)
    add_words (self->hosts, _("Every authority has hosted"));
}

/* --- Clashes --------------------------------------------------------------- */

static void
clash_cb (HeddleTeamPane *self,
          GtkListBoxRow  *row)
{
  const char *member = g_object_get_data (G_OBJECT (row), "member");

  if (member != NULL)
    g_signal_emit (self, go_to_signal, 0, member);
}

static const char *
find_member (const HeddleFinding *finding)
{
  for (guint i = 0; i < finding->ids->len; i++)
    if (g_str_equal (finding->kinds->pdata[i], heddle_team_member_kind.name))
      return finding->ids->pdata[i];
  return NULL;
}

static void
fill_clashes (HeddleTeamPane    *self,
              HeddleEpisodePlan *plan,
              GPtrArray         *clashes)
{
  g_autofree char *count = g_strdup_printf ("%u", clashes->len);

  gtk_list_box_remove_all (self->clashes);
  gtk_label_set_label (self->clashes_count, clashes->len > 0 ? count : "");
  for (guint i = 0; i < clashes->len; i++)
    {
      const HeddleFinding *finding = g_ptr_array_index (clashes, i);
      g_autofree char *message = heddle_timeline_words_finding (plan, finding);
      const char *member = find_member (finding);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                     "use-markup", FALSE,
                                     "title", message,
                                     "activatable", member != NULL,
                                     NULL);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 heddle_timeline_words_make_icon (finding->severity));
      g_object_set_data_full (G_OBJECT (row), "member", g_strdup (member), g_free);
      gtk_list_box_append (self->clashes, row);
    }
  if (clashes->len == 0)
    add_words (self->clashes, _("Nobody is wanted in two places"));
}

/* --- Object ---------------------------------------------------------------- */

static void
heddle_team_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TEAM_PANE);
  g_clear_object (&HEDDLE_TEAM_PANE (object)->session);

  G_OBJECT_CLASS (heddle_team_pane_parent_class)->dispose (object);
}

static void
heddle_team_pane_finalize (GObject *object)
{
  g_free (HEDDLE_TEAM_PANE (object)->episode);

  G_OBJECT_CLASS (heddle_team_pane_parent_class)->finalize (object);
}

static void
heddle_team_pane_class_init (HeddleTeamPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_team_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_team_pane_finalize;
  go_to_signal = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "pane.offers", NULL, offers_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/team/heddle-team-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamPane, offers_title);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamPane, offers_count);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamPane, offers);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamPane, hosts);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamPane, clashes_count);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamPane, clashes);
  gtk_widget_class_bind_template_callback (widget_class, offer_cb);
  gtk_widget_class_bind_template_callback (widget_class, host_cb);
  gtk_widget_class_bind_template_callback (widget_class, clash_cb);
}

static void
heddle_team_pane_init (HeddleTeamPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_team_pane_show (HeddleTeamPane          *self,
                       HeddleSession           *session,
                       HeddleEpisodePlan       *plan,
                       HeddleTeam              *team,
                       HeddleNationalProgramme *programme)
{
  g_return_if_fail (HEDDLE_IS_TEAM_PANE (self));

  g_set_object (&self->session, session);
  g_set_str (&self->episode, heddle_record_get_id (HEDDLE_RECORD (plan->episode)));
  fill_offers (self, plan);
  fill_hosts (self, programme);
  fill_clashes (self, plan, team->clashes);
}

void
heddle_team_pane_show_offer (HeddleTeamPane *self,
                             const char     *interest)
{
  AdwDialog *dialog;

  g_return_if_fail (HEDDLE_IS_TEAM_PANE (self));

  dialog = heddle_offers_dialog_new (self->session, self->episode);
  heddle_offers_dialog_aim (HEDDLE_OFFERS_DIALOG (dialog), interest);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
