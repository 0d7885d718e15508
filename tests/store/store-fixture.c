/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "heddle-verify.h"
#include "test-folder.h"

HEDDLE_DEFINE_KIND (FixturePlace, fixture_place)

static const HeddleField place_fields[] = {
  HEDDLE_TEXT (FixturePlace, name, .label = "Name",
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (FixturePlace, code, .label = "Code", .max_length = 8,
               .flags = HEDDLE_FIELD_PRIVATE),
};

static char *
dup_place_title (HeddleRecord *record)
{
  return g_strdup (((FixturePlace *) record)->name);
}

const HeddleKind fixture_place_kind = {
  .name = "place",
  .table = "place",
  .label = "Place",
  .label_plural = "Places",
  .get_type = fixture_place_get_type,
  .fields = place_fields,
  .n_fields = G_N_ELEMENTS (place_fields),
  .order = "name",
  .dup_title = dup_place_title,
};

HEDDLE_DEFINE_KIND (FixtureThing, fixture_thing)

static const HeddleChoice states[] = {
  { "planned", "Planned" },
  { "done", "Done" },
  { NULL, NULL },
};

static const HeddleField thing_fields[] = {
  HEDDLE_TEXT (FixtureThing, title, .label = "Title",
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (FixtureThing, place, "place", .label = "Place",
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_LONG_TEXT (FixtureThing, about, .label = "About", .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_DATE (FixtureThing, due, .label = "Due"),
  HEDDLE_EXACT_DAY (FixtureThing, day, .label = "Day"),
  HEDDLE_TIME (FixtureThing, at, .label = "At"),
  HEDDLE_INTEGER (FixtureThing, count, .label = "Count", .minimum = 1, .maximum = 10,
                  .initial = "3"),
  HEDDLE_DECIMAL (FixtureThing, share, .label = "Share"),
  HEDDLE_FLAG (FixtureThing, urgent, .label = "Urgent"),
  HEDDLE_CHOICE (FixtureThing, state, states, .label = "State", .initial = "planned"),
  HEDDLE_LONG_TEXT (FixtureThing, minutes, .label = "Minutes",
                    .flags = HEDDLE_FIELD_FROZEN, .digest = "seal"),
  HEDDLE_TEXT (FixtureThing, seal, .label = "Seal", .flags = HEDDLE_FIELD_INTERNAL),
};

static char *
dup_thing_title (HeddleRecord *record)
{
  FixtureThing *self = (FixtureThing *) record;
  const HeddleField *field = heddle_kind_get_field (&fixture_thing_kind, "place");
  g_autoptr (HeddleRecord) place = heddle_record_dup_reference (record, field);
  g_autofree char *where = place != NULL ? heddle_record_dup_title (place) : NULL;

  if (where == NULL)
    return g_strdup (self->title);
  return g_strdup_printf ("%s: %s", where, self->title);
}

const HeddleKind fixture_thing_kind = {
  .name = "thing",
  .table = "thing",
  .label = "Thing",
  .label_plural = "Things",
  .get_type = fixture_thing_get_type,
  .fields = thing_fields,
  .n_fields = G_N_ELEMENTS (thing_fields),
  .order = "due, title",
  .dup_title = dup_thing_title,
};

HEDDLE_DEFINE_KIND (FixtureVisit, fixture_visit)

static const HeddleField visit_fields[] = {
  HEDDLE_REFERENCE (FixtureVisit, thing, "thing", .label = "Thing",
                    .flags = HEDDLE_FIELD_REQUIRED, .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (FixtureVisit, place, "place", .label = "Place",
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (FixtureVisit, after, "thing", .label = "After",
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_EXACT_DAY (FixtureVisit, starts, .label = "Starts"),
  HEDDLE_EXACT_DAY (FixtureVisit, ends, .label = "Ends"),
  HEDDLE_TEXT (FixtureVisit, mood, .label = "Mood", .initial = "it's fine", .since = 2),
};

static char *
dup_visit_title (HeddleRecord *record)
{
  return g_strdup ("visit");
}

static gboolean
check_visit (HeddleRecord  *record,
             GError       **error)
{
  FixtureVisit *self = (FixtureVisit *) record;

  if (self->starts == NULL || self->ends == NULL || g_strcmp0 (self->starts, self->ends) <= 0)
    return TRUE;
  heddle_field_set_invalid (heddle_kind_get_field (&fixture_visit_kind, "ends"),
                            &fixture_visit_kind, self->ends, error, "is before the start");
  return FALSE;
}

const HeddleKind fixture_visit_kind = {
  .name = "visit",
  .table = "visit",
  .label = "Visit",
  .label_plural = "Visits",
  .get_type = fixture_visit_get_type,
  .fields = visit_fields,
  .n_fields = G_N_ELEMENTS (visit_fields),
  .order = "starts",
  .dup_title = dup_visit_title,
  .check = check_visit,
};

static const HeddleKind *const kinds[] = {
  &fixture_place_kind,
  &fixture_thing_kind,
  &fixture_visit_kind,
};

const HeddleSchema fixture_schema = {
  .kinds = kinds,
  .n_kinds = G_N_ELEMENTS (kinds),
  .version = 2,
  .migrations = "/scot/heddle/Heddle/fixture",
};

static gint64
tell_time (gpointer data)
{
  StoreFixture *self = data;

  return self->now++;
}

static void
open_store (StoreFixture     *self,
            HeddleStoreFlags  flags)
{
  g_autoptr (GError) error = NULL;

  self->store = heddle_store_open (self->path, &fixture_schema, flags, &error);
  g_assert_no_error (error);
  heddle_store_set_clock (self->store, tell_time, self);
  heddle_store_set_author (self->store, "Director, Fife");
}

StoreFixture *
store_fixture_new (void)
{
  StoreFixture *self = g_new0 (StoreFixture, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("heddle-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.db", NULL);
  self->now = G_GINT64_CONSTANT (1800000000) * G_USEC_PER_SEC;
  open_store (self, HEDDLE_STORE_CREATE);
  return self;
}

void
store_fixture_open (StoreFixture *self)
{
  open_store (self, 0);
}

void
store_fixture_close (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  heddle_store_close (self->store, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

void
store_fixture_reopen (StoreFixture *self)
{
  store_fixture_close (self);
  open_store (self, 0);
}

void
store_fixture_free (StoreFixture *self)
{
  if (self->store != NULL)
    store_fixture_close (self);
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

char *
store_fixture_add (StoreFixture     *self,
                   const HeddleKind *kind,
                   ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "Add", &error);
  const char *field;
  char *id;
  va_list args;

  g_assert_no_error (error);
  id = g_strdup (heddle_edit_add (edit, kind, NULL, &error));
  g_assert_no_error (error);
  va_start (args, kind);
  while ((field = va_arg (args, const char *)) != NULL)
    {
      heddle_edit_set_text (edit, kind, id, field, va_arg (args, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (args);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  return id;
}

void
store_fixture_set (StoreFixture     *self,
                   const HeddleKind *kind,
                   const char       *id,
                   const char       *field,
                   const char       *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "Set", &error);

  g_assert_no_error (error);
  heddle_edit_set_text (edit, kind, id, field, text, &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

void
store_fixture_assert_sound (StoreFixture *self)
{
  g_autoptr (GPtrArray) checks = heddle_verify (self->store);

  for (guint i = 0; i < checks->len; i++)
    {
      const HeddleCheck *check = checks->pdata[i];

      if (check->found != NULL)
        g_error ("%s: %s", check->name, check->found);
    }
}
