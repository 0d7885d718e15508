/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-step-item.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"

#define HALF_A_YEAR 183

G_DEFINE_FINAL_TYPE (HeddleStepItem, heddle_step_item, G_TYPE_OBJECT)

static void
heddle_step_item_finalize (GObject *object)
{
  HeddleStepItem *self = HEDDLE_STEP_ITEM (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->tag);
  g_free (self->whom);
  g_free (self->date);
  g_free (self->struck);
  g_free (self->state_text);
  g_free (self->note);
  g_free (self->spoken);
  g_free (self->word);
  g_free (self->code);

  G_OBJECT_CLASS (heddle_step_item_parent_class)->finalize (object);
}

static void
heddle_step_item_class_init (HeddleStepItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_step_item_finalize;
}

static void
heddle_step_item_init (HeddleStepItem *self)
{
}

static char *
dup_days (int days)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) days),
                          days);
}

static gboolean
is_window (const HeddleStripItem *strip)
{
  return strip->kind == HEDDLE_STEP_WINDOW && strip->earliest != HEDDLE_DAY_NONE
         && strip->earliest < strip->due;
}

/* What decides whether the year is shown. */
static HeddleDay
get_reference (HeddleDay day,
               HeddleDay today)
{
  return ABS (day - today) < HALF_A_YEAR ? day : today;
}

char *
heddle_step_item_show_day (HeddleDay day,
                           HeddleDay today)
{
  return heddle_date_text_show_day (day, get_reference (day, today));
}

static void
set_dates (HeddleStepItem *self,
           HeddleDay       fieldwork_end,
           HeddleDay       today)
{
  const HeddleStripItem *strip = &self->strip;
  g_autofree char *due = NULL;

  if (strip->due == HEDDLE_DAY_NONE)
    {
      self->date = g_strdup (_("no date"));
      return;
    }

  due = heddle_step_item_show_day (strip->due, today);
  if (strip->kind == HEDDLE_STEP_FIELDWORK)
    self->date = heddle_date_text_show_span (strip->due, fieldwork_end,
                                             get_reference (fieldwork_end, today));
  else if (is_window (strip))
    {
      g_autofree char *from = heddle_date_text_show_day_short (strip->earliest);

      self->date = g_strdup_printf (C_("period", "%s – %s"), from, due);
    }
  else
    self->date = g_steal_pointer (&due);
  if (strip->nominal != HEDDLE_DAY_NONE && strip->nominal != strip->due)
    self->struck = heddle_date_text_show_day_short (strip->nominal);
}

static void
set_done_text (HeddleStepItem *self)
{
  const HeddleStripItem *strip = &self->strip;
  g_autofree char *day = heddle_date_text_show_day_short (strip->done_on);
  g_autofree char *late = NULL;

  self->state_tone = HEDDLE_TONE_DONE;
  if (strip->state != HEDDLE_STATE_DONE_LATE)
    {
      /* Translators: %s is a day such as "15 Jan" */
      self->state_text = g_strdup_printf (_("done %s"), day);
      return;
    }
  late = dup_days (strip->done_on - self->last);
  /* Translators: a day such as "15 Jan", a time such as "3 days" */
  self->state_text = g_strdup_printf (_("done %s, %s late"), day, late);
}

static void
set_state_text (HeddleStepItem *self,
                HeddleDay       today)
{
  const HeddleStripItem *strip = &self->strip;
  g_autofree char *text = NULL;

  switch (strip->state)
    {
    case HEDDLE_STATE_DONE:
    case HEDDLE_STATE_DONE_LATE:
      set_done_text (self);
      break;
    case HEDDLE_STATE_OVERDUE:
      text = dup_days (today - self->last);
      self->state_tone = HEDDLE_TONE_OVERDUE;
      /* Translators: a time such as "13 days" */
      self->state_text = g_strdup_printf (_("overdue %s"), text);
      break;
    case HEDDLE_STATE_DUE_SOON:
      self->state_tone = HEDDLE_TONE_SOON;
      if (today > strip->due)
        {
          /* Translators: of a fieldwork of several days */
          self->state_text = g_strdup (_("under way"));
          break;
        }
      text = heddle_date_text_show_distance (strip->due, today);
      /* Translators: a distance such as "in 8 days" or "tomorrow" */
      self->state_text = g_strdup_printf (_("due %s"), text);
      break;
    case HEDDLE_STATE_UNDATED:
      self->state_text = g_strdup (_("to be set"));
      break;
    case HEDDLE_STATE_OPEN:
    default:
      if (is_window (strip) && strip->earliest > today)
        {
          text = heddle_date_text_show_distance (strip->earliest, today);
          /* Translators: of a period; a distance such as "in 3 w 1 d" */
          self->state_text = g_strdup_printf (_("opens %s"), text);
        }
      else
        self->state_text = heddle_date_text_show_distance (strip->due, today);
      break;
    }
}

/* What somebody agreed; NULL where it is the plan's own date. */
static char *
dup_pin (const HeddleStepItem *self,
         const HeddleStep     *step)
{
  if (!self->strip.pinned)
    return NULL;
  /* Translators: a date that people agreed, and why */
  return step->pin_reason != NULL ? g_strdup_printf (_("by hand: %s"), step->pin_reason)
                                  : g_strdup (_("agreed by hand"));
}

/* The worst first: what may go wrong, then what somebody agreed, then why the
 * calendar moved it, then that the guidance names no date. */
static void
set_note (HeddleStepItem        *self,
          const HeddleStep      *step,
          const HeddleStepDates *dates)
{
  if (dates->warning != NULL && !self->done)
    {
      g_autofree char *pin = dup_pin (self, step);

      self->note = pin != NULL ? g_strdup_printf ("%s; %s", pin, dates->warning)
                               : g_strdup (dates->warning);
      self->note_tone = HEDDLE_TONE_WARNING;
    }
  else if (self->strip.pinned)
    {
      self->note = dup_pin (self, step);
      self->note_tone = HEDDLE_TONE_PINNED;
    }
  else if (dates->reason != NULL && self->struck != NULL)
    self->note = g_strdup (dates->reason);
  else if (step->in_guidance != NULL && strstr (step->in_guidance, "date no") != NULL
           && self->strip.due != HEDDLE_DAY_NONE)
    self->note = g_strdup (_("usual date, none in guidance"));
}

static char *
speak_tag (const char *tag)
{
  g_autoptr (GString) text = g_string_new (tag);

  g_string_replace (text, "T−", _("T minus "), 1);
  g_string_replace (text, "T+", _("T plus "), 1);
  if (g_str_has_suffix (text->str, "w"))
    {
      g_string_truncate (text, text->len - 1);
      g_string_append (text, g_str_has_suffix (text->str, " 1") ? _(" week") : _(" weeks"));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "T minus 7 weeks, Fieldwork dates agreed, due Tuesday 19 January 2027,
 * tomorrow, owner Director, Fife, not done". */
static void
set_spoken (HeddleStepItem *self,
            HeddleDay       today)
{
  const HeddleStripItem *strip = &self->strip;
  g_autofree char *tag = speak_tag (self->tag);
  g_autofree char *due = heddle_date_text_show_day_long (strip->due);
  g_autoptr (GString) text = g_string_new (tag);

  g_string_append_printf (text, ", %s", self->label);
  if (strip->due == HEDDLE_DAY_NONE)
    g_string_append_printf (text, ", %s", _("no date yet"));
  else if (is_window (strip))
    {
      g_autofree char *from = heddle_date_text_show_day_long (strip->earliest);

      g_string_append (text, ", ");
      g_string_append_printf (text, _("between %s and %s"), from, due);
    }
  else
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("due %s"), due);
    }
  if (strip->due != HEDDLE_DAY_NONE && !self->done)
    {
      g_autofree char *distance = heddle_date_text_show_distance (strip->due, today);

      g_string_append_printf (text, ", %s", strip->state == HEDDLE_STATE_OVERDUE
                                              ? self->state_text : distance);
    }
  if (self->whom != NULL && *self->whom != '\0')
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("owner %s"), self->whom);
    }
  g_string_append_printf (text, ", %s", self->done ? self->state_text : _("not done"));
  if (self->note != NULL)
    g_string_append_printf (text, ", %s", self->note);
  self->spoken = g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_strip (HeddleStepItem    *self,
           HeddleEpisodePlan *plan,
           guint              index,
           HeddleDay          today,
           int                due_soon_days)
{
  const HeddleStepInput *input = &plan->input.steps[index];
  const HeddleStepDates *dates = &plan->dates[index];

  self->strip = (HeddleStripItem) {
    .kind = input->kind,
    .state = heddle_timeline_get_state (dates->last, input->done_on, today, due_soon_days),
    .nominal = dates->nominal,
    .due = dates->due,
    .earliest = dates->earliest,
    .done_on = input->done_on,
    .pinned = input->pinned != HEDDLE_DAY_NONE,
    .word = self->word,
  };
  self->done = input->done_on != HEDDLE_DAY_NONE;
  self->last = dates->last;
}

/* By the plan, not by where a pin may have put it. */
static gboolean
comes_before (HeddleEpisodePlan *plan,
              guint              index)
{
  for (guint i = 0; i < plan->input.n_steps; i++)
    if (plan->input.steps[i].kind == HEDDLE_STEP_FIELDWORK)
      return index < i;
  return plan->dates[index].nominal != HEDDLE_DAY_NONE
         && plan->dates[index].nominal < plan->input.fieldwork_start;
}

/* "pre-meet" for a chip becomes "Pre-meet" over a bar. */
static char *
dup_capital (const char *word)
{
  gunichar first;
  char letter[8] = { 0 };

  if (word == NULL || *word == '\0')
    return NULL;
  first = g_unichar_toupper (g_utf8_get_char (word));
  g_unichar_to_utf8 (first, letter);
  return g_strconcat (letter, g_utf8_next_char (word), NULL);
}

/**
 * heddle_step_item_new:
 * @step: index into the plan's steps
 */
HeddleStepItem *
heddle_step_item_new (HeddleEpisodePlan *plan,
                      guint              index,
                      HeddleDay          today,
                      int                due_soon_days)
{
  HeddleStepItem *self = g_object_new (HEDDLE_TYPE_STEP_ITEM, NULL);
  HeddleStep *step = plan->steps->pdata[index];

  self->id = g_strdup (heddle_record_get_id (HEDDLE_RECORD (step)));
  self->label = g_strdup (step->label);
  self->word = dup_capital (step->short_word);
  self->tag = heddle_episode_plan_dup_tag (plan, index);
  self->tag_counts = g_str_has_prefix (self->tag, "T");
  self->whom = heddle_episode_plan_dup_whom (plan, index);
  self->code = plan->collaborative != NULL ? g_strdup (plan->collaborative->code) : NULL;
  self->before = comes_before (plan, index);
  set_strip (self, plan, index, today, due_soon_days);
  set_dates (self, plan->fieldwork_end, today);
  set_state_text (self, today);
  set_note (self, step, &plan->dates[index]);
  set_spoken (self, today);
  return self;
}

/**
 * heddle_step_tone_get_icon:
 *
 * Returns: (nullable) (transfer none): name of the icon that stands before the
 *   words
 */
const char *
heddle_step_tone_get_icon (HeddleStepTone tone)
{
  switch (tone)
    {
    case HEDDLE_TONE_OVERDUE:
      return "heddle-alert-symbolic";
    case HEDDLE_TONE_SOON:
      return "heddle-half-symbolic";
    case HEDDLE_TONE_DONE:
      return "heddle-check-symbolic";
    case HEDDLE_TONE_WARNING:
      return "dialog-warning-symbolic";
    case HEDDLE_TONE_PINNED:
      return "heddle-pin-symbolic";
    case HEDDLE_TONE_PLAIN:
    default:
      return NULL;
    }
}

/**
 * heddle_step_tone_get_class:
 *
 * Returns: (transfer none): style class of the words
 */
const char *
heddle_step_tone_get_class (HeddleStepTone tone)
{
  switch (tone)
    {
    case HEDDLE_TONE_OVERDUE:
      return "error";
    case HEDDLE_TONE_SOON:
    case HEDDLE_TONE_WARNING:
      return "warning";
    case HEDDLE_TONE_DONE:
      return "success";
    case HEDDLE_TONE_PINNED:
      return "pinned";
    case HEDDLE_TONE_PLAIN:
    default:
      return "dimmed";
    }
}
