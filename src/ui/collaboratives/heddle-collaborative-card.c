/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-card.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-plan-words.h"
#include "heddle-state-label.h"
#include "heddle-swatch.h"

struct _HeddleCollaborativeCard
{
  GtkButton parent_instance;

  char *id;

  HeddleSwatch *swatch;
  GtkLabel *title_label;
  GtkLabel *badge;
  GtkLabel *count_label;
  GtkLabel *members_label;
  HeddleStateLabel *lead_label;
  HeddleStateLabel *plan_label;
  HeddleStateLabel *episode_label;
  GtkWidget *open_box;
  GtkLabel *open_label;
};

G_DEFINE_FINAL_TYPE (HeddleCollaborativeCard, heddle_collaborative_card, GTK_TYPE_BUTTON)

static void
clicked_cb (HeddleCollaborativeCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "collaborative",
                              self->id);
}

static void
heddle_collaborative_card_dispose (GObject *object)
{
  HeddleCollaborativeCard *self = HEDDLE_COLLABORATIVE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_COLLABORATIVE_CARD);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (heddle_collaborative_card_parent_class)->dispose (object);
}

static void
heddle_collaborative_card_class_init (HeddleCollaborativeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_collaborative_card_dispose;

  g_type_ensure (HEDDLE_TYPE_SWATCH);
  g_type_ensure (HEDDLE_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/collaboratives/heddle-collaborative-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, swatch);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, badge);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, count_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, members_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, lead_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, plan_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, episode_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, open_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativeCard, open_label);
}

static void
heddle_collaborative_card_init (HeddleCollaborativeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_state_label_set_wraps (self->lead_label);
  heddle_state_label_set_wraps (self->plan_label);
  heddle_state_label_set_wraps (self->episode_label);
  g_signal_connect (self, "clicked", G_CALLBACK (clicked_cb), NULL);
}

GtkWidget *
heddle_collaborative_card_new (void)
{
  return g_object_new (HEDDLE_TYPE_COLLABORATIVE_CARD, NULL);
}

static char *
dup_members (GPtrArray *members)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const HeddleAuthorityStanding *member = g_ptr_array_index (members, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              heddle_authority_get_name (member->authority));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What is late in an episode comes before how far it is. */
static char *
dup_episode (const HeddleAuthorityStanding *host,
             HeddleDay                      today,
             HeddleState                   *state)
{
  const char *name;
  HeddleDeadlineFilter filter = { 0 };
  g_autoptr (GPtrArray) overdue = NULL;
  g_autofree char *start = NULL;

  *state = HEDDLE_STATE_OPEN;
  if (host == NULL)
    return g_strdup (_("none"));
  name = heddle_authority_get_name (host->authority);
  filter.episode = heddle_record_get_id (HEDDLE_RECORD (host->episode));
  overdue = heddle_deadlines_overdue (heddle_record_get_store (HEDDLE_RECORD (host->episode)),
                                      &filter, today, 1);
  if (overdue->len > 0)
    {
      HeddleDeadline *deadline = g_ptr_array_index (overdue, 0);

      *state = HEDDLE_STATE_OVERDUE;
      /* Translators: the host of an episode and what of it is late. */
      return g_strdup_printf (_("%s: late, %s"), name, deadline->what);
    }
  if (host->phase == HEDDLE_PHASE_REPORTING)
    return g_strdup_printf (_("%s: reporting"), name);
  if (host->phase == HEDDLE_PHASE_PREPARING)
    *state = HEDDLE_STATE_DUE_SOON;
  start = heddle_date_text_show_day (host->start, today);
  return g_strdup_printf ("%s: %s", name, start);
}

static char *
dup_open (GPtrArray *open)
{
  guint more = open->len > 1 ? open->len - 1 : 0;
  g_autofree char *rest = NULL;

  if (open->len == 0)
    return NULL;
  if (more == 0)
    return g_strdup (g_ptr_array_index (open, 0));
  rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);
  return g_strdup_printf ("%s (%s)", (const char *) g_ptr_array_index (open, 0), rest);
}

void
heddle_collaborative_card_show (HeddleCollaborativeCard           *self,
                                const HeddleCollaborativeStanding *standing,
                                HeddleDay                          today)
{
  g_autofree char *members = dup_members (standing->members);
  g_autofree char *open = dup_open (standing->open);
  g_autofree char *plan = NULL;
  g_autofree char *episode = NULL;
  g_autofree char *count = NULL;
  g_autofree char *spoken = NULL;
  const char *name = heddle_collaborative_get_name (standing->record);
  const char *lead = standing->lead != NULL ? standing->lead : _("nobody");
  HeddleState state;

  g_return_if_fail (HEDDLE_IS_COLLABORATIVE_CARD (self));

  g_set_str (&self->id, heddle_record_get_id (HEDDLE_RECORD (standing->record)));
  heddle_swatch_set_code (self->swatch, standing->record->code);
  gtk_label_set_label (self->title_label, name);
  heddle_badge_set (self->badge, standing->record->code);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u authority", "%u authorities",
                                        standing->members->len), standing->members->len);
  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->members_label, members);
  heddle_state_label_set (self->lead_label, HEDDLE_STATE_OPEN, lead);
  plan = heddle_plan_words_dup (standing->iteration, standing->approval, &state);
  heddle_state_label_set (self->plan_label, state, plan);
  episode = dup_episode (standing->host, today, &state);
  heddle_state_label_set (self->episode_label, state, episode);
  gtk_widget_set_visible (self->open_box, open != NULL);
  gtk_label_set_label (self->open_label, open != NULL ? open : "");
  gtk_widget_set_tooltip_text (self->open_box, open);
  spoken = g_strdup_printf (_("%s, %s: %s. Lead: %s. Plan: %s. Episode: %s. %s"), name, count,
                            members, lead, plan, episode, open != NULL ? open : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}
