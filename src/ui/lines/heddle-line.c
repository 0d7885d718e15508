/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-line.h"

HeddleLine *
heddle_line_new (HeddleSession *session,
                 const char    *kind,
                 const char    *id)
{
  HeddleStore *store = heddle_session_get_store (session);
  HeddleLine *self = g_new0 (HeddleLine, 1);
  g_autoptr (HeddleRecord) record = NULL;

  self->kind = heddle_schema_get_kind (heddle_store_get_schema (store), kind);
  self->id = g_strdup (id);
  self->due = self->done_on = HEDDLE_DAY_NONE;
  record = heddle_line_get_record (self, session);
  if (record == NULL)
    {
      heddle_line_free (self);
      return NULL;
    }
  self->what = heddle_record_dup_title (record);

  return self;
}

HeddleLine *
heddle_line_new_deadline (HeddleSession        *session,
                          const HeddleDeadline *deadline)
{
  HeddleLine *self = heddle_line_new (session, deadline->kind, deadline->id);

  if (self == NULL)
    return NULL;
  g_set_str (&self->what, deadline->what);
  self->due = deadline->last;
  self->done_on = deadline->done_on;

  return self;
}

void
heddle_line_free (HeddleLine *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->what);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

void
heddle_line_set_finding (HeddleLine          *self,
                         GPtrArray           *findings,
                         const HeddleFinding *finding)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_ref (findings);
  self->finding = finding;
  self->is_finding = TRUE;
}

HeddleRecord *
heddle_line_get_record (HeddleLine    *self,
                        HeddleSession *session)
{
  return heddle_store_get (heddle_session_get_store (session), self->kind, self->id, NULL);
}
