/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-findings-private.h"
#include "heddle-members.h"
#include "heddle-offer.h"

/* Sides that send people to every team; the next host comes where possible. */
#define N_SIDES 4

G_DEFINE_FINAL_TYPE (HeddleTeamEntry, heddle_team_entry, G_TYPE_OBJECT)

static const struct
{
  const char *word;
  const char *title;
} sides[] = {
  { "host", N_("Host, leads") },
  { "other-authorities", N_("Other authorities, through ADES") },
  { "ades", N_("ADES") },
  { "education-scotland", N_("Education Scotland") },
  { "next-host", N_("Next host") },
};

/* Rules whose findings are about who takes part and when. */
static const char *const clash_rules[] = {
  "person-double-booked", "person-not-free", "authority-hosting-twice",
  "authority-hosting-and-lending", "team-side-missing", NULL,
};

typedef struct
{
  HeddleStore *store;
  HeddleEpisodePlan *plan;
  HeddleDay today;
  HeddleDay needed;   /* when the team should be named */
  GHashTable *codes;  /* id of an authority to code, interned */
  GHashTable *clashes; /* id of a record to HeddleFinding */
  GPtrArray *members;
  GPtrArray *slots;
  GPtrArray *entries;
} Reading;

static void
heddle_team_entry_finalize (GObject *object)
{
  HeddleTeamEntry *self = HEDDLE_TEAM_ENTRY (object);

  g_free (self->key);
  g_free (self->member);
  g_free (self->slot);
  g_free (self->person);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->warning);
  g_free (self->initials);
  g_free (self->brings);
  g_free (self->answer);

  G_OBJECT_CLASS (heddle_team_entry_parent_class)->finalize (object);
}

static void
heddle_team_entry_class_init (HeddleTeamEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_team_entry_finalize;
}

static void
heddle_team_entry_init (HeddleTeamEntry *self)
{
}

/* "Head of Education, Fife": HE; scripts without capitals begin words with any letter. */
static char *
dup_initials (const char *title)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  gboolean begins = TRUE;
  guint n = 0;

  for (const char *p = title; *p != '\0' && n < 2; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (begins && g_unichar_isalpha (c) && !g_unichar_islower (c))
        {
          g_string_append_unichar (initials, c);
          n++;
        }
      begins = !g_unichar_isalnum (c) && c != '\'';
    }
  return g_strdup (initials->str);
}

const char *
heddle_team_get_code (HeddleStore *store,
                      const char  *authority,
                      HeddleDay    day)
{
  g_autoptr (HeddleCollaborative) collaborative =
    heddle_members_dup_collaborative (store, authority, day);

  return collaborative != NULL ? g_intern_string (collaborative->code) : NULL;
}

static const char *
get_code (Reading    *reading,
          const char *authority)
{
  gpointer code = NULL;

  if (authority == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (reading->codes, authority, NULL, &code))
    {
      code = (gpointer) heddle_team_get_code (reading->store, authority, reading->today);
      g_hash_table_insert (reading->codes, g_strdup (authority), code);
    }
  return code;
}

/* --- When somebody is free ------------------------------------------------- */

static void
add_spell (GArray     *spells,
           const char *first,
           const char *last,
           gboolean    is_free)
{
  HeddleSpell spell = {
    .first = first != NULL ? heddle_day_parse (first) : HEDDLE_DAY_FIRST,
    .last = last != NULL ? heddle_day_parse (last) : HEDDLE_DAY_OPEN,
    .free = is_free,
  };

  g_array_append_val (spells, spell);
}

/* What was offered for an episode and taken holds when its days move. */
static HeddleInterest *
find_accepted (HeddleStore *store,
               const char  *episode,
               const char  *person)
{
  g_autoptr (GPtrArray) offers = heddle_query_records (store, &heddle_interest_kind, "person",
                                                       person);

  for (guint i = 0; i < offers->len; i++)
    {
      HeddleInterest *offer = g_ptr_array_index (offers, i);

      if (g_strcmp0 (offer->episode, episode) == 0 && g_strcmp0 (offer->state, "accepted") == 0)
        return g_object_ref (offer);
    }

  return NULL;
}

HeddleDay
heddle_team_find_busy (HeddleStore       *store,
                       HeddleEpisodePlan *plan,
                       const char        *person,
                       HeddleInterest    *offer)
{
  g_autoptr (GArray) spells = g_array_new (FALSE, FALSE, sizeof (HeddleSpell));
  g_autoptr (GPtrArray) said = NULL;
  g_autoptr (HeddleInterest) accepted = NULL;
  HeddleDay first = plan->input.fieldwork_start;

  if (first == HEDDLE_DAY_NONE)
    return HEDDLE_DAY_NONE;
  if (offer == NULL && person != NULL)
    offer = accepted = find_accepted (store, heddle_id_of (plan->episode), person);
  if (offer != NULL && (offer->free_from != NULL || offer->free_until != NULL))
    add_spell (spells, offer->free_from, offer->free_until, TRUE);
  if (person != NULL)
    said = heddle_query_records (store, &heddle_availability_kind, "person", person);
  for (guint i = 0; said != NULL && i < said->len; i++)
    {
      HeddleAvailability *spell = g_ptr_array_index (said, i);

      /* Days kept free for something else say nothing about these. */
      if (!spell->free || (heddle_day_parse (spell->starts) <= plan->fieldwork_end
                           && heddle_day_parse (spell->ends) >= first))
        add_spell (spells, spell->starts, spell->ends, spell->free);
    }

  return heddle_offer_first_busy (first, plan->fieldwork_end, (const HeddleSpell *) spells->data,
                                  spells->len);
}

/* --- Entries --------------------------------------------------------------- */

static HeddleTeamEntry *
add_entry (Reading        *reading,
           HeddleTeamSort  sort,
           const char     *side,
           const char     *key)
{
  HeddleTeamEntry *self = g_object_new (HEDDLE_TYPE_TEAM_ENTRY, NULL);

  self->sort = sort;
  self->side = side;
  self->key = g_strdup (key);
  g_ptr_array_add (reading->entries, self);
  return self;
}

static char *
dup_organisation (Reading      *reading,
                  HeddlePerson *person)
{
  gboolean of_authority = person->organisation == NULL;
  const HeddleKind *kind = of_authority ? &heddle_authority_kind : &heddle_organisation_kind;
  const char *id = of_authority ? person->authority : person->organisation;
  g_autoptr (HeddleRecord) home = NULL;

  if (id != NULL)
    home = heddle_store_get (reading->store, kind, id, NULL);
  return home != NULL ? heddle_record_dup_title (home) : g_strdup ("");
}

static void
show_person (Reading         *reading,
             HeddleTeamEntry *self,
             const char      *person)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (reading->store, &heddle_person_kind, person,
                                                      NULL);
  g_autofree char *home = heddle_members_dup_home (reading->store, person);

  self->person = g_strdup (person);
  self->code = get_code (reading, home);
  self->title = g_strdup (record != NULL ? HEDDLE_PERSON (record)->post : "");
  self->subtitle = record != NULL ? dup_organisation (reading, HEDDLE_PERSON (record))
                                  : g_strdup ("");
  self->initials = dup_initials (self->title);
}

/* What to know about somebody's days, in few words. */
static char *
dup_warning (Reading    *reading,
             const char *member,
             const char *person)
{
  HeddleFinding *finding = g_hash_table_lookup (reading->clashes, member);
  HeddleDay busy;
  g_autofree char *day = NULL;

  if (finding != NULL && g_str_equal (finding->rule, "person-double-booked"))
    return g_strdup (_("in two places at once"));
  busy = heddle_team_find_busy (reading->store, reading->plan, person, NULL);
  if (busy != HEDDLE_DAY_NONE)
    {
      day = heddle_date_text_show_day (busy, reading->today);
      /* Translators: a day */
      return g_strdup_printf (_("not free on %s"), day);
    }
  if (finding != NULL && g_str_equal (finding->rule, "authority-hosting-and-lending"))
    return g_strdup (_("hosts on the same days"));
  return NULL;
}

static char *
dup_answer (Reading          *reading,
            HeddleTeamMember *member)
{
  g_autofree char *asked = NULL;

  if (g_strcmp0 (member->state, "confirmed") == 0)
    return g_strdup (_("confirmed"));
  if (g_strcmp0 (member->state, "declined") == 0)
    return g_strdup (_("declined"));
  if (member->asked_on == NULL)
    return g_strdup (_("invited"));
  asked = heddle_date_text_show_day_short (heddle_day_parse (member->asked_on));
  /* Translators: a day */
  return g_strdup_printf (_("asked %s"), asked);
}

static void
add_member (Reading          *reading,
            HeddleTeamMember *member,
            const char       *side)
{
  HeddleTeamEntry *self = add_entry (reading, HEDDLE_TEAM_SORT_MEMBER, side,
                                     heddle_id_of (member));
  gboolean takes_part = g_strcmp0 (member->state, "declined") != 0;

  show_person (reading, self, member->person);
  self->member = g_strdup (heddle_id_of (member));
  self->brings = g_strdup (member->brings != NULL ? member->brings : member->role);
  self->briefed = member->briefed_on != NULL;
  self->has_read = member->read_guidance_on != NULL;
  self->state = g_intern_string (member->state);
  self->answer = dup_answer (reading, member);
  if (takes_part)
    self->warning = dup_warning (reading, heddle_id_of (member), member->person);
}

static void
add_named (Reading    *reading,
           HeddleSlot *slot,
           const char *side)
{
  HeddleTeamEntry *self = add_entry (reading, HEDDLE_TEAM_SORT_NAMED, side,
                                     heddle_id_of (slot));

  show_person (reading, self, slot->person);
  self->slot = g_strdup (heddle_id_of (slot));
  if (self->subtitle[0] == '\0')
    g_set_str (&self->subtitle, slot->role);
  self->answer = g_strdup (_("not asked"));
}

static void
add_slot (Reading    *reading,
          HeddleSlot *slot,
          const char *side)
{
  HeddleTeamEntry *self = add_entry (reading, HEDDLE_TEAM_SORT_SLOT, side,
                                     heddle_id_of (slot));
  g_autofree char *day = NULL;

  self->slot = g_strdup (heddle_id_of (slot));
  self->title = g_strdup (slot->role);
  self->subtitle = g_strdup (_("nobody named"));
  self->initials = g_strdup ("");
  self->answer = g_strdup ("");
  if (reading->needed == HEDDLE_DAY_NONE)
    return;
  day = heddle_date_text_show_day (reading->needed, reading->today);
  /* Translators: a day */
  self->warning = g_strdup_printf (_("nobody named, needed by %s"), day);
}

static gboolean
has_member (Reading    *reading,
            const char *person)
{
  for (guint i = 0; i < reading->members->len; i++)
    if (g_strcmp0 (HEDDLE_TEAM_MEMBER (reading->members->pdata[i])->person, person) == 0)
      return TRUE;
  return FALSE;
}

typedef struct
{
  guint people;
  guint confirmed;
  guint declined;
  guint empty;
} Count;

static char *
dup_count (const Count *count,
           const char  *side)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (count->people > 0)
    g_string_append_printf (words, ngettext ("%u person", "%u people", count->people),
                            count->people);
  else
    g_string_append (words, _("nobody yet"));
  if (count->people > 0 && count->confirmed == 0)
    g_string_append (words, _(", not confirmed"));
  if (count->empty > 0)
    g_string_append_printf (words, ngettext (", %u slot empty", ", %u slots empty", count->empty),
                            count->empty);
  if (count->people == 0 && g_strcmp0 (side, "education-scotland") == 0)
    g_string_append (words, _("; possible, but unusual"));
  return g_strdup (words->str);
}

static void
count_member (Count            *count,
              HeddleTeamMember *member)
{
  if (g_strcmp0 (member->state, "declined") == 0)
    {
      count->declined++;
      return;
    }
  count->people++;
  count->confirmed += g_strcmp0 (member->state, "confirmed") == 0;
}

static Count
read_side (Reading *reading,
           guint    n)
{
  const char *side = sides[n].word;
  HeddleTeamEntry *head = add_entry (reading, HEDDLE_TEAM_SORT_SIDE, side, side);
  Count count = { 0 };

  for (guint i = 0; i < reading->members->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (reading->members, i);

      if (g_strcmp0 (member->side, side) != 0)
        continue;
      add_member (reading, member, side);
      count_member (&count, member);
    }
  for (guint i = 0; i < reading->slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (reading->slots, i);

      if (g_strcmp0 (slot->side, side) != 0
          || (slot->person != NULL && has_member (reading, slot->person)))
        continue;
      if (slot->person != NULL)
        add_named (reading, slot, side);
      else
        {
          add_slot (reading, slot, side);
          count.empty++;
        }
    }
  head->title = g_strdup (_(sides[n].title));
  head->subtitle = dup_count (&count, side);
  head->initials = g_strdup ("");
  head->answer = g_strdup ("");
  if (count.people == 0 && n < N_SIDES)
    head->warning = g_strdup (head->subtitle);
  return count;
}

/* --- The whole ------------------------------------------------------------- */

static const char *
get_next_host_words (const Count *count)
{
  if (count->confirmed > 0)
    return _("the next host is with them");
  if (count->people > 0)
    return _("the next host has not said yes");
  if (count->declined > 0)
    return _("the next host has said no");
  return _("no next host is asked yet");
}

static char *
dup_headline (guint        present,
              const Count *next_host)
{
  static const char *const words[N_SIDES + 1] = {
    N_("No side is in the team yet"),
    N_("One of four sides is in the team"),
    N_("Two of four sides are in the team"),
    N_("Three of four sides are in the team"),
    N_("All four sides are in the team"),
  };

  /* Translators: how many sides are in the team; what the next host said */
  return g_strdup_printf (_("%s; %s"), _(words[present]), get_next_host_words (next_host));
}

static HeddleDay
find_needed (HeddleEpisodePlan *plan)
{
  for (guint i = 0; i < plan->steps->len; i++)
    if (g_strcmp0 (HEDDLE_STEP (plan->steps->pdata[i])->key, "team") == 0)
      return plan->dates[i].due;
  return HEDDLE_DAY_NONE;
}

static gboolean
is_clash (const HeddleFinding *finding)
{
  return finding->dismissed == NULL && g_strv_contains (clash_rules, finding->rule);
}

/* Of the findings of the episode those about who takes part, each member's worst first. */
static GPtrArray *
find_clashes (HeddleStore       *store,
              HeddleEpisodePlan *plan,
              HeddleDay          today,
              GHashTable        *of_records)
{
  g_autoptr (GPtrArray) findings = heddle_findings_of_plan (store, plan, today, NULL);
  GPtrArray *clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_finding_free);

  for (guint i = 0; findings != NULL && i < findings->len;)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i);

      if (!is_clash (finding))
        {
          i++;
          continue;
        }
      for (guint k = 0; k < finding->ids->len; k++)
        if (!g_hash_table_contains (of_records, finding->ids->pdata[k]))
          g_hash_table_insert (of_records, finding->ids->pdata[k], finding);
      g_ptr_array_add (clashes, g_ptr_array_steal_index (findings, i));
    }
  return clashes;
}

/**
 * heddle_team_new:
 * @plan: the episode
 * @today: the day to look from
 *
 * Returns: (transfer full): its team
 */
HeddleTeam *
heddle_team_new (HeddleStore       *store,
                 HeddleEpisodePlan *plan,
                 HeddleDay          today)
{
  HeddleTeam *self = g_new0 (HeddleTeam, 1);
  const char *episode = heddle_id_of (plan->episode);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) of_records = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) members =
    heddle_query_records (store, &heddle_team_member_kind, "episode", episode);
  g_autoptr (GPtrArray) slots = heddle_query_records (store, &heddle_slot_kind, "episode", episode);
  Reading reading = { store, plan, today, find_needed (plan), codes, of_records, members, slots };
  guint present = 0;
  Count count = { 0 };

  self->clashes = find_clashes (store, plan, today, of_records);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  reading.entries = self->entries;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      count = read_side (&reading, i);
      present += i < N_SIDES && count.confirmed > 0;
      self->people += count.people;
      self->empty_slots += count.empty;
    }
  self->headline = dup_headline (present, &count);
  return self;
}

void
heddle_team_free (HeddleTeam *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->clashes);
  g_free (self->headline);
  g_free (self);
}

guint
heddle_team_count (HeddleStore *store,
                   const char  *episode)
{
  g_autoptr (GPtrArray) members =
    heddle_query_records (store, &heddle_team_member_kind, "episode", episode);
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    n += g_strcmp0 (HEDDLE_TEAM_MEMBER (members->pdata[i])->state, "declined") != 0;
  return n;
}
