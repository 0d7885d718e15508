/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-drafts.h"
#include "heddle-history.h"
#include "heddle-verify.h"
#include "store-fixture.h"

static void
keep (StoreFixture *fixture,
      const char   *field,
      const char   *base,
      const char   *text)
{
  g_autoptr (GError) error = NULL;

  heddle_draft_keep (fixture->store, "thing", "id-1", field, base, text, &error);
  g_assert_no_error (error);
}

static void
assert_draft (StoreFixture *fixture,
              const char   *field,
              const char   *base,
              const char   *text)
{
  g_autofree char *found_base = NULL;
  g_autofree char *found = heddle_draft_dup (fixture->store, "thing", "id-1", field, &found_base);

  g_assert_cmpstr (found, ==, text);
  g_assert_cmpstr (found_base, ==, base);
}

static void
test_keep (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;

  assert_draft (fixture, "about", NULL, NULL);
  keep (fixture, "about", "Before", "First 'word'");
  keep (fixture, "title", NULL, "");
  assert_draft (fixture, "about", "Before", "First 'word'");
  assert_draft (fixture, "title", NULL, "");
  keep (fixture, "about", "Before", "Second");
  assert_draft (fixture, "about", "Before", "Second");

  store_fixture_reopen (fixture);
  assert_draft (fixture, "about", "Before", "Second");

  heddle_draft_discard (fixture->store, "thing", "id-1", "about", &error);
  g_assert_no_error (error);
  assert_draft (fixture, "about", NULL, NULL);
  assert_draft (fixture, "title", NULL, "");
  heddle_draft_discard (fixture->store, "thing", "id-1", "about", &error);
  g_assert_no_error (error);
}

/* What is being typed is neither a change nor a fact. */
static void
test_is_local (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *before = heddle_verify_digest (fixture->store);
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  keep (fixture, "about", NULL, "Draft");
  after = heddle_verify_digest (fixture->store);
  label = heddle_history_dup_undo_label (fixture->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (label);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/drafts/keep", test_keep);
  g_test_add_func ("/store/drafts/is-local", test_is_local);
  return g_test_run ();
}
