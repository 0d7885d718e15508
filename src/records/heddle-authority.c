/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-authority.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAuthority, heddle_authority)

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleAuthority, name,
               .label = N_("Area name"),
               .help = N_("The area as maps and statistics name it."), .group = N_("Names"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAuthority, short_name,
               .label = N_("Short name"), .help = N_("Where there is little room."),
               .group = N_("Names"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAuthority, council,
               .label = N_("Council"), .help = N_("Full name of the council."),
               .group = N_("Names"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAuthority, gaelic_name,
               .label = N_("Gaelic name"), .group = N_("Names"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAuthority, gaelic_status,
               .label = N_("Status of the Gaelic name"),
               .help = N_("How sure the Gaelic name is."), .group = N_("Names")),
  HEDDLE_TEXT (HeddleAuthority, code3,
               .label = N_("Code"), .help = N_("Three letters, as on the tile map."),
               .group = N_("Codes"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED,
               .max_length = 3),
  HEDDLE_TEXT (HeddleAuthority, gss_code,
               .label = N_("GSS code"),
               .help = N_("The code that national statistics use."), .group = N_("Codes"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAuthority, iso_code,
               .label = N_("ISO code"), .group = N_("Codes"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAuthority, former_codes,
               .label = N_("Former GSS codes"),
               .help = N_("Codes that older data use, separated by semicolons."),
               .group = N_("Codes"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleAuthority, tile_column,
                  .label = N_("Tile column"),
                  .help = N_("Place on the tile map, from the left, counted from 0."),
                  .group = N_("Map"), .minimum = 0, .maximum = 40),
  HEDDLE_INTEGER (HeddleAuthority, tile_row,
                  .label = N_("Tile row"),
                  .help = N_("Place on the tile map, from the top, counted from 0."),
                  .group = N_("Map"), .minimum = 0, .maximum = 40),
  HEDDLE_FLAG (HeddleAuthority, works_on_bank_holidays,
               .label = N_("Works on bank holidays"),
               .help = N_("Bank holidays then close nothing here."),
               .group = N_("Calendar")),
  HEDDLE_TEXT (HeddleAuthority, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAuthority *self = (HeddleAuthority *) record;

  return heddle_title_or_kind (record, self->name);
}

const HeddleKind heddle_authority_kind = {
  .name = "authority",
  .table = "authority",
  .label = N_("Authority"),
  .label_plural = N_("Authorities"),
  .get_type = heddle_authority_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "name",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
