/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-step-faults.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STEP_PREFIX "step:"
#define NO_STEP G_MAXUINT

static guint
find_step (const HeddleStepInput *inputs,
           guint                  n,
           const char            *key)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (inputs[i].key, key) == 0)
      return i;

  return NO_STEP;
}

/* The step that @step counts from, if it is one. */
static guint
get_anchor_step (const HeddleStepInput *inputs,
                 guint                  n,
                 guint                  step)
{
  if (!g_str_has_prefix (inputs[step].anchor, STEP_PREFIX))
    return NO_STEP;

  return find_step (inputs, n, inputs[step].anchor + strlen (STEP_PREFIX));
}

static gboolean
is_on_circle (const HeddleStepInput *inputs,
              guint                  n,
              guint                  step)
{
  guint at = get_anchor_step (inputs, n, step);

  for (guint hops = 0; at != NO_STEP && hops < n; hops++)
    {
      if (at == step)
        return TRUE;
      at = get_anchor_step (inputs, n, at);
    }

  return FALSE;
}

static char *
dup_anchor_fault (const HeddleStepInput *inputs,
                  guint                  n,
                  guint                  step)
{
  static const char *const dates[] = { "", "fieldwork_start", "fieldwork_end", "plan_due", NULL };
  const char *anchor = inputs[step].anchor;

  if (g_strv_contains (dates, anchor))
    return NULL;
  if (get_anchor_step (inputs, n, step) == NO_STEP)
    return g_strdup_printf (_("counts from \"%s\", which is not there"), anchor);
  if (is_on_circle (inputs, n, step))
    return g_strdup (_("counts from itself in a circle"));

  return NULL;
}

static char *
dup_offset_fault (const char *offset)
{
  g_autoptr (GError) error = NULL;
  HeddleOffset unused;

  if (heddle_offset_parse (offset, &unused, &error) || error == NULL)
    return NULL;

  return g_strdup (error->message);
}

const char **
heddle_step_faults_mend (HeddleStepInput *inputs,
                         guint            n,
                         GStringChunk    *texts)
{
  const char **faults = g_new0 (const char *, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *fault = dup_anchor_fault (inputs, n, i);

      if (fault == NULL)
        fault = dup_offset_fault (inputs[i].from);
      if (fault == NULL)
        fault = dup_offset_fault (inputs[i].to);
      if (fault != NULL)
        faults[i] = g_string_chunk_insert (texts, fault);
    }

  /* only now: what stands on a circle is told by the whole of it */
  for (guint i = 0; i < n; i++)
    if (faults[i] != NULL)
      inputs[i].anchor = inputs[i].from = inputs[i].to = "";

  return faults;
}
