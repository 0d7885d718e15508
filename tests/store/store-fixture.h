/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edit.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/* A store in a folder of its own, with three small kinds that have a field of
 * every sort between them. Times come from @now. */
typedef struct
{
  char *folder;
  char *path;
  HeddleStore *store; /* NULL while closed */
  gint64 now;         /* µs since 1970; each look at the clock adds one */
} StoreFixture;

struct _FixturePlace
{
  HeddleRecord parent;

  char *name;
  char *code;
};
#define FIXTURE_TYPE_PLACE (fixture_place_get_type ())
G_DECLARE_FINAL_TYPE (FixturePlace, fixture_place, FIXTURE, PLACE, HeddleRecord)

struct _FixtureThing
{
  HeddleRecord parent;

  char *title;
  char *place;
  char *about;
  char *due;
  char *day;
  char *at;
  gint64 count;
  double share;
  gboolean urgent;
  char *state;
  char *minutes; /* frozen */
  char *seal;    /* its digest */
};
#define FIXTURE_TYPE_THING (fixture_thing_get_type ())
G_DECLARE_FINAL_TYPE (FixtureThing, fixture_thing, FIXTURE, THING, HeddleRecord)

/* With every delete rule, and a field that migration 2 brings. */
struct _FixtureVisit
{
  HeddleRecord parent;

  char *thing; /* removed with it */
  char *place; /* keeps it */
  char *after; /* forgets it */
  char *starts;
  char *ends;
  char *mood;
};
#define FIXTURE_TYPE_VISIT (fixture_visit_get_type ())
G_DECLARE_FINAL_TYPE (FixtureVisit, fixture_visit, FIXTURE, VISIT, HeddleRecord)

extern const HeddleKind fixture_visit_kind; /* title: "visit" */
extern const HeddleKind fixture_place_kind; /* title: its name */
extern const HeddleKind fixture_thing_kind; /* title: "Place: title" */
extern const HeddleSchema fixture_schema;

StoreFixture *store_fixture_new    (void);
void          store_fixture_free   (StoreFixture     *self);
void          store_fixture_open   (StoreFixture     *self);
void          store_fixture_close  (StoreFixture     *self);
void          store_fixture_reopen (StoreFixture     *self);
/* One edit; pairs of field and text, ended by NULL. Returns the id. */
char         *store_fixture_add    (StoreFixture     *self,
                                    const HeddleKind *kind,
                                    ...) G_GNUC_NULL_TERMINATED;
void          store_fixture_set    (StoreFixture     *self,
                                    const HeddleKind *kind,
                                    const char       *id,
                                    const char       *field,
                                    const char       *text);

/* Every check of heddle_verify() holds. */
void          store_fixture_assert_sound (StoreFixture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFixture, store_fixture_free)

G_END_DECLS
