/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-filters.h"

#include "heddle-filter-button.h"
#include "heddle-painting-look.h"

struct _HeddleCalendarFilters
{
  AdwBin parent_instance;

  HeddleCalendarState *state;

  GtkMenuButton *collaborative_button;
  GtkMenuButton *authority_button;
  GtkMenuButton *episode_button;
  GtkMenuButton *kind_button;
  GtkMenuButton *owner_button;
  GtkWidget *more_button;
};

G_DEFINE_FINAL_TYPE (HeddleCalendarFilters, heddle_calendar_filters, ADW_TYPE_BIN)

static void
filter_cb (HeddleCalendarFilters *self)
{
  HeddleDeadlineFilter filter = {
    .collaborative = heddle_filter_button_get_chosen (self->collaborative_button),
    .authority = heddle_filter_button_get_chosen (self->authority_button),
    .episode = heddle_filter_button_get_chosen (self->episode_button),
    .owner = heddle_filter_button_get_chosen (self->owner_button),
    .kind = heddle_filter_button_get_chosen (self->kind_button),
  };
  gboolean hidden = filter.authority != NULL || filter.episode != NULL;

  /* Those behind the button would narrow unseen. */
  heddle_painting_look_set_class (self->more_button, "accent", hidden);
  heddle_calendar_state_set_filter (self->state, &filter);
}

static void
heddle_calendar_filters_dispose (GObject *object)
{
  HeddleCalendarFilters *self = HEDDLE_CALENDAR_FILTERS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_CALENDAR_FILTERS);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_calendar_filters_parent_class)->dispose (object);
}

static void
heddle_calendar_filters_class_init (HeddleCalendarFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_calendar_filters_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-calendar-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarFilters, collaborative_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarFilters, authority_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarFilters, episode_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarFilters, kind_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarFilters, owner_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarFilters, more_button);
}

static void
heddle_calendar_filters_init (HeddleCalendarFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_calendar_filters_set_state (HeddleCalendarFilters *self,
                                   HeddleCalendarState   *state)
{
  const struct
  {
    GtkMenuButton *button;
    HeddleFilter filter;
    const char *setting;
  } filters[] = {
    { self->collaborative_button, HEDDLE_FILTER_COLLABORATIVE, "calendar-collaborative" },
    { self->authority_button, HEDDLE_FILTER_AUTHORITY, "calendar-authority" },
    { self->episode_button, HEDDLE_FILTER_EPISODE, "calendar-episode" },
    { self->kind_button, HEDDLE_FILTER_KIND, "calendar-kind" },
    { self->owner_button, HEDDLE_FILTER_OWNER, "calendar-owner" },
  };

  g_return_if_fail (HEDDLE_IS_CALENDAR_FILTERS (self));

  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    heddle_filter_button_setup (filters[i].button, heddle_calendar_state_get_session (state),
                                filters[i].filter, filters[i].setting, G_CALLBACK (filter_cb),
                                self);
  filter_cb (self);
}

void
heddle_calendar_filters_clear (HeddleCalendarFilters *self)
{
  g_return_if_fail (HEDDLE_IS_CALENDAR_FILTERS (self));

  heddle_filter_button_clear (self->collaborative_button);
  heddle_filter_button_clear (self->authority_button);
  heddle_filter_button_clear (self->episode_button);
  heddle_filter_button_clear (self->kind_button);
  heddle_filter_button_clear (self->owner_button);
}
