/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleCover:
 * @HEDDLE_COVER_NONE: the audience sees the view
 * @HEDDLE_COVER_BLACK: a black screen
 * @HEDDLE_COVER_WHITE: a white screen
 */
typedef enum
{
  HEDDLE_COVER_NONE,
  HEDDLE_COVER_BLACK,
  HEDDLE_COVER_WHITE,
} HeddleCover;

/**
 * HeddleShowCommand:
 *
 * What a key or a button of the presenter asks for.
 */
typedef enum
{
  HEDDLE_SHOW_NEXT,
  HEDDLE_SHOW_BACK,
  HEDDLE_SHOW_FIRST,
  HEDDLE_SHOW_LAST,
  HEDDLE_SHOW_GO,
  HEDDLE_SHOW_BLACK,
  HEDDLE_SHOW_WHITE,
  HEDDLE_SHOW_FREEZE,
  HEDDLE_SHOW_LARGER,
  HEDDLE_SHOW_SMALLER,
  HEDDLE_SHOW_NORMAL_SIZE,
} HeddleShowCommand;

/** Text sizes of the audience's window, in per cent of what its height gives. */
#define HEDDLE_SHOW_SIZE_MIN 100
#define HEDDLE_SHOW_SIZE_MAX 200
#define HEDDLE_SHOW_SIZE_STEP 10

/**
 * HeddleShow:
 * @n_views: how many views are shown one after the other
 * @view: which one is shown, from 0; @n_views when the end is shown
 * @page: which page of it, from 0
 * @n_pages: how many pages that view has, at least 1
 * @typed: the number that is being typed, or 0
 *
 * Where a presentation stands (design, presenting): pure, so that every key can
 * be tried without a screen. Overflow of a view is further pages of it. After the
 * last page comes the end, and Next does nothing there; nothing goes round.
 */
typedef struct
{
  guint n_views;
  guint view;
  guint page;
  guint n_pages;
  HeddleCover cover;
  gboolean frozen;
  int size;
  guint typed;
} HeddleShow;

void     heddle_show_init       (HeddleShow        *self,
                                 guint              n_views);
gboolean heddle_show_do         (HeddleShow        *self,
                                 HeddleShowCommand  command);
gboolean heddle_show_go_to      (HeddleShow        *self,
                                 guint              view);
gboolean heddle_show_set_size   (HeddleShow        *self,
                                 int                size);
void     heddle_show_type_digit (HeddleShow        *self,
                                 guint              digit);
void     heddle_show_set_pages  (HeddleShow        *self,
                                 guint              n_pages);
gboolean heddle_show_is_at_end  (const HeddleShow  *self);

G_END_DECLS
