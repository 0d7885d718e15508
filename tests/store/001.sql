-- SPDX-License-Identifier: GPL-3.0-or-later
-- What heddle_schema_dup_tables () gives for the kinds of the fixture,
-- but for what 002.sql brings.
CREATE TABLE "place" (
  id TEXT PRIMARY KEY NOT NULL,
  "name" TEXT,
  "code" TEXT,
  "notes" TEXT,
  "private" INTEGER NOT NULL DEFAULT 0,
  "deleted" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE "thing" (
  id TEXT PRIMARY KEY NOT NULL,
  "title" TEXT,
  "place" TEXT REFERENCES "place" (id) DEFERRABLE INITIALLY DEFERRED,
  "about" TEXT,
  "due" TEXT,
  "day" TEXT,
  "at" TEXT,
  "count" INTEGER DEFAULT 3,
  "share" REAL,
  "urgent" INTEGER NOT NULL DEFAULT 0,
  "state" TEXT DEFAULT 'planned',
  "minutes" TEXT,
  "seal" TEXT,
  "notes" TEXT,
  "private" INTEGER NOT NULL DEFAULT 0,
  "deleted" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX "thing_by_place" ON "thing" ("place");

CREATE TABLE "visit" (
  id TEXT PRIMARY KEY NOT NULL,
  "thing" TEXT REFERENCES "thing" (id) DEFERRABLE INITIALLY DEFERRED,
  "place" TEXT REFERENCES "place" (id) DEFERRABLE INITIALLY DEFERRED,
  "after" TEXT REFERENCES "thing" (id) DEFERRABLE INITIALLY DEFERRED,
  "starts" TEXT,
  "ends" TEXT,
  "notes" TEXT,
  "private" INTEGER NOT NULL DEFAULT 0,
  "deleted" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX "visit_by_thing" ON "visit" ("thing");
CREATE INDEX "visit_by_place" ON "visit" ("place");
CREATE INDEX "visit_by_after" ON "visit" ("after");
