/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What ships with Heddle: that it is right, and how it gets into files. */

#include <stdlib.h>

#include "heddle-id.h"
#include "heddle-merge.h"
#include "heddle-reference.h"
#include "heddle-verify.h"
#include "test-workspace.h"

#define N_AUTHORITIES 32

static GPtrArray *
list (TestWorkspace    *self,
      const HeddleKind *kind,
      const char       *field,
      const char       *value)
{
  return heddle_query_records (self->store, kind, field, value);
}

static void
test_authorities (TestWorkspace *self,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) all = list (self, &heddle_authority_kind, NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (all->len, ==, N_AUTHORITIES);
  for (guint i = 0; i < all->len; i++)
    {
      HeddleAuthority *authority = g_ptr_array_index (all, i);
      g_autoptr (GPtrArray) memberships =
        list (self, &heddle_membership_kind, "authority",
              heddle_record_get_id (HEDDLE_RECORD (authority)));

      g_test_message ("%s", authority->name);
      g_assert_true (g_str_has_prefix (authority->gss_code, "S120000"));
      g_assert_true (g_str_has_prefix (authority->iso_code, "GB-"));
      g_assert_cmpstr (authority->iso_code + 3, ==, authority->code3);
      g_assert_cmpstr (authority->council, !=, NULL);
      g_assert_cmpstr (authority->gaelic_name, !=, NULL);
      /* names that nobody has checked say so */
      g_assert_cmpstr (authority->gaelic_status, !=, NULL);
      g_assert_cmpuint (memberships->len, ==, 1);
      g_assert_true (g_hash_table_add (seen, g_strdup (authority->code3)));
      g_assert_true (g_hash_table_add (seen, g_strdup (authority->gss_code)));
      g_assert_true (g_hash_table_add (seen, g_strdup_printf (
        "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, authority->tile_column,
        authority->tile_row)));
    }
}

static void
test_collaboratives (TestWorkspace *self,
                     gconstpointer  data)
{
  static const struct
  {
    const char *code;
    guint n_members;
  } rows[] = { { "NA", 8 }, { "SEIC", 5 }, { "SWEIC", 4 }, { "FVWL", 4 }, { "TAY", 3 },
               { "WP", 8 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = list (self, &heddle_collaborative_kind, "code",
                                          rows[i].code);
      g_autoptr (GPtrArray) members = NULL;

      g_assert_cmpuint (found->len, ==, 1);
      members = list (self, &heddle_membership_kind, "collaborative",
                      heddle_record_get_id (g_ptr_array_index (found, 0)));
      g_assert_cmpuint (members->len, ==, rows[i].n_members);
      /* whether they still meet is not known */
      g_assert_cmpstr (HEDDLE_COLLABORATIVE (found->pdata[0])->status, ==, "unknown");
      g_assert_cmpstr (HEDDLE_COLLABORATIVE (found->pdata[0])->status_note, !=, NULL);
    }
}

static void
test_lists (TestWorkspace *self,
            gconstpointer  data)
{
  static const struct
  {
    const HeddleKind *kind;
    const char *field;
    const char *value;
    guint n;
  } rows[] = {
    { &heddle_core_function_kind, NULL, NULL, 14 },
    { &heddle_principle_kind, NULL, NULL, 12 },
    { &heddle_curriculum_area_kind, NULL, NULL, 8 },
    { &heddle_nif_item_kind, "list", "priority", 7 },
    { &heddle_nif_item_kind, "list", "driver", 12 },
    { &heddle_nif_item_kind, "list", "outcome", 7 },
    { &heddle_nif_item_kind, "list", "measure", 13 },
    { &heddle_expertise_kind, "sort", "subject", 10 },
    { &heddle_expertise_kind, "sort", "sector", 7 },
    { &heddle_expertise_kind, "sort", "method", 8 },
    { &heddle_term_kind, NULL, NULL, 90 },
    { &heddle_organisation_kind, NULL, NULL, 4 },
    { &heddle_template_kind, NULL, NULL, 1 },
    { &heddle_template_step_kind, NULL, NULL, 24 },
  };
  guint n_tailored = 0;
  g_autoptr (GPtrArray) functions = list (self, &heddle_core_function_kind, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = list (self, rows[i].kind, rows[i].field, rows[i].value);

      g_test_message ("%s %s", rows[i].kind->name, rows[i].value != NULL ? rows[i].value : "");
      g_assert_cmpuint (found->len, ==, rows[i].n);
    }
  for (guint i = 0; i < functions->len; i++)
    n_tailored += HEDDLE_CORE_FUNCTION (functions->pdata[i])->tailored;
  g_assert_cmpuint (n_tailored, ==, 3);
}

/* The priorities of a year: four until 2021, five from then on. */
static void
test_priorities_by_year (TestWorkspace *self,
                         gconstpointer  data)
{
  static const struct
  {
    int year;
    guint n;
  } rows[] = { { 2017, 4 }, { 2021, 4 }, { 2022, 4 }, { 2024, 5 }, { 2026, 5 } };
  g_autoptr (GPtrArray) all = list (self, &heddle_nif_item_kind, "list", "priority");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n = 0;

      for (guint j = 0; j < all->len; j++)
        {
          HeddleNifItem *item = g_ptr_array_index (all, j);

          n += atoi (item->used_from) <= rows[i].year
               && (item->used_to == NULL || atoi (item->used_to) >= rows[i].year);
        }
      g_test_message ("%d", rows[i].year);
      g_assert_cmpuint (n, ==, rows[i].n);
    }
}

/* Everything says where it comes from, or how sure it is. */
static void
test_sources (TestWorkspace *self,
              gconstpointer  data)
{
  const HeddleSchema *schema = heddle_store_get_schema (self->store);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      const HeddleField *field = heddle_kind_get_field (kind, "source");
      g_autoptr (GPtrArray) all = list (self, kind, NULL, NULL);

      if (field == NULL)
        field = heddle_kind_get_field (kind, "status");
      /* a vocabulary is nobody's but ours */
      if (kind == &heddle_expertise_kind)
        continue;
      for (guint j = 0; j < all->len; j++)
        {
          g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

          heddle_record_get_value (g_ptr_array_index (all, j), field, &value);
          g_assert_cmpint (value.type, ==, HEDDLE_VALUE_TEXT);
        }
    }
}

/* Bank holidays of Scotland by rule: the Banking and Financial Dealings Act
 * with its days and substitutes, and what was proclaimed. */
static HeddleDay
get_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

  return heddle_day_new (year, f / 31, f % 31 + 1);
}

static HeddleDay
get_monday (int year,
            int month,
            int day)
{
  HeddleDay first = heddle_day_new (year, month, day);

  while (heddle_day_get_weekday (first) != G_DATE_MONDAY)
    first++;
  return first;
}

static void
add_day (GHashTable *days,
         HeddleDay   day)
{
  while (heddle_day_is_weekend (day) || g_hash_table_contains (days, GINT_TO_POINTER (day)))
    day++;
  g_hash_table_add (days, GINT_TO_POINTER (day));
}

static GHashTable *
compute_bank_holidays (int year)
{
  static const char *const extra[] = { "2022-06-03", "2022-09-19", "2023-05-08", "2026-06-15" };
  GHashTable *days = g_hash_table_new (NULL, NULL);

  /* of a pair the day that falls on a working day stays where it is */
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < 4; i++)
      {
        HeddleDay day = heddle_day_new (year, i < 2 ? 1 : 12, (int[]) { 1, 2, 25, 26 }[i]);

        if (heddle_day_is_weekend (day) == (pass == 1))
          add_day (days, day);
      }
  add_day (days, get_easter (year) - 2);
  add_day (days, year == 2020 ? heddle_day_new (2020, 5, 8) : get_monday (year, 5, 1));
  add_day (days, year == 2022 ? heddle_day_new (2022, 6, 2) : get_monday (year, 5, 25));
  add_day (days, get_monday (year, 8, 1));
  add_day (days, heddle_day_new (year, 11, 30));
  for (guint i = 0; i < G_N_ELEMENTS (extra); i++)
    if (atoi (extra[i]) == year)
      add_day (days, heddle_day_parse (extra[i]));

  return days;
}

static void
test_bank_holidays (TestWorkspace *self,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) all = list (self, &heddle_closure_kind, "sort", "bank-holiday");
  guint n = 0;

  for (int year = 2017; year <= 2028; year++)
    {
      g_autoptr (GHashTable) days = compute_bank_holidays (year);

      n += g_hash_table_size (days);
      for (guint i = 0; i < all->len; i++)
        {
          HeddleClosure *closure = g_ptr_array_index (all, i);

          if (atoi (closure->starts) != year)
            continue;
          g_test_message ("%s %s", closure->starts, closure->title);
          g_assert_cmpstr (closure->starts, ==, closure->ends);
          g_assert_null (closure->authority);
          g_assert_true (g_hash_table_remove (
            days, GINT_TO_POINTER (heddle_day_parse (closure->starts))));
        }
      g_assert_cmpuint (g_hash_table_size (days), ==, 0);
    }
  g_assert_cmpuint (all->len, ==, n);
}

static void
test_elections (TestWorkspace *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) polls = list (self, &heddle_closure_kind, "sort", "polling");
  g_autoptr (GPtrArray) periods = list (self, &heddle_closure_kind, "sort", "pre-election");

  g_assert_cmpuint (polls->len, >=, 9);
  g_assert_cmpuint (periods->len, ==, 4);
  for (guint i = 0; i < polls->len; i++)
    {
      HeddleClosure *poll = g_ptr_array_index (polls, i);

      g_assert_cmpint (heddle_day_get_weekday (heddle_day_parse (poll->starts)), ==,
                       G_DATE_THURSDAY);
      /* the next council election is a guess */
      if (g_str_equal (poll->starts, "2027-05-06"))
        g_assert_true (poll->assumed);
    }
}

/* Idempotent, quick, the same in every file, and not to be undone. */
static void
test_loading (TestWorkspace *self,
              gconstpointer  data)
{
  g_autofree char *digest = g_strdup (test_digest (self));
  TestWorkspace other = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 start;

  heddle_reference_load (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_digest (self), ==, digest);
  g_assert_null (test_undo_label (self));

  start = g_get_monotonic_time ();
  test_workspace_create (&other, FALSE, TEST_TODAY);
  g_test_message ("made in %.3f s", (g_get_monotonic_time () - start) / 1e6);
  g_assert_cmpstr (test_digest (&other), ==, digest);
  test_workspace_tear_down (&other, NULL);
}

static void
assert_sound (HeddleStore *store)
{
  g_autoptr (GPtrArray) checks = heddle_verify (store);

  for (guint i = 0; i < checks->len; i++)
    g_assert_cmpstr (((HeddleCheck *) g_ptr_array_index (checks, i))->found, ==, NULL);
}

/* A later edition comes in, but not over what a user did. */
static void
test_later_edition (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *fife = test_find (self, &heddle_authority_kind, "Fife");
  const char *holiday = test_find (self, &heddle_closure_kind, "World Cup");
  g_autofree char *digest = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  test_set (self, &heddle_authority_kind, fife, "short_name", "Kingdom of Fife", NULL);
  test_remove (self, &heddle_closure_kind, holiday);
  digest = g_strdup (test_digest (self));
  heddle_reference_load (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_digest (self), ==, digest);

  edit = heddle_edit_begin_reference (self->store, 20990101, "Reference data", 2, &error);
  heddle_edit_add (edit, &heddle_authority_kind, fife, &error);
  heddle_edit_set_text (edit, &heddle_authority_kind, fife, "short_name", "Fife", &error);
  heddle_edit_set_text (edit, &heddle_authority_kind, fife, "council", "Of Fife", &error);
  heddle_edit_add (edit, &heddle_closure_kind, holiday, &error);
  heddle_edit_set_text (edit, &heddle_closure_kind, holiday, "title", "Cup", &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (HEDDLE_AUTHORITY (test_get (self, &heddle_authority_kind, fife))->short_name,
                   ==, "Kingdom of Fife");
  g_assert_cmpstr (HEDDLE_AUTHORITY (test_get (self, &heddle_authority_kind, fife))->council,
                   ==, "Of Fife");
  g_assert_true (heddle_record_is_deleted (test_get (self, &heddle_closure_kind, holiday)));
  assert_sound (self->store);
}

/* What an earlier edition said otherwise is corrected. */
static void
test_earlier_edition (TestWorkspace *self,
                      gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "earlier.db", NULL);
  g_autofree char *fife = heddle_id_from_name ("authority", "S12000047");
  g_autoptr (HeddleStore) store = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (HeddleRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;

  store = heddle_store_open (path, heddle_records_get_schema (), HEDDLE_STORE_CREATE, &error);
  g_assert_no_error (error);
  edit = heddle_edit_begin_reference (store, 20200101, "Reference data", 1, &error);
  heddle_edit_add (edit, &heddle_authority_kind, fife, &error);
  heddle_edit_set_text (edit, &heddle_authority_kind, fife, "name", "Fyfe", &error);
  heddle_edit_set_text (edit, &heddle_authority_kind, fife, "code3", "FYF", &error);
  heddle_edit_set_text (edit, &heddle_authority_kind, fife, "gss_code", "S12000015", &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);

  heddle_reference_load (store, &error);
  g_assert_no_error (error);
  record = heddle_store_get (store, &heddle_authority_kind, fife, &error);
  g_assert_cmpstr (HEDDLE_AUTHORITY (record)->name, ==, "Fife");
  digest = heddle_verify_digest (store);
  g_assert_cmpstr (digest, ==, test_digest (self));
  assert_sound (store);

  heddle_store_close (store, &error);
  g_assert_no_error (error);
}

/* Files that were made apart can exchange what was done since. */
static void
test_two_files_agree (TestWorkspace *self,
                      gconstpointer  data)
{
  TestWorkspace other = { 0 };
  HeddleMergeReport report = { 0 };
  g_autoptr (GBytes) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;

  test_workspace_create (&other, FALSE, TEST_TODAY);
  test_plan (self, "Fife", "2027-03-09", 3);
  test_set (self, &heddle_authority_kind, test_find (self, &heddle_authority_kind, "Moray"),
            "works_on_bank_holidays", "yes", NULL);
  digest = g_strdup (test_digest (self));

  changes = heddle_merge_write (self->store, 0, 1, 0, &error);
  g_assert_no_error (error);
  heddle_merge_read (other.store, changes, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.merged, ==, 2);
  g_assert_cmpuint (report.waiting, ==, 0);
  g_assert_cmpstr (test_digest (&other), ==, digest);
  assert_sound (other.store);

  test_workspace_tear_down (&other, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/reference/authorities", test_authorities);
  test_workspace_add ("/reference/collaboratives", test_collaboratives);
  test_workspace_add ("/reference/lists", test_lists);
  test_workspace_add ("/reference/priorities-by-year", test_priorities_by_year);
  test_workspace_add ("/reference/sources", test_sources);
  test_workspace_add ("/reference/bank-holidays", test_bank_holidays);
  test_workspace_add ("/reference/elections", test_elections);
  test_workspace_add ("/reference/loading", test_loading);
  test_workspace_add ("/reference/later-edition", test_later_edition);
  test_workspace_add ("/reference/earlier-edition", test_earlier_edition);
  test_workspace_add ("/reference/two-files-agree", test_two_files_agree);

  return g_test_run ();
}
