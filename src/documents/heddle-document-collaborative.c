/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A collaborative itself: who belongs to it and since when, who is appointed, its dates,
 * networks, grants and reach. What it does is in its plans. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-brief.h"
#include "heddle-collaborative-records.h"
#include "heddle-collaboratives.h"

static const char *
get_id (const HeddleBrief *brief)
{
  return heddle_brief_get_record (brief);
}

/* Under @heading: @records without what is not to be shown; where nothing is left, @nothing
 * instead of a table. */
static HeddleNode *
begin_table (const HeddleBrief  *brief,
             HeddleNode         *body,
             const char         *heading,
             const char         *nothing,
             const HeddleColumn *columns,
             guint               n_columns,
             GPtrArray          *records)
{
  for (guint i = records->len; i-- > 0;)
    if (heddle_brief_hides (brief, records->pdata[i]))
      g_ptr_array_remove_index (records, i);
  heddle_node_add_heading (body, 2, heading);
  if (records->len > 0)
    return heddle_node_add_table (body, columns, n_columns, NULL);
  heddle_brief_add_nothing (body, nothing);
  return NULL;
}

static void
add_members (const HeddleBrief *brief,
             HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Authority"), -1 }, { _("Since"), 32 }, { _("Until"), 32 }, { _("Source"), -1.6 },
  };
  g_autoptr (GPtrArray) memberships = heddle_collaborative_memberships (brief->store,
                                                                        get_id (brief));
  HeddleNode *table = begin_table (brief, body, _("Members"), _("No authority is a member yet."),
                                   columns, G_N_ELEMENTS (columns), memberships);

  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = memberships->pdata[i];
      g_autofree char *name = heddle_brief_dup_name (brief, &heddle_authority_kind,
                                                     membership->authority);
      g_autofree char *since = heddle_brief_dup_date (membership->since);
      g_autofree char *until = heddle_brief_dup_date (membership->until);
      HeddleNode *row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, name != NULL ? name : "",
                                              NULL);

      heddle_brief_add_cell (row, since, _("since when it is a member"));
      heddle_row_add_cell (row, until);
      heddle_row_add_cell (row, membership->source != NULL ? membership->source : "");
    }
}

/* Of one appointment: whose it is, where it is of a member; who holds it, from when to when. */
static void
add_appointment (const HeddleBrief *brief,
                 HeddleAppointment *appointment,
                 HeddleNode        *table)
{
  g_autofree char *role = heddle_brief_dup_field (brief, HEDDLE_RECORD (appointment), "role");
  g_autofree char *of = heddle_brief_dup_name (brief, &heddle_authority_kind,
                                               appointment->authority);
  g_autofree char *post = heddle_brief_dup_field (brief, HEDDLE_RECORD (appointment), "post");
  g_autofree char *person = heddle_brief_dup_person (brief, appointment->person);
  g_autofree char *since = heddle_brief_dup_date (appointment->since);
  g_autofree char *until = heddle_brief_dup_date (appointment->until);
  /* Translators: a role and whose it is, such as "Director, Fife" */
  g_autofree char *words = of != NULL ? g_strdup_printf (_("%s, %s"), role, of) : g_strdup (role);
  HeddleNode *row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, words, NULL);

  heddle_brief_add_cell (row, person != NULL ? person : post, _("who holds it"));
  heddle_row_add_cell (row, since);
  heddle_row_add_cell (row, until);
}

static void
add_appointments (const HeddleBrief *brief,
                  HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Role"), -1 }, { _("Held by"), -1 }, { _("Since"), 39 }, { _("Until"), 39 },
  };
  g_autoptr (GPtrArray) members = heddle_brief_list_members (brief, get_id (brief));
  g_autoptr (GPtrArray) all = heddle_brief_list (brief, &heddle_appointment_kind, "collaborative",
                                                 get_id (brief));
  HeddleNode *table;

  for (guint i = 0; i < members->len; i++)
    {
      g_autoptr (GPtrArray) theirs = heddle_brief_list (brief, &heddle_appointment_kind,
                                                        "authority",
                                                        heddle_id_of (members->pdata[i]));

      g_ptr_array_extend_and_steal (all, g_steal_pointer (&theirs));
    }
  table = begin_table (brief, body, _("Appointments"), _("Nobody is appointed yet."), columns,
                       G_N_ELEMENTS (columns), all);
  for (guint i = 0; i < all->len; i++)
    add_appointment (brief, all->pdata[i], table);
}

static void
add_milestones (const HeddleBrief   *brief,
                HeddleCollaborative *collaborative,
                HeddleNode          *body)
{
  const HeddleColumn columns[] = {
    { _("What"), -1.3 }, { _("Due"), 39 }, { _("Owner"), -1 }, { _("Done"), 39 },
  };
  g_autoptr (GPtrArray) milestones = heddle_collaborative_milestones (brief->store, collaborative,
                                                                      brief->today);
  HeddleNode *table = begin_table (brief, body, _("Milestones"), _("No date is set yet."), columns,
                                   G_N_ELEMENTS (columns), milestones);

  for (guint i = 0; i < milestones->len; i++)
    {
      HeddleMilestone *milestone = milestones->pdata[i];
      g_autofree char *due = heddle_brief_dup_date (milestone->due);
      g_autofree char *owner = heddle_brief_dup_person (brief, milestone->owner);
      g_autofree char *done = heddle_brief_dup_date (milestone->done_on);
      HeddleNode *row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, milestone->title, NULL);

      heddle_brief_add_cell (row, due, _("by when"));
      heddle_row_add_cell (row, owner != NULL ? owner : "");
      heddle_row_add_cell (row, done);
    }
}

/* "3 members": people and posts of a network, without those that are private. */
static char *
dup_size (const HeddleBrief *brief,
          HeddleNetwork     *network)
{
  g_autoptr (GPtrArray) members
    = heddle_brief_list (brief, &heddle_network_member_kind, "network",
                         heddle_record_get_id (HEDDLE_RECORD (network)));

  if (members->len == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("%u member", "%u members", members->len), members->len);
}

static void
add_networks (const HeddleBrief *brief,
              HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Network"), -1.2 }, { _("For"), -1 }, { _("Led by"), -1 }, { _("Meets"), -0.8 },
    { _("Members"), 24 },
  };
  g_autoptr (GPtrArray) networks = heddle_brief_list (brief, &heddle_network_kind,
                                                      "collaborative", get_id (brief));
  HeddleNode *table = begin_table (brief, body, _("Networks"), _("No network is on record yet."),
                                   columns, G_N_ELEMENTS (columns), networks);

  for (guint i = 0; i < networks->len; i++)
    {
      HeddleNetwork *network = networks->pdata[i];
      g_autofree char *area = heddle_brief_dup_name (brief, &heddle_curriculum_area_kind,
                                                     network->curriculum_area);
      g_autofree char *lead = heddle_brief_dup_person (brief, network->lead);
      g_autofree char *size = dup_size (brief, network);
      const char *subject = area != NULL ? area : network->sector;
      HeddleNode *row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, network->title,
                                              subject != NULL ? subject : "", NULL);

      heddle_brief_add_cell (row, lead, _("who leads it"));
      heddle_row_add_cell (row, network->meets != NULL ? network->meets : "");
      heddle_row_add_cell (row, size);
    }
}

static void
add_phases (const HeddleBrief *brief,
            HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Name"), -1.2 }, { _("Status"), -0.7 }, { _("Since"), 39 }, { _("Until"), 39 },
  };
  g_autoptr (GPtrArray) phases = heddle_brief_list (brief, &heddle_collaborative_phase_kind,
                                                    "collaborative", get_id (brief));
  HeddleNode *table;

  if (phases->len == 0)
    return;
  table = begin_table (brief, body, _("Names and status over time"), "", columns,
                       G_N_ELEMENTS (columns), phases);
  for (guint i = 0; i < phases->len; i++)
    {
      HeddleCollaborativePhase *phase = phases->pdata[i];
      g_autofree char *status = heddle_brief_dup_field (brief, HEDDLE_RECORD (phase), "status");
      g_autofree char *since = heddle_brief_dup_date (phase->since);
      g_autofree char *until = heddle_brief_dup_date (phase->until);

      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, phase->name != NULL ? phase->name : "",
                            status != NULL ? status : "", since, until, NULL);
    }
}

static void
add_grants (const HeddleBrief *brief,
            HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Year"), 24 }, { _("Amount"), 30, HEDDLE_ALIGN_END }, { "   ", 4 }, { _("For"), -1.4 },
    { _("Status"), -0.8 },
  };
  g_autoptr (GPtrArray) grants = heddle_brief_list (brief, &heddle_grant_kind, "collaborative",
                                                    get_id (brief));
  HeddleNode *table = begin_table (brief, body, _("Grants"), _("No grant is on record yet."),
                                   columns, G_N_ELEMENTS (columns), grants);

  for (guint i = 0; i < grants->len; i++)
    {
      HeddleGrant *grant = grants->pdata[i];
      /* Translators: an amount of money */
      g_autofree char *amount = isnan (grant->amount) ? NULL
                                                      : g_strdup_printf (_("£%'.0f"),
                                                                         grant->amount);
      HeddleNode *row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, grant->year, NULL);

      heddle_brief_add_cell (row, amount, _("amount"));
      heddle_row_add_cell (row, "");
      heddle_row_add_cell (row, grant->purpose != NULL ? grant->purpose : "");
      heddle_row_add_cell (row, grant->status != NULL ? grant->status : "");
    }
}

/* What was not counted is not said to be none. */
static char *
dup_count (gint64 n)
{
  return n == HEDDLE_NO_INTEGER ? g_strdup ("–") : g_strdup_printf ("%'" G_GINT64_FORMAT, n);
}

static void
add_reach (const HeddleBrief *brief,
           HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Counted"), 39 }, { _("Activity"), -1 }, { _("Schools"), 22, HEDDLE_ALIGN_END },
    { _("Staff"), 22, HEDDLE_ALIGN_END }, { _("Pupils"), 22, HEDDLE_ALIGN_END },
  };
  g_autoptr (GPtrArray) counts = heddle_brief_list (brief, &heddle_reach_kind, "collaborative",
                                                    get_id (brief));
  HeddleNode *table = begin_table (brief, body, _("Reach"), _("Nobody was counted yet."), columns,
                                   G_N_ELEMENTS (columns), counts);

  for (guint i = 0; i < counts->len; i++)
    {
      HeddleReach *reach = counts->pdata[i];
      g_autofree char *on = heddle_brief_dup_date (reach->counted_on);
      g_autofree char *activity = heddle_brief_dup_field (brief, HEDDLE_RECORD (reach),
                                                          "activity");
      g_autofree char *schools = dup_count (reach->schools);
      g_autofree char *staff = dup_count (reach->staff);
      g_autofree char *pupils = dup_count (reach->pupils);

      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, on, activity != NULL ? activity : "", schools,
                            staff, pupils, NULL);
    }
  if (table != NULL)
    heddle_node_add_text (body, HEDDLE_TEXT_NOTE,
                          _("How many took part is not yet an impact; that is what the measures "
                            "of the plan are for."));
}

static char *
dup_subtitle (const HeddleBrief   *brief,
              HeddleCollaborative *collaborative)
{
  g_autoptr (GPtrArray) members = heddle_brief_list_members (brief, get_id (brief));
  g_autofree char *day = heddle_brief_dup_day (brief->today);
  g_autofree char *status = heddle_brief_dup_field (brief, HEDDLE_RECORD (collaborative),
                                                    "status");

  /* Translators: the last are a day and a status such as "Active" */
  return g_strdup_printf (ngettext ("%u member authority on %s; status: %s",
                                    "%u member authorities on %s; status: %s", members->len),
                          members->len, day, status != NULL ? status : "–");
}

HeddleDocument *
heddle_document_build_collaborative (const HeddleDocumentRequest *request,
                                     GError                     **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (request->store, &heddle_collaborative_kind,
                                                      get_id (request), error);
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *work = NULL, *subtitle = NULL;

  if (record == NULL)
    return NULL;

  work = heddle_record_dup_title (record);
  document = heddle_brief_begin (request, work, work, _("Collaborative"), NULL);
  subtitle = dup_subtitle (request, HEDDLE_COLLABORATIVE (record));
  heddle_brief_add_title (document, subtitle);
  add_members (request, document->body);
  add_appointments (request, document->body);
  add_milestones (request, HEDDLE_COLLABORATIVE (record), document->body);
  add_networks (request, document->body);
  add_phases (request, document->body);
  add_grants (request, document->body);
  add_reach (request, document->body);

  return g_steal_pointer (&document);
}
