/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-findings.h"

#include <glib/gi18n-lib.h>

const HeddleCliColumn heddle_cli_finding_columns[] = {
  { "severity", N_("Severity") },   { "message", N_("Finding") }, { "rule", N_("Rule") },
  { "dismissed", N_("Set aside") }, { NULL, NULL },
};

JsonArray *
heddle_cli_list_findings (HeddleCli *cli,
                          GPtrArray *findings)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i);
      JsonObject *row = json_object_new ();
      JsonArray *records = json_array_new ();

      json_object_set_string_member (row, "rule", finding->rule);
      json_object_set_string_member (row, "severity",
                                     heddle_severity_get_word (finding->severity));
      json_object_set_string_member (row, "message", finding->message);
      for (guint j = 0; j < finding->ids->len; j++)
        json_array_add_object_element (
          records, heddle_cli_record_object (cli->store, g_ptr_array_index (finding->kinds, j),
                                             g_ptr_array_index (finding->ids, j)));
      json_object_set_array_member (row, "records", records);
      heddle_cli_set_text (row, "place", finding->place);
      heddle_cli_set_text (row, "dismissed", finding->dismissed);
      json_array_add_object_element (rows, row);
    }

  return rows;
}
