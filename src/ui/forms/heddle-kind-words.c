/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-kind-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *kind;
  const char *words;
} table[] = {
  { "action", N_("What the report asks for, or a meeting decided: who and by when") },
  { "activity", N_("Something a plan does: who leads it, when, and for whom") },
  { "agenda-choice", N_("One of several ways to decide an item") },
  { "agenda-item", N_("A point of one meeting, with its minutes") },
  { "agenda-paper", N_("What is read before a point of a meeting") },
  { "agenda-template", N_("Points that the meetings of a group begin with") },
  { "agenda-template-item", N_("One point of an agenda template") },
  { "agreement", N_("One body’s yes to a report or to the statement in its place") },
  { "aim", N_("What the host wants to know or to change by an episode") },
  { "allocation", N_("A person’s days a week for an activity, from when to when") },
  { "appointment", N_("Who holds a role, from when to when") },
  { "approval", N_("What one body said to a version of a plan, and when it was asked") },
  { "attendance", N_("Who was at a meeting, and who sent word") },
  { "authority", N_("A council, with its code and its place on the map") },
  { "availability", N_("When a person can take part in fieldwork, or cannot") },
  { "challenge", N_("What stands in the way of a plan, and what is done about it") },
  { "circulation", N_("Who was sent a draft or the report, and answered") },
  { "closure", N_("Days on which an authority is closed, or that need care") },
  { "collaborative", N_("Authorities that work together, regional or of another grouping") },
  { "collaborative-phase", N_("What a collaborative was called for a time, and whether it met") },
  { "comment", N_("What somebody asks to have changed in a draft") },
  { "committee-date", N_("When the host’s committee hears the report") },
  { "communication", N_("What a plan tells whom, how and how often") },
  { "consultation", N_("Who was asked about a plan, and what came of it") },
  { "core-function", N_("One of the functions of a collaborative") },
  { "curriculum-area", N_("A part of the curriculum that activities serve") },
  { "date-statement", N_("A date and the document that says so, where several differ") },
  { "decision", N_("What a meeting decided, word for word") },
  { "discussion", N_("A talk about the focus: who, when, and what came of it") },
  { "document", N_("One of the papers of an episode: where it is, who has read it") },
  { "driver", N_("What a plan’s aim depends on, in its driver diagram") },
  { "engagement", N_("What host and team do together after the report") },
  { "evidence", N_("What a priority rests on: figures, reviews, voices") },
  { "expertise", N_("What a person knows and could be asked for") },
  { "feedback", N_("What people said about taking part") },
  { "finding", N_("What the team saw or heard during the fieldwork") },
  { "focus-area", N_("A part of the focus that the host has chosen") },
  { "function-account", N_("How a plan serves one of the functions, in words") },
  { "grant", N_("Money for a collaborative: from whom, for what, until when") },
  { "group-member", N_("A person’s place in a group, from when to when") },
  { "intention", N_("What is still to be taken up in an iteration of a plan") },
  { "interest", N_("Somebody offers to join the team of an episode") },
  { "iteration", N_("A plan as it stood for a time, and when it is due") },
  { "learning", N_("What others can learn from an episode or a plan") },
  { "measure", N_("Figures that show whether something changes") },
  { "meeting", N_("One meeting of a group: day, place, agenda, minutes") },
  { "meeting-group", N_("People who meet regularly, with their way to decide") },
  { "membership", N_("An authority’s time in a collaborative") },
  { "milestone", N_("A deadline or an event with a date of its own") },
  { "network", N_("People who learn together across authorities") },
  { "network-member", N_("A person’s place in a network") },
  { "nif-item", N_("A priority or driver of the national framework, by year") },
  { "observation", N_("One value of a measure, with its day") },
  { "organisation", N_("A body that people come from: council, agency, university") },
  { "participant", N_("Who takes part in a session of the fieldwork") },
  { "person", N_("Somebody by post, with organisation and how to write to them") },
  { "plan", N_("An improvement or workforce plan of a collaborative") },
  { "plan-version", N_("The text of a plan as it was sent for approval") },
  { "practice", N_("Practice worth sharing, where it is and who agreed to share it") },
  { "practice-interest", N_("Who wants to see or to use a practice") },
  { "principle", N_("One of the principles that plans are checked against") },
  { "principle-check", N_("How a plan stands to one of the principles") },
  { "priority", N_("What a plan puts first, and why") },
  { "professional-learning", N_("Learning that a plan offers to staff") },
  { "provision", N_("Who helps with a need, and how to reach them") },
  { "reach", N_("Which schools and how many people an activity reaches") },
  { "report", N_("The report of an episode, or the statement in its place") },
  { "report-part", N_("One part of a report, with its text and who writes it") },
  { "report-version", N_("A report as it was sent out on a day") },
  { "request", N_("Somebody asks for expertise, for a time") },
  { "review", N_("A look back at what came of an episode") },
  { "school", N_("A school, with its authority and code") },
  { "school-priority", N_("What schools say they need, counted by authority") },
  { "section", N_("One part of a plan’s text") },
  { "self-evaluation", N_("What the host’s own evidence says before the fieldwork") },
  { "series", N_("Meetings of a group that come again and again") },
  { "served-priority", N_("A priority of a plan that an episode serves") },
  { "session", N_("One item in the programme of the fieldwork") },
  { "slot", N_("A place in the team or a group of an episode, filled or not") },
  { "source-plan", N_("A plan of an authority that a priority comes from") },
  { "step", N_("One deadline or meeting on the timeline of an episode") },
  { "support-offer", N_("Help that somebody offers to the host after the report") },
  { "task", N_("Something to do before or after an episode, without a step") },
  { "team-member", N_("A person in the team of an episode") },
  { "template", N_("A timeline that episodes are planned from") },
  { "template-step", N_("One step of such a timeline") },
  { "term", N_("An abbreviation or a word, and what it stands for") },
  { "test-of-change", N_("A small trial: plan, do, study, act") },
  { "working-time", N_("What part of a week a person works, or is lent for") },
  { "workstream", N_("Activities of a plan that one person leads") },
};

const char *
heddle_kind_words_get (const HeddleKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].kind, kind->name))
      return _(table[i].words);

  return NULL;
}
