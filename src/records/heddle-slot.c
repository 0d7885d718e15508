/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-slot.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSlot, heddle_slot)

const HeddleChoice heddle_slot_sides[] = {
  { "host", N_("Host") },
  { "other-authorities", N_("Other authorities") },
  { "ades", N_("ADES") },
  { "education-scotland", N_("Education Scotland") },
  { "next-host", N_("Next host") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSlot, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleSlot, role,
               .label = N_("Role"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleSlot, side, heddle_slot_sides,
                 .label = N_("Side"), .help = N_("Who sends the person."),
                 .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddleSlot, person, "person",
                    .label = N_("Person"), .help = N_("Empty: still to be filled."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleSlot, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSlot *self = (HeddleSlot *) record;
  g_autofree char *role = heddle_title_or_kind (record, self->role);

  return heddle_title_within (record, "episode", role);
}

const HeddleKind heddle_slot_kind = {
  .name = "slot",
  .table = "slot",
  .label = N_("Slot"),
  .label_plural = N_("Slots"),
  .get_type = heddle_slot_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, id",
  .dup_title = dup_title,
};
