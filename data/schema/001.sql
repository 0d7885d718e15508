-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1: a table per kind of record, a column per row of its table of fields.
-- Texts, dates and references are TEXT, NULL where empty: nothing is required here,
-- for the fields of a colleague's record may arrive one by one. Names are never
-- used again for something else. A later change is a file of its own.

CREATE TABLE authority (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  short_name TEXT,
  council TEXT,
  gaelic_name TEXT,
  gaelic_status TEXT,
  code3 TEXT,
  gss_code TEXT,
  iso_code TEXT,
  former_codes TEXT,
  tile_column INTEGER,
  tile_row INTEGER,
  works_on_bank_holidays INTEGER NOT NULL DEFAULT 0,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE collaborative (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT,
  name TEXT,
  short_name TEXT,
  other_names TEXT,
  grouping TEXT DEFAULT 'regional',
  status TEXT,
  status_note TEXT,
  population INTEGER,
  area INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE membership (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  until TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX membership_collaborative ON membership (collaborative);
CREATE INDEX membership_authority ON membership (authority);

CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  sort TEXT,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX organisation_authority ON organisation (authority);

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  post TEXT,
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  expertise TEXT,
  name TEXT,
  email TEXT,
  phone TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_organisation ON person (organisation);
CREATE INDEX person_authority ON person (authority);

CREATE TABLE appointment (
  id TEXT PRIMARY KEY NOT NULL,
  role TEXT,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  until TEXT,
  due TEXT,
  confirmed_on TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX appointment_person ON appointment (person);
CREATE INDEX appointment_collaborative ON appointment (collaborative);
CREATE INDEX appointment_authority ON appointment (authority);

CREATE TABLE plan (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT,
  follows TEXT REFERENCES iteration (id) DEFERRABLE INITIALLY DEFERRED,
  cycle TEXT,
  starts TEXT,
  ends TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX plan_collaborative ON plan (collaborative);
CREATE INDEX plan_follows ON plan (follows);

CREATE TABLE iteration (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  sort TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  submitted_on TEXT,
  agreed_on TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX iteration_plan ON iteration (plan);
CREATE INDEX iteration_owner ON iteration (owner);

CREATE TABLE approval (
  id TEXT PRIMARY KEY NOT NULL,
  iteration TEXT REFERENCES iteration (id) DEFERRABLE INITIALLY DEFERRED,
  appointment TEXT REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  party TEXT,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  asked_on TEXT,
  decided_on TEXT,
  outcome TEXT,
  conditions TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX approval_iteration ON approval (iteration);
CREATE INDEX approval_appointment ON approval (appointment);
CREATE INDEX approval_authority ON approval (authority);

CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  short_word TEXT,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  done_on TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX milestone_collaborative ON milestone (collaborative);
CREATE INDEX milestone_owner ON milestone (owner);

CREATE TABLE date_statement (
  id TEXT PRIMARY KEY NOT NULL,
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  iteration TEXT REFERENCES iteration (id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT,
  wording TEXT,
  source TEXT,
  place TEXT,
  effective INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX date_statement_milestone ON date_statement (milestone);
CREATE INDEX date_statement_iteration ON date_statement (iteration);

CREATE TABLE template (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  version INTEGER DEFAULT 1,
  sort TEXT DEFAULT 'episode',
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE template_step (
  id TEXT PRIMARY KEY NOT NULL,
  template TEXT REFERENCES template (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  key TEXT,
  label TEXT,
  short_word TEXT,
  sort TEXT,
  anchor TEXT,
  offset_from TEXT,
  offset_to TEXT,
  owner_role TEXT,
  in_guidance TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX template_step_template ON template_step (template);

CREATE TABLE episode (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  host TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT DEFAULT 'planned',
  status_reason TEXT,
  fieldwork_start TEXT,
  days INTEGER DEFAULT 3,
  mode TEXT DEFAULT 'mixed',
  focus TEXT,
  rationale TEXT,
  hopes TEXT,
  template TEXT REFERENCES template (id) DEFERRABLE INITIALLY DEFERRED,
  template_version INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX episode_host ON episode (host);
CREATE INDEX episode_template ON episode (template);

CREATE TABLE step (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  key TEXT,
  label TEXT,
  short_word TEXT,
  sort TEXT,
  anchor TEXT,
  offset_from TEXT,
  offset_to TEXT,
  pinned TEXT,
  pin_reason TEXT,
  done_on TEXT,
  owner_role TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  in_guidance TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_episode ON step (episode);
CREATE INDEX step_owner ON step (owner);

CREATE TABLE slot (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  side TEXT,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX slot_episode ON slot (episode);
CREATE INDEX slot_person ON slot (person);

CREATE TABLE team_member (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT,
  role TEXT,
  brings TEXT,
  state TEXT DEFAULT 'invited',
  asked_on TEXT,
  answered_on TEXT,
  briefed_on TEXT,
  read_guidance_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX team_member_episode ON team_member (episode);
CREATE INDEX team_member_person ON team_member (person);

CREATE TABLE closure (
  id TEXT PRIMARY KEY NOT NULL,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  sort TEXT,
  starts TEXT,
  ends TEXT,
  assumed INTEGER NOT NULL DEFAULT 0,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX closure_authority ON closure (authority);

CREATE TABLE dismissal (
  id TEXT PRIMARY KEY NOT NULL,
  rule TEXT,
  kind TEXT,
  record TEXT,
  facts TEXT,
  reason TEXT,
  dismissed_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE core_function (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER,
  title TEXT,
  tailored INTEGER NOT NULL DEFAULT 0,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE principle (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER,
  title TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE nif_item (
  id TEXT PRIMARY KEY NOT NULL,
  list TEXT,
  code TEXT,
  position INTEGER,
  title TEXT,
  used_from TEXT,
  used_to TEXT,
  source TEXT,
  status TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE curriculum_area (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER,
  title TEXT,
  remark TEXT,
  status TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE term (
  id TEXT PRIMARY KEY NOT NULL,
  abbreviation TEXT,
  expansion TEXT,
  sort TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
