-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: collaboratives over time, improvement plans and workforce plans, and the
-- meetings where they are decided on.

ALTER TABLE plan ADD COLUMN nif_year TEXT;
ALTER TABLE plan ADD COLUMN follows_version TEXT REFERENCES plan_version (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE approval ADD COLUMN version TEXT REFERENCES plan_version (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE approval ADD COLUMN reminded_on TEXT;
ALTER TABLE milestone ADD COLUMN repeats TEXT;
CREATE INDEX plan_follows_version ON plan (follows_version);
CREATE INDEX approval_version ON approval (version);

CREATE TABLE plan_version (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  iteration TEXT REFERENCES iteration (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  label TEXT,
  made_on TEXT,
  content TEXT,
  digest TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX plan_version_plan ON plan_version (plan);
CREATE INDEX plan_version_iteration ON plan_version (iteration);

CREATE TABLE collaborative_phase (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  status TEXT,
  remark TEXT,
  since TEXT,
  until TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX collaborative_phase_collaborative ON collaborative_phase (collaborative);

CREATE TABLE grant (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  year TEXT,
  amount REAL,
  purpose TEXT,
  status TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX grant_collaborative ON grant (collaborative);

CREATE TABLE reach (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  counted_on TEXT,
  schools INTEGER,
  staff INTEGER,
  pupils INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reach_collaborative ON reach (collaborative);
CREATE INDEX reach_plan ON reach (plan);
CREATE INDEX reach_activity ON reach (activity);

CREATE TABLE network (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  curriculum_area TEXT REFERENCES curriculum_area (id) DEFERRABLE INITIALLY DEFERRED,
  sector TEXT,
  lead TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  meets TEXT,
  link TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX network_collaborative ON network (collaborative);
CREATE INDEX network_curriculum_area ON network (curriculum_area);
CREATE INDEX network_lead ON network (lead);

CREATE TABLE network_member (
  id TEXT PRIMARY KEY NOT NULL,
  network TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX network_member_network ON network_member (network);
CREATE INDEX network_member_person ON network_member (person);
CREATE INDEX network_member_authority ON network_member (authority);

CREATE TABLE school (
  id TEXT PRIMARY KEY NOT NULL,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  code TEXT,
  sector TEXT,
  roll INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX school_authority ON school (authority);

CREATE TABLE expertise (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  sort TEXT,
  curriculum_area TEXT REFERENCES curriculum_area (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX expertise_curriculum_area ON expertise (curriculum_area);

CREATE TABLE section (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  text TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX section_plan ON section (plan);
CREATE INDEX section_owner ON section (owner);

CREATE TABLE priority (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  rationale TEXT,
  themes TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  position INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX priority_plan ON priority (plan);
CREATE INDEX priority_owner ON priority (owner);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  sort TEXT,
  says TEXT,
  n INTEGER,
  period TEXT,
  practice TEXT REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evidence_plan ON evidence (plan);
CREATE INDEX evidence_practice ON evidence (practice);

CREATE TABLE source_plan (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  sort TEXT,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  places TEXT,
  link TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_plan_plan ON source_plan (plan);
CREATE INDEX source_plan_authority ON source_plan (authority);

CREATE TABLE school_priority (
  id TEXT PRIMARY KEY NOT NULL,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  school TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  themes TEXT,
  year TEXT,
  priority TEXT REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX school_priority_authority ON school_priority (authority);
CREATE INDEX school_priority_school ON school_priority (school);
CREATE INDEX school_priority_priority ON school_priority (priority);

CREATE TABLE priority_nif (
  id TEXT PRIMARY KEY NOT NULL,
  priority TEXT REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED,
  nif_item TEXT REFERENCES nif_item (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX priority_nif_priority ON priority_nif (priority);
CREATE INDEX priority_nif_nif_item ON priority_nif (nif_item);

CREATE TABLE priority_evidence (
  id TEXT PRIMARY KEY NOT NULL,
  priority TEXT REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED,
  evidence TEXT REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX priority_evidence_priority ON priority_evidence (priority);
CREATE INDEX priority_evidence_evidence ON priority_evidence (evidence);

CREATE TABLE priority_source (
  id TEXT PRIMARY KEY NOT NULL,
  priority TEXT REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED,
  source_plan TEXT REFERENCES source_plan (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX priority_source_priority ON priority_source (priority);
CREATE INDEX priority_source_source_plan ON priority_source (source_plan);

CREATE TABLE workstream (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  aim TEXT,
  lead TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  sponsor TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX workstream_plan ON workstream (plan);
CREATE INDEX workstream_lead ON workstream (lead);
CREATE INDEX workstream_sponsor ON workstream (sponsor);

CREATE TABLE activity (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  priority TEXT REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED,
  workstream TEXT REFERENCES workstream (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  adds TEXT,
  lead TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  accountable TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  provider_sort TEXT,
  provider TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  audience TEXT,
  sectors TEXT,
  support TEXT,
  starts TEXT,
  ends TEXT,
  place TEXT,
  fte_needed REAL,
  expertise TEXT,
  position INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_plan ON activity (plan);
CREATE INDEX activity_priority ON activity (priority);
CREATE INDEX activity_workstream ON activity (workstream);
CREATE INDEX activity_lead ON activity (lead);
CREATE INDEX activity_accountable ON activity (accountable);
CREATE INDEX activity_provider ON activity (provider);

CREATE TABLE activity_function (
  id TEXT PRIMARY KEY NOT NULL,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  core_function TEXT REFERENCES core_function (id) DEFERRABLE INITIALLY DEFERRED,
  how TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_function_activity ON activity_function (activity);
CREATE INDEX activity_function_core_function ON activity_function (core_function);

CREATE TABLE activity_curriculum (
  id TEXT PRIMARY KEY NOT NULL,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  curriculum_area TEXT REFERENCES curriculum_area (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_curriculum_activity ON activity_curriculum (activity);
CREATE INDEX activity_curriculum_curriculum_area ON activity_curriculum (curriculum_area);

CREATE TABLE activity_measure (
  id TEXT PRIMARY KEY NOT NULL,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  measure TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_measure_activity ON activity_measure (activity);
CREATE INDEX activity_measure_measure ON activity_measure (measure);

CREATE TABLE function_account (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  core_function TEXT REFERENCES core_function (id) DEFERRABLE INITIALLY DEFERRED,
  how TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX function_account_plan ON function_account (plan);
CREATE INDEX function_account_core_function ON function_account (core_function);

CREATE TABLE principle_check (
  id TEXT PRIMARY KEY NOT NULL,
  iteration TEXT REFERENCES iteration (id) DEFERRABLE INITIALLY DEFERRED,
  principle TEXT REFERENCES principle (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  evidence TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX principle_check_iteration ON principle_check (iteration);
CREATE INDEX principle_check_principle ON principle_check (principle);

CREATE TABLE professional_learning (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  audience TEXT,
  provider TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  curriculum_area TEXT REFERENCES curriculum_area (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  starts TEXT,
  ends TEXT,
  place TEXT,
  link TEXT,
  places INTEGER,
  taken INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX professional_learning_plan ON professional_learning (plan);
CREATE INDEX professional_learning_activity ON professional_learning (activity);
CREATE INDEX professional_learning_person ON professional_learning (person);
CREATE INDEX professional_learning_provider ON professional_learning (provider);
CREATE INDEX professional_learning_curriculum_area ON professional_learning (curriculum_area);

CREATE TABLE provision (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  need TEXT,
  area TEXT,
  title TEXT,
  provider_sort TEXT,
  provider TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  how TEXT,
  until TEXT,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX provision_collaborative ON provision (collaborative);
CREATE INDEX provision_authority ON provision (authority);
CREATE INDEX provision_provider ON provision (provider);
CREATE INDEX provision_activity ON provision (activity);

CREATE TABLE communication (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  audience TEXT,
  message TEXT,
  channel TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  done_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX communication_collaborative ON communication (collaborative);
CREATE INDEX communication_plan ON communication (plan);
CREATE INDEX communication_owner ON communication (owner);

CREATE TABLE consultation (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT,
  held_on TEXT,
  how TEXT,
  how_many INTEGER,
  said TEXT,
  changed TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX consultation_plan ON consultation (plan);

CREATE TABLE challenge (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  iteration TEXT REFERENCES iteration (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  made_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  made_on TEXT,
  reply TEXT,
  replied_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX challenge_plan ON challenge (plan);
CREATE INDEX challenge_iteration ON challenge (iteration);
CREATE INDEX challenge_made_by ON challenge (made_by);

CREATE TABLE intention (
  id TEXT PRIMARY KEY NOT NULL,
  iteration TEXT REFERENCES iteration (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  due TEXT,
  taken_up INTEGER NOT NULL DEFAULT 0,
  position INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX intention_iteration ON intention (iteration);

CREATE TABLE measure (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  priority TEXT REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT,
  unit TEXT,
  direction TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  baseline REAL,
  baseline_on TEXT,
  target REAL,
  target_on TEXT,
  every TEXT,
  median_points INTEGER,
  split INTEGER NOT NULL DEFAULT 0,
  progress TEXT,
  confidence TEXT,
  position INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX measure_plan ON measure (plan);
CREATE INDEX measure_priority ON measure (priority);
CREATE INDEX measure_owner ON measure (owner);

CREATE TABLE observation (
  id TEXT PRIMARY KEY NOT NULL,
  measure TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  observed_on TEXT,
  value REAL,
  q1 REAL,
  q5 REAL,
  gap REAL,
  n INTEGER,
  remark TEXT,
  baseline INTEGER NOT NULL DEFAULT 0,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX observation_measure ON observation (measure);

CREATE TABLE driver (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT,
  title TEXT,
  drives TEXT REFERENCES driver (id) DEFERRABLE INITIALLY DEFERRED,
  measure TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX driver_plan ON driver (plan);
CREATE INDEX driver_drives ON driver (drives);
CREATE INDEX driver_measure ON driver (measure);

CREATE TABLE driver_link (
  id TEXT PRIMARY KEY NOT NULL,
  driver TEXT REFERENCES driver (id) DEFERRABLE INITIALLY DEFERRED,
  drives TEXT REFERENCES driver (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX driver_link_driver ON driver_link (driver);
CREATE INDEX driver_link_drives ON driver_link (drives);

CREATE TABLE test_of_change (
  id TEXT PRIMARY KEY NOT NULL,
  driver TEXT REFERENCES driver (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  title TEXT,
  stage TEXT,
  decision TEXT,
  lead TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  starts TEXT,
  ends TEXT,
  predicts TEXT,
  learned TEXT,
  n INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX test_of_change_driver ON test_of_change (driver);
CREATE INDEX test_of_change_lead ON test_of_change (lead);

CREATE TABLE working_time (
  id TEXT PRIMARY KEY NOT NULL,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  what TEXT,
  fte REAL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  until TEXT,
  remark TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX working_time_person ON working_time (person);
CREATE INDEX working_time_collaborative ON working_time (collaborative);

CREATE TABLE allocation (
  id TEXT PRIMARY KEY NOT NULL,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  fte REAL,
  starts TEXT,
  ends TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX allocation_person ON allocation (person);
CREATE INDEX allocation_activity ON allocation (activity);
CREATE INDEX allocation_collaborative ON allocation (collaborative);
CREATE INDEX allocation_plan ON allocation (plan);

CREATE TABLE request (
  id TEXT PRIMARY KEY NOT NULL,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  expertise TEXT,
  fte REAL,
  state TEXT DEFAULT 'open',
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  asked_of TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  asked_on TEXT,
  answered_on TEXT,
  starts TEXT,
  ends TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX request_collaborative ON request (collaborative);
CREATE INDEX request_activity ON request (activity);
CREATE INDEX request_person ON request (person);
CREATE INDEX request_asked_of ON request (asked_of);

ALTER TABLE action ADD COLUMN meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE action ADD COLUMN item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX action_meeting ON action (meeting);
CREATE INDEX action_item ON action (item);

CREATE TABLE meeting_group (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  sort TEXT,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT,
  place TEXT,
  link TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX meeting_group_collaborative ON meeting_group (collaborative);
CREATE INDEX meeting_group_episode ON meeting_group (episode);

CREATE TABLE group_member (
  id TEXT PRIMARY KEY NOT NULL,
  "group" TEXT REFERENCES meeting_group (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  role TEXT DEFAULT 'member',
  position INTEGER,
  since TEXT,
  until TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX group_member_group ON group_member ("group");
CREATE INDEX group_member_person ON group_member (person);

CREATE TABLE agenda_template (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE agenda_template_item (
  id TEXT PRIMARY KEY NOT NULL,
  template TEXT REFERENCES agenda_template (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  sort TEXT DEFAULT 'discussion',
  minutes INTEGER,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  view TEXT,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  measure TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agenda_template_item_template ON agenda_template_item (template);
CREATE INDEX agenda_template_item_owner ON agenda_template_item (owner);
CREATE INDEX agenda_template_item_plan ON agenda_template_item (plan);
CREATE INDEX agenda_template_item_collaborative ON agenda_template_item (collaborative);
CREATE INDEX agenda_template_item_measure ON agenda_template_item (measure);
CREATE INDEX agenda_template_item_authority ON agenda_template_item (authority);

CREATE TABLE series (
  id TEXT PRIMARY KEY NOT NULL,
  "group" TEXT REFERENCES meeting_group (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  every TEXT DEFAULT 'month',
  nth TEXT,
  weekday TEXT,
  since TEXT,
  until TEXT,
  starts TEXT,
  ends TEXT,
  skips_closures INTEGER NOT NULL DEFAULT 0,
  agenda TEXT REFERENCES agenda_template (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT,
  link TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX series_group ON series ("group");
CREATE INDEX series_agenda ON series (agenda);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL,
  "group" TEXT REFERENCES meeting_group (id) DEFERRABLE INITIALLY DEFERRED,
  series TEXT REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  state TEXT DEFAULT 'planned',
  held_on TEXT,
  starts TEXT,
  ends TEXT,
  opened_at TEXT,
  closed_at TEXT,
  place TEXT,
  link TEXT,
  minutes_state TEXT,
  minutes_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX meeting_by_group ON meeting ("group");
CREATE INDEX meeting_series ON meeting (series);
CREATE INDEX meeting_minutes_by ON meeting (minutes_by);

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY NOT NULL,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  sort TEXT DEFAULT 'discussion',
  minutes INTEGER,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  view TEXT,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  collaborative TEXT REFERENCES collaborative (id) DEFERRABLE INITIALLY DEFERRED,
  measure TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT,
  state TEXT DEFAULT 'open',
  outcome TEXT,
  carried_from TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  covers TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_owner ON agenda_item (owner);
CREATE INDEX agenda_item_episode ON agenda_item (episode);
CREATE INDEX agenda_item_plan ON agenda_item (plan);
CREATE INDEX agenda_item_collaborative ON agenda_item (collaborative);
CREATE INDEX agenda_item_measure ON agenda_item (measure);
CREATE INDEX agenda_item_authority ON agenda_item (authority);
CREATE INDEX agenda_item_carried_from ON agenda_item (carried_from);

CREATE TABLE agenda_choice (
  id TEXT PRIMARY KEY NOT NULL,
  item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  detail TEXT,
  points TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agenda_choice_item ON agenda_choice (item);

CREATE TABLE agenda_paper (
  id TEXT PRIMARY KEY NOT NULL,
  item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  link TEXT,
  attachment TEXT,
  file_name TEXT,
  document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  pages INTEGER,
  sent_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agenda_paper_item ON agenda_paper (item);
CREATE INDEX agenda_paper_document ON agenda_paper (document);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  state TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_person ON attendance (person);

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  text TEXT,
  how TEXT,
  choice TEXT REFERENCES agenda_choice (id) DEFERRABLE INITIALLY DEFERRED,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX decision_meeting ON decision (meeting);
CREATE INDEX decision_item ON decision (item);
CREATE INDEX decision_choice ON decision (choice);
CREATE INDEX decision_episode ON decision (episode);
