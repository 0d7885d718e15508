/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the file of this schema that later versions must open. Run once per
 * schema, before its release; see HACKING. */

#include <gio/gio.h>

#include "fill.h"
#include "heddle-verify.h"

int
main (int    argc,
      char **argv)
{
  const HeddleSchema *schema = heddle_records_get_schema ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store = NULL;
  g_autofree char *digest = NULL;

  if (argc != 2)
    g_error ("Use: make-fixture schema-NNN.db");

  store = heddle_store_open (argv[1], schema, HEDDLE_STORE_CREATE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < schema->n_kinds; i++)
    g_free (fill_add (store, schema->kinds[i]));

  digest = heddle_verify_digest (store);
  heddle_store_close (store, &error);
  g_assert_no_error (error);
  g_print ("%s\n", digest);

  return 0;
}
