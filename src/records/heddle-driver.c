/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver.h"

#include <glib/gi18n-lib.h>

#include "heddle-driver-link.h"
#include "heddle-query.h"
#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleDriver, heddle_driver)

static const HeddleChoice sorts[] = {
  { "aim", N_("Aim") },
  { "primary", N_("Primary driver") },
  { "secondary", N_("Secondary driver") },
  { "idea", N_("Change idea") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleDriver, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddleDriver, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleDriver, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleDriver, drives, "driver",
                    .label = N_("Drives"), .help = N_("The part of the diagram above it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleDriver, measure, "measure",
                    .label = N_("Measure"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleDriver, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleDriver *self = (HeddleDriver *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleDriver *self = (HeddleDriver *) record;

  if (g_strcmp0 (self->sort, "aim") == 0 && self->drives != NULL)
    return heddle_rule_refuse (record, "drives", error,
                               _("cannot be given: an aim drives nothing"));
  if (heddle_driver_is_below (record, self->drives))
    return heddle_rule_refuse (record, "drives", error, _("leads back to itself"));

  return TRUE;
}

const HeddleKind heddle_driver_kind = {
  .name = "driver",
  .table = "driver",
  .label = N_("Driver"),
  .label_plural = N_("Drivers"),
  .get_type = heddle_driver_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, position, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};

/* Whether @wanted is the driver @id or found on the way up from it, by its own field
 * and by links. What was @seen is not looked at again. */
static gboolean
is_reached (HeddleStore *store,
            const char  *id,
            const char  *wanted,
            GHashTable  *seen)
{
  g_autoptr (HeddleRecord) driver = NULL;
  g_autoptr (GPtrArray) links = NULL;

  if (g_strcmp0 (id, wanted) == 0)
    return TRUE;
  if (id == NULL || !g_hash_table_add (seen, g_strdup (id)))
    return FALSE;

  driver = heddle_store_get (store, &heddle_driver_kind, id, NULL);
  if (driver != NULL && is_reached (store, HEDDLE_DRIVER (driver)->drives, wanted, seen))
    return TRUE;
  links = heddle_query_records (store, &heddle_driver_link_kind, "driver", id);
  for (guint i = 0; i < links->len; i++)
    if (is_reached (store, HEDDLE_DRIVER_LINK (g_ptr_array_index (links, i))->drives, wanted,
                    seen))
      return TRUE;
  return FALSE;
}

gboolean
heddle_driver_is_below (HeddleRecord *self,
                        const char   *drives)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return drives != NULL
         && is_reached (heddle_record_get_store (self), drives, heddle_record_get_id (self),
                        seen);
}
