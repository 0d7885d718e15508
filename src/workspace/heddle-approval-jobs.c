/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for approval, reminding, and noting what was answered. */

#include <glib/gi18n-lib.h>

#include "heddle-approval-private.h"
#include "heddle-id.h"
#include "heddle-members.h"
#include "heddle-record-jobs.h"

/* What is asked about: an iteration or an appointment, and the version of a plan that
 * stands for the iteration. */
typedef struct
{
  const char *kind;
  const char *id;
  const char *version; /* or NULL */
  const char *day;
} Subject;

static gboolean
add_row (HeddleEdit     *edit,
         const Subject  *subject,
         const char     *party,
         const char     *authority_id,
         GError        **error)
{
  /* Two people who ask at once on two copies make the same row. */
  g_autofree char *name = g_strconcat ("approval:", party, ":",
                                       authority_id != NULL ? authority_id : "", NULL);
  g_autofree char *row =
    heddle_id_from_name (subject->version != NULL ? subject->version : subject->id, name);
  const HeddleKind *kind = &heddle_approval_kind;

  return heddle_edit_add (edit, kind, row, error) != NULL
         && heddle_edit_set_text (edit, kind, row, subject->kind, subject->id, error)
         && heddle_edit_set_text (edit, kind, row, "version", subject->version, error)
         && heddle_edit_set_text (edit, kind, row, "party", party, error)
         && heddle_edit_set_text (edit, kind, row, "authority", authority_id, error)
         && heddle_edit_set_text (edit, kind, row, "asked_on", subject->day, error);
}

static gboolean
add_rows (HeddleEdit     *edit,
          GPtrArray      *rows,
          GPtrArray      *members,
          const Subject  *subject,
          GError        **error)
{
  static const char *const national[] = { "scottish-government", "chief-inspector" };

  for (guint i = 0; i < members->len; i++)
    {
      const char *member = heddle_record_get_id (g_ptr_array_index (members, i));

      if (!heddle_approval_has_executive (rows, member)
          && !add_row (edit, subject, "chief-executive", member, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (national); i++)
    if (!heddle_approval_has_party (rows, national[i])
        && !add_row (edit, subject, national[i], NULL, error))
      return FALSE;
  return TRUE;
}

/* Asking again completes the rows of the first time. */
static HeddleDay
first_asked (GPtrArray *rows,
             HeddleDay  day)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (rows, i);
      HeddleDay asked = heddle_day_parse (row->asked_on);

      if (asked != HEDDLE_DAY_NONE)
        day = MIN (day, asked);
    }
  return day;
}

/* The rows about the version of @subject, or those about none. */
static GPtrArray *
list_rows (HeddleStore   *store,
           const Subject *subject)
{
  GPtrArray *rows = heddle_query_records (store, &heddle_approval_kind, subject->kind,
                                          subject->id);

  for (guint i = rows->len; i-- > 0;)
    if (g_strcmp0 (HEDDLE_APPROVAL (rows->pdata[i])->version, subject->version) != 0)
      g_ptr_array_remove_index (rows, i);
  return rows;
}

/* "Ask for approval of “Plan: Version 3”" */
static HeddleEdit *
begin_asking (HeddleStore    *store,
              const Subject  *subject,
              GError        **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  const HeddleKind *kind = subject->version != NULL ? &heddle_plan_version_kind
                                                    : heddle_schema_get_kind (schema,
                                                                              subject->kind);

  return heddle_record_begin_by_id (store, kind,
                                    subject->version != NULL ? subject->version : subject->id,
                                    _("Ask for approval of “%s”"), error);
}

static gboolean
ask (HeddleStore    *store,
     const Subject  *subject,
     gboolean        names_iteration,
     GError        **error)
{
  g_autofree char *collaborative =
    heddle_approval_dup_collaborative (store, subject->kind, subject->id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) members = NULL;

  if (collaborative == NULL)
    return FALSE;
  if (subject->day == NULL)
    {
      heddle_field_set_invalid (heddle_kind_get_field (&heddle_approval_kind, "asked_on"),
                                &heddle_approval_kind, NULL, error,
                                _("is needed to ask for approval"));
      return FALSE;
    }

  rows = list_rows (store, subject);
  members = heddle_members_on (store, collaborative,
                               first_asked (rows, heddle_day_parse (subject->day)));
  edit = begin_asking (store, subject, error);
  return edit != NULL
         && (!names_iteration
             || heddle_edit_set_text (edit, &heddle_plan_version_kind, subject->version,
                                      "iteration", subject->id, error))
         && add_rows (edit, rows, members, subject, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* The newest version made for an iteration; NULL where there is none. */
static char *
dup_version_of (HeddleStore *store,
                const char  *iteration_id)
{
  g_autoptr (GPtrArray) versions =
    heddle_query_records (store, &heddle_plan_version_kind, "iteration", iteration_id);

  if (versions->len == 0)
    return NULL;
  return g_strdup (heddle_record_get_id (versions->pdata[versions->len - 1]));
}

/**
 * heddle_approval_ask:
 * @kind: `iteration` or `appointment`
 * @day: the day of asking, which decides whose Chief Executives are asked
 *
 * Returns: whether it was written
 */
gboolean
heddle_approval_ask (HeddleStore  *store,
                     const char   *kind,
                     const char   *id,
                     HeddleDay     day,
                     GError      **error)
{
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *version =
    g_str_equal (kind, "iteration") ? dup_version_of (store, id) : NULL;
  const Subject subject = { .kind = kind, .id = id, .version = version, .day = iso };

  return ask (store, &subject, FALSE, error);
}

/* Id of the last iteration of a plan by its date. */
static char *
dup_last_iteration (HeddleStore  *store,
                    const char   *plan_id,
                    GError      **error)
{
  g_autoptr (GPtrArray) iterations =
    heddle_query_records (store, &heddle_iteration_kind, "plan", plan_id);

  if (iterations->len > 0)
    return g_strdup (heddle_record_get_id (iterations->pdata[iterations->len - 1]));
  heddle_field_set_invalid (heddle_kind_get_field (&heddle_plan_version_kind, "iteration"),
                            &heddle_plan_version_kind, NULL, error,
                            _("is needed to ask for approval"));
  return NULL;
}

gboolean
heddle_approval_ask_version (HeddleStore  *store,
                             const char   *version_id,
                             HeddleDay     day,
                             GError      **error)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (store, &heddle_plan_version_kind, version_id, error);
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *iteration = NULL;
  Subject subject = { .kind = heddle_iteration_kind.name, .version = version_id, .day = iso };

  if (record == NULL)
    return FALSE;
  iteration = g_strdup (HEDDLE_PLAN_VERSION (record)->iteration);
  if (iteration == NULL)
    iteration = dup_last_iteration (store, HEDDLE_PLAN_VERSION (record)->plan, error);
  if (iteration == NULL)
    return FALSE;
  subject.id = iteration;
  return ask (store, &subject, HEDDLE_PLAN_VERSION (record)->iteration == NULL, error);
}

gboolean
heddle_approval_remind (HeddleStore  *store,
                        const char   *approval_id,
                        HeddleDay     day,
                        GError      **error)
{
  g_autoptr (HeddleRecord) row =
    heddle_store_get (store, &heddle_approval_kind, approval_id, error);
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (row == NULL)
    return FALSE;
  title = heddle_record_dup_title (row);
  if (HEDDLE_APPROVAL (row)->asked_on == NULL || HEDDLE_APPROVAL (row)->decided_on != NULL)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("%s: nobody waits for an answer of “%s”."),
                   heddle_kind_get_label (&heddle_approval_kind), title);
      return FALSE;
    }

  label = g_strdup_printf (_("Remind: %s"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_approval_kind, approval_id, "reminded_on", iso,
                                  error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_approval_answer:
 * @day: when it was decided
 * @outcome: `agreed`, `agreed-with-conditions`, `not-agreed`, or `advised` for
 *   the Chief Inspector
 * @conditions: (nullable): what the agreement hangs on
 *
 * Returns: whether it was written
 */
gboolean
heddle_approval_answer (HeddleStore  *store,
                        const char   *approval_id,
                        HeddleDay     day,
                        const char   *outcome,
                        const char   *conditions,
                        GError      **error)
{
  g_autoptr (HeddleRecord) row =
    heddle_store_get (store, &heddle_approval_kind, approval_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;

  if (row == NULL)
    return FALSE;

  title = heddle_record_dup_title (row);
  label = g_strdup_printf (_("Record the answer: %s"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_approval_kind, approval_id, "decided_on",
                                  iso, error)
         && heddle_edit_set_text (edit, &heddle_approval_kind, approval_id, "outcome",
                                  outcome, error)
         && heddle_edit_set_text (edit, &heddle_approval_kind, approval_id, "conditions",
                                  conditions, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
