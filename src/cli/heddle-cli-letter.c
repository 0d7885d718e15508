/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-letter.h"

#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"

static JsonArray *
make_list (GPtrArray *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (array, texts->pdata[i]);
  return array;
}

gboolean
heddle_cli_print_letter (HeddleCli     *cli,
                         HeddleRecord  *record,
                         GError       **error)
{
  static const HeddleCliColumn columns[] = {
    { "to", N_("To") }, { "subject", N_("Subject") }, { "text", N_("Text") }, { NULL, NULL },
  };
  g_autoptr (HeddleLetter) letter =
    heddle_letter_new (cli->store, heddle_record_get_kind (record)->name,
                       heddle_record_get_id (record), cli->today, error);
  JsonObject *object;

  if (letter == NULL)
    return FALSE;
  object = json_object_new ();
  heddle_cli_set_text (object, "to", letter->to);
  json_object_set_array_member (object, "addresses", make_list (letter->addresses));
  json_object_set_array_member (object, "missing", make_list (letter->missing));
  heddle_cli_set_text (object, "subject", letter->subject);
  heddle_cli_set_text (object, "text", letter->text);
  heddle_cli_set_text (object, "uri", letter->uri);
  heddle_cli_print_object (cli, object, columns);
  return TRUE;
}
