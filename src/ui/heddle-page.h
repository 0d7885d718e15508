/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PAGE (heddle_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeddlePage, heddle_page, HEDDLE, PAGE, AdwNavigationPage)

/**
 * HeddlePage:
 *
 * A page of the window: the header with back, undo, redo and add, an optional
 * second bar, and the content. Places and records are templates of it.
 */
struct _HeddlePageClass
{
  AdwNavigationPageClass parent_class;

  /* What the page shows may differ now; called once on the first map too. */
  void (*refresh) (HeddlePage *self);
};

/* Transfer none. */
HeddleSession *heddle_page_get_session      (HeddlePage *self);
/* The record whose own page this is, if it is one. */
void           heddle_page_set_record       (HeddlePage *self,
                                             const char *kind,
                                             const char *id);
/* Name of the kind; NULL: the page is of no record. */
const char    *heddle_page_get_record_kind  (HeddlePage *self);
/* NULL: the page is of no record. */
const char    *heddle_page_get_record_id    (HeddlePage *self);
/* The window is under 1100 sp wide: panes go over what they stood beside. */
gboolean       heddle_page_get_compact      (HeddlePage *self);
/* The window is under 600 sp wide: columns become lines. */
gboolean       heddle_page_get_narrow       (HeddlePage *self);
/* Transfer none, nullable. */
GtkWidget     *heddle_page_get_content      (HeddlePage *self);
/* What stands below the header; templates set it as a property. */
void           heddle_page_set_content      (HeddlePage *self,
                                             GtkWidget  *content);
/* Transfer none, nullable. */
GtkWidget     *heddle_page_get_title_widget (HeddlePage *self);
/* What stands in the header in place of the title; NULL: the title. */
void           heddle_page_set_title_widget (HeddlePage *self,
                                             GtkWidget  *widget);
/* Transfer none, nullable. */
GtkWidget     *heddle_page_get_bar          (HeddlePage *self);
/* Filters and actions between header and content; NULL: none. */
void           heddle_page_set_bar          (HeddlePage *self,
                                             GtkWidget  *bar);
/* Puts @widget at the end of the header. */
void           heddle_page_pack_end         (HeddlePage *self,
                                             GtkWidget  *widget);
/* Whoever goes to a page means what is on it, not its header. Waits until the
 * page is shown and laid out. */
void           heddle_page_focus_content    (HeddlePage *self);
/* The part of the content that takes the focus; NULL: the first that can. */
void           heddle_page_set_focus_target (HeddlePage *self,
                                             GtkWidget  *target);
/* Whether the header has room for the button that adds. */
void           heddle_page_set_shows_add    (HeddlePage *self,
                                             gboolean    shows_add);
/* Shows everything as it is now. Pages do it of themselves after each change of the
 * file. */
void           heddle_page_refresh          (HeddlePage *self);

G_END_DECLS
