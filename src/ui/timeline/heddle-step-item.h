/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "heddle-strip.h"

G_BEGIN_DECLS

/**
 * HeddleStepTone:
 *
 * What colour and icon a line of text about a step has; the words carry the
 * same.
 */
typedef enum
{
  HEDDLE_TONE_PLAIN,
  HEDDLE_TONE_OVERDUE,
  HEDDLE_TONE_SOON,
  HEDDLE_TONE_DONE,
  HEDDLE_TONE_WARNING,
  HEDDLE_TONE_PINNED,
} HeddleStepTone;

#define HEDDLE_TYPE_STEP_ITEM (heddle_step_item_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStepItem, heddle_step_item, HEDDLE, STEP_ITEM, GObject)

/**
 * HeddleStepItem:
 * @tag: "T−7w", "before", "to be set"
 * @date: the due date or window, "no date"
 * @struck: (nullable): the guidance's date where the due date differs
 * @state_text: "overdue 13 days", "done 15 Jan, 3 days late", "in 5 w 1 d"
 * @note: (nullable): what else is to be known: a warning, the reason of a pin,
 *   why the date was rolled
 * @spoken: all of it in one sentence for a screen reader
 *
 * One step of an episode, in the words a row and a mark of the strip show.
 * Members are read only.
 */
struct _HeddleStepItem
{
  GObject parent_instance;

  char *id;
  char *label;
  char *tag;
  gboolean tag_counts; /* a T-label, not a word */
  char *whom;
  char *date;
  char *struck;
  char *state_text;
  HeddleStepTone state_tone;
  char *note;
  HeddleStepTone note_tone;
  char *spoken;
  char *word;
  gboolean before; /* the fieldwork */
  gboolean done;
  HeddleDay last;  /* that is in time: the due date, or the last fieldwork day */
  char *code;      /* the collaborative's, or NULL */
  HeddleStripItem strip;
};

HeddleStepItem *heddle_step_item_new       (HeddleEpisodePlan *plan,
                                            guint              step,
                                            HeddleDay          today,
                                            int                due_soon_days);
/* A day as a timeline shows it: within half a year it can be no other year's. */
char           *heddle_step_item_show_day  (HeddleDay          day,
                                            HeddleDay          today);
const char     *heddle_step_tone_get_icon  (HeddleStepTone     tone);
const char     *heddle_step_tone_get_class (HeddleStepTone     tone);

G_END_DECLS
