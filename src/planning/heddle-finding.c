/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-finding.h"

/**
 * heddle_finding_new:
 * @rule: a static string: the id of the rule
 * @place: (nullable): a string that outlives the finding
 * @message: (transfer full): one sentence
 *
 * Returns: (transfer full): a finding without records
 */
HeddleFinding *
heddle_finding_new (const char     *rule,
                    HeddleSeverity  severity,
                    const char     *place,
                    char           *message)
{
  HeddleFinding *self = g_new0 (HeddleFinding, 1);

  self->rule = rule;
  self->severity = severity;
  self->place = place;
  self->message = message;
  self->kinds = g_ptr_array_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * heddle_finding_add_record:
 * @kind: a static string: the kind of the record
 * @id: its id
 *
 * Adds a record that the finding concerns; the first is the chief one.
 */
void
heddle_finding_add_record (HeddleFinding *self,
                           const char    *kind,
                           const char    *id)
{
  g_ptr_array_add (self->kinds, (gpointer) kind);
  g_ptr_array_add (self->ids, g_strdup (id));
}

/**
 * heddle_finding_dup_fingerprint:
 * @self: a finding with facts
 *
 * Returns: (transfer full): what a dismissal keeps of its facts
 */
char *
heddle_finding_dup_fingerprint (const HeddleFinding *self)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->facts, -1);
}

/**
 * heddle_finding_copy:
 * @self: a finding
 *
 * Returns: (transfer full): another that says the same
 */
HeddleFinding *
heddle_finding_copy (const HeddleFinding *self)
{
  HeddleFinding *copy = heddle_finding_new (self->rule, self->severity, self->place,
                                            g_strdup (self->message));

  for (guint i = 0; i < self->ids->len; i++)
    heddle_finding_add_record (copy, self->kinds->pdata[i], self->ids->pdata[i]);
  copy->facts = g_strdup (self->facts);
  copy->dismissed = g_strdup (self->dismissed);
  return copy;
}

/**
 * heddle_finding_free:
 * @self: (transfer full) (nullable): a finding
 */
void
heddle_finding_free (HeddleFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->message);
  g_ptr_array_unref (self->kinds);
  g_ptr_array_unref (self->ids);
  g_free (self->facts);
  g_free (self->dismissed);
  g_free (self);
}

/**
 * heddle_severity_get_word:
 *
 * Returns: (transfer none): "note", "warning" or "problem", as in files and
 *   on the command line; not translated
 */
const char *
heddle_severity_get_word (HeddleSeverity severity)
{
  static const char *const words[] = {
    [HEDDLE_SEVERITY_NOTE] = "note",
    [HEDDLE_SEVERITY_WARNING] = "warning",
    [HEDDLE_SEVERITY_PROBLEM] = "problem",
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (words), words[0]);

  return words[severity];
}
