/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-show.h"

/* Going back to a view shows its last page, whose number is known once it is laid out. */
#define LAST_PAGE G_MAXUINT

/* More digits than any agenda has items are a slip of the hand. */
#define TYPED_MAX 999

/**
 * heddle_show_init:
 *
 * At the first page of the first of @n_views views, at its normal size.
 */
void
heddle_show_init (HeddleShow *self,
                  guint       n_views)
{
  *self = (HeddleShow) {
    .n_views = n_views,
    .n_pages = 1,
    .size = HEDDLE_SHOW_SIZE_MIN,
  };
}

/**
 * heddle_show_is_at_end:
 *
 * Returns: whether the last view is over, and the closing words are shown
 */
gboolean
heddle_show_is_at_end (const HeddleShow *self)
{
  return self->view >= self->n_views;
}

static gboolean
go (HeddleShow *self,
    guint       view,
    guint       page)
{
  gboolean moved = view != self->view || page != self->page;

  if (view != self->view)
    self->n_pages = 1;
  self->view = view;
  self->page = page;
  return moved;
}

static gboolean
go_next (HeddleShow *self)
{
  if (heddle_show_is_at_end (self))
    return FALSE;
  if (self->page + 1 < self->n_pages)
    {
      self->page++;
      return TRUE;
    }
  return go (self, self->view + 1, 0);
}

static gboolean
go_back (HeddleShow *self)
{
  if (self->page > 0 && self->page != LAST_PAGE)
    {
      self->page--;
      return TRUE;
    }
  return self->view > 0 && go (self, self->view - 1, LAST_PAGE);
}

static gboolean
set_cover (HeddleShow  *self,
           HeddleCover  cover)
{
  self->cover = self->cover == cover ? HEDDLE_COVER_NONE : cover;
  return TRUE;
}

/**
 * heddle_show_set_size:
 * @size: in per cent; the nearest that there is
 *
 * Returns: whether it is another
 */
gboolean
heddle_show_set_size (HeddleShow *self,
                      int         size)
{
  int clamped = CLAMP (size, HEDDLE_SHOW_SIZE_MIN, HEDDLE_SHOW_SIZE_MAX);
  gboolean changed = clamped != self->size;

  self->size = clamped;
  return changed;
}

/* Enter after a number goes there; without one it is Next. */
static gboolean
go_typed (HeddleShow *self,
          guint       typed)
{
  if (typed == 0)
    return go_next (self);
  return typed <= self->n_views && go (self, typed - 1, 0);
}

/**
 * heddle_show_do:
 *
 * Whatever is asked for while a cover hides the view takes the cover away first,
 * and nothing else: the same view comes back.
 *
 * Returns: whether anything changed
 */
gboolean
heddle_show_do (HeddleShow        *self,
                HeddleShowCommand  command)
{
  guint typed = self->typed;

  self->typed = 0;
  if (command == HEDDLE_SHOW_BLACK || command == HEDDLE_SHOW_WHITE)
    return set_cover (self, command == HEDDLE_SHOW_BLACK ? HEDDLE_COVER_BLACK
                                                         : HEDDLE_COVER_WHITE);
  if (self->cover != HEDDLE_COVER_NONE)
    {
      self->cover = HEDDLE_COVER_NONE;
      return TRUE;
    }

  switch (command)
    {
    case HEDDLE_SHOW_NEXT:
      return go_next (self);
    case HEDDLE_SHOW_BACK:
      return go_back (self);
    case HEDDLE_SHOW_FIRST:
      return self->n_views > 0 && go (self, 0, 0);
    case HEDDLE_SHOW_LAST:
      return self->n_views > 0 && go (self, self->n_views - 1, 0);
    case HEDDLE_SHOW_GO:
      return go_typed (self, typed);
    case HEDDLE_SHOW_FREEZE:
      self->frozen = !self->frozen;
      return TRUE;
    case HEDDLE_SHOW_LARGER:
      return heddle_show_set_size (self, self->size + HEDDLE_SHOW_SIZE_STEP);
    case HEDDLE_SHOW_SMALLER:
      return heddle_show_set_size (self, self->size - HEDDLE_SHOW_SIZE_STEP);
    case HEDDLE_SHOW_NORMAL_SIZE:
      return heddle_show_set_size (self, HEDDLE_SHOW_SIZE_MIN);
    case HEDDLE_SHOW_BLACK:
    case HEDDLE_SHOW_WHITE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * heddle_show_go_to:
 * @view: from 0; the number of views is the end
 *
 * Shows the first page of @view, and takes a cover away.
 *
 * Returns: whether anything changed
 */
gboolean
heddle_show_go_to (HeddleShow *self,
                   guint       view)
{
  gboolean covered = self->cover != HEDDLE_COVER_NONE;

  g_return_val_if_fail (view <= self->n_views, FALSE);

  self->typed = 0;
  self->cover = HEDDLE_COVER_NONE;
  return go (self, view, 0) || covered;
}

/**
 * heddle_show_type_digit:
 * @digit: 0 to 9
 *
 * Digits gather into the number that Enter goes to.
 */
void
heddle_show_type_digit (HeddleShow *self,
                        guint       digit)
{
  guint typed = self->typed * 10 + digit;

  g_return_if_fail (digit <= 9);

  self->typed = typed <= TYPED_MAX ? typed : digit;
}

/**
 * heddle_show_set_pages:
 *
 * Says how many pages the view that is shown has, as its window is now. A page
 * past them becomes the last.
 */
void
heddle_show_set_pages (HeddleShow *self,
                       guint       n_pages)
{
  self->n_pages = MAX (n_pages, 1);
  self->page = MIN (self->page, self->n_pages - 1);
}
