/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"
#include "heddle-entry.h"
#include "heddle-handover.h"

static const HeddleCliColumn columns[] = {
  { "due", N_("Due") },
  { "what", N_("What") },
  { "as", N_("As") },
  { "stays", N_("Stays because") },
  { NULL, NULL },
};

static JsonArray *
list_work (HeddleHandover *handover)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < handover->work->len; i++)
    {
      const HeddleOpenWork *work = g_ptr_array_index (handover->work, i);
      JsonObject *row = json_object_new ();

      heddle_cli_set_text (row, "kind", work->kind->name);
      heddle_cli_set_text (row, "id", work->id);
      heddle_cli_set_text (row, "what", work->what);
      heddle_cli_set_text (row, "as", heddle_field_get_label (work->field));
      heddle_cli_set_day (row, "due", work->due);
      heddle_cli_set_text (row, "stays", heddle_handover_get_obstacle (handover, i));
      json_array_add_object_element (rows, row);
    }

  return rows;
}

static void
print_handover (HeddleCli *cli,
                JsonArray *rows,
                gboolean   applied)
{
  JsonObject *object;
  g_autoptr (JsonNode) node = NULL;

  if (cli->format != HEDDLE_CLI_JSON)
    {
      heddle_cli_print_list (cli, rows, columns, NULL);
      if (cli->format == HEDDLE_CLI_TABLE)
        heddle_cli_writef ("\n%s\n", applied ? _("Handed over.")
                                             : _("Nothing is changed yet; --apply hands it over."));
      return;
    }

  object = json_object_new ();
  json_object_set_boolean_member (object, "applied", applied);
  json_object_set_array_member (object, "work", rows);
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);
  heddle_cli_print_json (node);
}

static gboolean
run_handover (HeddleCli  *cli,
              GError    **error)
{
  gboolean apply = heddle_cli_has_option (cli, "apply");
  g_autoptr (HeddleRecord) from = NULL;
  g_autoptr (HeddleRecord) to = NULL;
  g_autoptr (HeddleHandover) handover = NULL;
  JsonArray *rows;

  if (!heddle_cli_open (cli, apply, error))
    return FALSE;

  from = heddle_entry_find (cli->store, &heddle_person_kind, heddle_cli_get_argument (cli, 0),
                            error);
  if (from != NULL)
    to = heddle_entry_find (cli->store, &heddle_person_kind, heddle_cli_get_argument (cli, 1),
                            error);
  if (to == NULL)
    return FALSE;

  handover = heddle_handover_new (cli->store, heddle_record_get_id (from),
                                  heddle_record_get_id (to), cli->today, error);
  if (handover == NULL)
    return FALSE;
  rows = list_work (handover);
  if (apply && !heddle_handover_apply (handover, error))
    {
      json_array_unref (rows);
      return FALSE;
    }

  print_handover (cli, rows, apply);
  return TRUE;
}

static const char *const handover_options[] = { "apply", NULL };

const HeddleCliCommand heddle_cli_people_commands[] = {
  { "handover", "FROM TO [--apply]",
    N_("shows the open work that one post would give to another; hands it over with --apply"),
    handover_options, 2, 2, run_handover },
  { NULL },
};
