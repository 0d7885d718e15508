/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-ics.h"

/**
 * heddle_event_new:
 *
 * Returns: (transfer full): an event without days and times
 */
HeddleEvent *
heddle_event_new (void)
{
  HeddleEvent *self = g_new0 (HeddleEvent, 1);

  self->starts = self->ends = -1;
  self->first = self->last = HEDDLE_DAY_NONE;

  return self;
}

void
heddle_event_free (HeddleEvent *self)
{
  if (self == NULL)
    return;

  g_free (self->uid);
  g_free (self->summary);
  g_free (self->description);
  g_free (self->location);
  g_free (self->url);
  g_free (self->categories);
  g_free (self->organizer);
  g_free (self->kind);
  g_free (self->id);
  g_free (self->fault);
  g_free (self->remark);
  g_free (self);
}

/**
 * heddle_ics_new:
 * @name: (nullable): of the calendar
 *
 * Returns: (transfer full): a calendar without events
 */
HeddleIcs *
heddle_ics_new (const char *name)
{
  HeddleIcs *self = g_new0 (HeddleIcs, 1);

  self->name = g_strdup (name);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_event_free);

  return self;
}

void
heddle_ics_free (HeddleIcs *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_ptr_array_unref (self->events);
  g_free (self->warning);
  g_free (self);
}
