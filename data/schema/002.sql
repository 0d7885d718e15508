-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: an episode from first talk to shared learning: its focus, offers,
-- programme, documents, findings, report, follow-up and learning.

ALTER TABLE episode ADD COLUMN co_host TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE episode ADD COLUMN accountable TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE episode ADD COLUMN stage TEXT;
ALTER TABLE episode ADD COLUMN venue TEXT;
ALTER TABLE episode ADD COLUMN themes TEXT;
ALTER TABLE episode ADD COLUMN outcome_short TEXT;
ALTER TABLE episode ADD COLUMN outcome_medium TEXT;
ALTER TABLE episode ADD COLUMN outcome_longer TEXT;
ALTER TABLE episode ADD COLUMN no_practice_reason TEXT;
ALTER TABLE episode ADD COLUMN learning_closed_on TEXT;
CREATE INDEX episode_co_host ON episode (co_host);
CREATE INDEX episode_accountable ON episode (accountable);

CREATE TABLE focus_area (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  chosen INTEGER NOT NULL DEFAULT 0,
  strengths TEXT,
  improvements TEXT,
  rationale TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX focus_area_episode ON focus_area (episode);

CREATE TABLE discussion (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  focus_area TEXT REFERENCES focus_area (id) DEFERRABLE INITIALLY DEFERRED,
  held_on TEXT,
  with_whom TEXT,
  outcome TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX discussion_episode ON discussion (episode);
CREATE INDEX discussion_focus_area ON discussion (focus_area);

CREATE TABLE self_evaluation (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  focus_area TEXT REFERENCES focus_area (id) DEFERRABLE INITIALLY DEFERRED,
  factor TEXT,
  says TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX self_evaluation_episode ON self_evaluation (episode);
CREATE INDEX self_evaluation_focus_area ON self_evaluation (focus_area);

CREATE TABLE aim (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  text TEXT,
  review TEXT,
  remark TEXT,
  reviewed_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX aim_episode ON aim (episode);

CREATE TABLE served_priority (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX served_priority_episode ON served_priority (episode);
CREATE INDEX served_priority_plan ON served_priority (plan);

CREATE TABLE task (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  key TEXT,
  title TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  done_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX task_episode ON task (episode);
CREATE INDEX task_owner ON task (owner);

CREATE TABLE interest (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  expertise TEXT,
  free_from TEXT,
  free_until TEXT,
  offered_on TEXT,
  state TEXT DEFAULT 'open',
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX interest_episode ON interest (episode);
CREATE INDEX interest_authority ON interest (authority);
CREATE INDEX interest_person ON interest (person);

CREATE TABLE availability (
  id TEXT PRIMARY KEY NOT NULL,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  starts TEXT,
  ends TEXT,
  what TEXT,
  free INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX availability_person ON availability (person);

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  sort TEXT,
  letter TEXT,
  themes TEXT,
  day INTEGER,
  starts TEXT,
  ends TEXT,
  place TEXT,
  link TEXT,
  facilitator TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  recorder TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_episode ON session (episode);
CREATE INDEX session_facilitator ON session (facilitator);
CREATE INDEX session_recorder ON session (recorder);

CREATE TABLE participant (
  id TEXT PRIMARY KEY NOT NULL,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  belongs TEXT,
  number INTEGER DEFAULT 1,
  schools INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX participant_session ON participant (session);
CREATE INDEX participant_person ON participant (person);

CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  sort TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  for_whom TEXT,
  essential INTEGER NOT NULL DEFAULT 0,
  pages INTEGER,
  minutes INTEGER,
  link TEXT,
  file_name TEXT,
  attachment TEXT,
  version TEXT,
  agreed_on TEXT,
  shared_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX document_episode ON document (episode);
CREATE INDEX document_owner ON document (owner);

CREATE TABLE finding (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  sort TEXT,
  text TEXT,
  themes TEXT,
  said_by TEXT,
  voices INTEGER,
  noted_on TEXT,
  noted_at TEXT,
  merged_into TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  to_sort INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX finding_episode ON finding (episode);
CREATE INDEX finding_session ON finding (session);
CREATE INDEX finding_merged_into ON finding (merged_into);

CREATE TABLE feedback (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES team_member (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  useful TEXT,
  given_on TEXT,
  helped TEXT,
  hindered TEXT,
  suggestion TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feedback_episode ON feedback (episode);
CREATE INDEX feedback_member ON feedback (member);

CREATE TABLE report (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT DEFAULT 'full',
  state TEXT DEFAULT 'draft',
  statement TEXT,
  version INTEGER,
  outline_version INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX report_episode ON report (episode);

CREATE TABLE report_part (
  id TEXT PRIMARY KEY NOT NULL,
  report TEXT REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  key TEXT,
  title TEXT,
  text TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT DEFAULT 'not-started',
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX report_part_report ON report_part (report);
CREATE INDEX report_part_owner ON report_part (owner);

CREATE TABLE report_finding (
  id TEXT PRIMARY KEY NOT NULL,
  part TEXT REFERENCES report_part (id) DEFERRABLE INITIALLY DEFERRED,
  finding TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX report_finding_part ON report_finding (part);
CREATE INDEX report_finding_finding ON report_finding (finding);

CREATE TABLE report_version (
  id TEXT PRIMARY KEY NOT NULL,
  report TEXT REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  label TEXT,
  made_on TEXT,
  content TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX report_version_report ON report_version (report);

CREATE TABLE comment (
  id TEXT PRIMARY KEY NOT NULL,
  part TEXT REFERENCES report_part (id) DEFERRABLE INITIALLY DEFERRED,
  reply_to TEXT REFERENCES comment (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  made_by TEXT,
  made_on TEXT,
  settled_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX comment_part ON comment (part);
CREATE INDEX comment_reply_to ON comment (reply_to);

CREATE TABLE committee_date (
  id TEXT PRIMARY KEY NOT NULL,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  committee TEXT,
  meets_on TEXT,
  papers_by TEXT,
  weeks_before INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX committee_date_authority ON committee_date (authority);

CREATE TABLE circulation (
  id TEXT PRIMARY KEY NOT NULL,
  report TEXT REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  audience TEXT,
  to_whom TEXT,
  committee_date TEXT REFERENCES committee_date (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  sent_on TEXT,
  version INTEGER,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX circulation_report ON circulation (report);
CREATE INDEX circulation_committee_date ON circulation (committee_date);

CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL,
  report TEXT REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  party TEXT,
  asked_on TEXT,
  agreed_on TEXT,
  remark TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agreement_report ON agreement (report);

CREATE TABLE action (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  finding TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  done_on TEXT,
  progress_done INTEGER,
  progress_total INTEGER,
  progress_unit TEXT,
  status_note TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX action_episode ON action (episode);
CREATE INDEX action_owner ON action (owner);
CREATE INDEX action_finding ON action (finding);

CREATE TABLE review (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  sort TEXT DEFAULT 'review',
  due TEXT,
  held_on TEXT,
  outcome TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX review_episode ON review (episode);

CREATE TABLE support_offer (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT DEFAULT 'offered',
  offered_on TEXT,
  due TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX support_offer_episode ON support_offer (episode);
CREATE INDEX support_offer_authority ON support_offer (authority);
CREATE INDEX support_offer_organisation ON support_offer (organisation);
CREATE INDEX support_offer_person ON support_offer (person);

CREATE TABLE practice (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  finding TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  summary TEXT,
  themes TEXT,
  sector TEXT,
  level TEXT,
  consent TEXT DEFAULT 'to-be-asked',
  consent_on TEXT,
  groups INTEGER,
  voices INTEGER,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX practice_authority ON practice (authority);
CREATE INDEX practice_episode ON practice (episode);
CREATE INDEX practice_finding ON practice (finding);

CREATE TABLE learning (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT,
  text TEXT,
  themes TEXT,
  sector TEXT,
  findings INTEGER,
  shared_on TEXT,
  source TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX learning_episode ON learning (episode);

CREATE TABLE practice_interest (
  id TEXT PRIMARY KEY NOT NULL,
  practice TEXT REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  said_on TEXT,
  remark TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX practice_interest_practice ON practice_interest (practice);
CREATE INDEX practice_interest_authority ON practice_interest (authority);

CREATE TABLE engagement (
  id TEXT PRIMARY KEY NOT NULL,
  episode TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
  practice TEXT REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
  authority TEXT REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  due TEXT,
  done_on TEXT,
  notes TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX engagement_episode ON engagement (episode);
CREATE INDEX engagement_practice ON engagement (practice);
CREATE INDEX engagement_authority ON engagement (authority);
