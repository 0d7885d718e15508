/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-figures.h"

#include <glib/gi18n-lib.h>

#include "heddle-episode-page.h"
#include "heddle-figure-card.h"
#include "heddle-local-group.h"
#include "heddle-programme-plan.h"

enum
{
  OFFERS,
  ASKED,
  READING,
  SIDES,
  N_FIGURES,
};

struct _HeddleEpisodeFigures
{
  GtkBox parent_instance;

  GtkBox *rows[N_FIGURES];
  GtkWidget *cards[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (HeddleEpisodeFigures, heddle_episode_figures, GTK_TYPE_BOX)

static void
heddle_episode_figures_finalize (GObject *object)
{
  HeddleEpisodeFigures *self = HEDDLE_EPISODE_FIGURES (object);

  for (guint i = 0; i < N_FIGURES; i++)
    g_object_unref (self->cards[i]);

  G_OBJECT_CLASS (heddle_episode_figures_parent_class)->finalize (object);
}

static void
heddle_episode_figures_class_init (HeddleEpisodeFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_episode_figures_finalize;
}

static void
heddle_episode_figures_init (HeddleEpisodeFigures *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      self->rows[i] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->rows[i]));
    }
  for (guint i = 0; i < N_FIGURES; i++)
    self->cards[i] = g_object_ref_sink (g_object_new (HEDDLE_TYPE_FIGURE_CARD,
                                                      "hexpand", TRUE, NULL));
  heddle_episode_figures_set_columns (self, N_FIGURES);
}

static void
fill_card (HeddleEpisodeFigures *self,
           guint                 card,
           const char           *figure,
           const char           *what,
           const char           *more,
           const char           *tab)
{
  heddle_figure_card_set (HEDDLE_FIGURE_CARD (self->cards[card]), figure, what, more,
                          heddle_episode_page_has_tab (tab) ? tab : NULL);
}

static void
fill_team (HeddleEpisodeFigures    *self,
           const HeddleTeamFigures *figures)
{
  g_autofree char *offers = g_strdup_printf ("%u", figures->n_offers);
  g_autofree char *members = g_strdup_printf (_("%u in the team"), figures->n_members);
  /* Translators: so many of the four sides */
  g_autofree char *sides = g_strdup_printf (_("%u of %u"), figures->n_sides, HEDDLE_TEAM_SIDES);

  fill_card (self, OFFERS, offers,
             g_dngettext (GETTEXT_PACKAGE, "offer to take part", "offers to take part",
                          figures->n_offers),
             members, "team");
  fill_card (self, SIDES, sides, _("sides in the team"),
             figures->next_host ? _("next host confirmed") : _("next host not confirmed"),
             "team");
}

static void
fill_reading (HeddleEpisodeFigures    *self,
              const HeddleTeamFigures *figures)
{
  g_autofree char *pages = g_strdup_printf ("%'u", figures->pages);
  g_autofree char *hours = heddle_programme_dup_hours (figures->minutes);
  /* Translators: a time such as "1 h 20 min" */
  g_autofree char *each = g_strdup_printf (_("%s for each member"), hours);

  fill_card (self, READING, pages,
             g_dngettext (GETTEXT_PACKAGE, "page of essential reading",
                          "pages of essential reading", figures->pages),
             figures->minutes > 0 ? each : _("no time given"), "documents");
}

static void
fill_asked (HeddleEpisodeFigures *self,
            HeddleStore          *store,
            HeddleEpisodePlan    *plan)
{
  g_autoptr (HeddleProgrammePlan) programme = heddle_programme_plan_new (store, plan);
  HeddleProgrammeTime times[HEDDLE_PROGRAMME_SIDES];
  const HeddleProgrammeTime *school = &times[HEDDLE_PROGRAMME_SCHOOL];
  g_autofree char *hours = NULL;
  g_autofree char *people = NULL;
  g_autofree char *schools = NULL;
  g_autofree char *more = NULL;

  heddle_programme_get_time (&programme->input, times);
  hours = heddle_programme_dup_hours (school->minutes);
  people = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people",
                                         school->people), school->people);
  schools = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u school", "%u schools",
                                          school->schools), school->schools);
  more = g_strdup_printf ("%s, %s", people, schools);
  fill_card (self, ASKED, hours, _("asked of schools"),
             programme->sessions->len > 0 ? more : _("no programme yet"), "programme");
}

void
heddle_episode_figures_fill (HeddleEpisodeFigures *self,
                             HeddleSession        *session,
                             HeddleEpisodePlan    *plan)
{
  HeddleStore *store = heddle_session_get_store (session);
  HeddleTeamFigures figures;

  g_return_if_fail (HEDDLE_IS_EPISODE_FIGURES (self));

  heddle_team_figures_count (store, heddle_record_get_id (HEDDLE_RECORD (plan->episode)),
                             &figures);
  fill_team (self, &figures);
  fill_reading (self, &figures);
  fill_asked (self, store, plan);
}

void
heddle_episode_figures_set_columns (HeddleEpisodeFigures *self,
                                    int                   columns)
{
  g_return_if_fail (HEDDLE_IS_EPISODE_FIGURES (self));

  for (int i = 0; i < N_FIGURES; i++)
    {
      GtkWidget *row = gtk_widget_get_parent (self->cards[i]);

      if (row != NULL)
        gtk_box_remove (GTK_BOX (row), self->cards[i]);
    }
  for (int i = 0; i < N_FIGURES; i++)
    {
      gtk_box_append (self->rows[i / columns], self->cards[i]);
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), i * columns < N_FIGURES);
      /* In one row, the card with the longest figure may be wider than the others. */
      gtk_box_set_homogeneous (self->rows[i], columns < N_FIGURES);
    }
}
