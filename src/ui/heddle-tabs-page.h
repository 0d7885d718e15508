/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"
#include "heddle-tab.h"

G_BEGIN_DECLS

/**
 * HeddleTabInfo:
 * @name: what it is asked for by, such as "timeline"
 * @title: as shown, translatable
 * @action: label of the bar's button, translatable; %NULL: the page's own action
 * @get_type: of the #HeddleTab
 * @kinds: of records that it shows, after which comes %NULL
 *
 * A row of a page's table of tabs, which ends with a %NULL @name.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *action;
  GType (*get_type) (void);
  const char *kinds[12];
} HeddleTabInfo;

#define HEDDLE_TYPE_TABS_PAGE (heddle_tabs_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeddleTabsPage, heddle_tabs_page, HEDDLE, TABS_PAGE, HeddlePage)

/**
 * HeddleTabsPage:
 *
 * The page of a record that has parts: they are tabs, under a bar with the shown tab's
 * one action and what can be done with the whole of it. It opens with the tab that was
 * last chosen on a page of its sort in this window.
 */
struct _HeddleTabsPageClass
{
  HeddlePageClass parent_class;

  const HeddleTabInfo *tabs;
  /* Label, translatable, and name of the action of tabs that have none. */
  const char *action_label;
  const char *action_name;
  /* What all tabs show, transfer full; and what frees it. */
  gpointer (*load)       (HeddleTabsPage  *self,
                          GError         **error);
  GDestroyNotify free_data;
  /* The name, and below it what else there is to say where there is room for it. */
  char    *(*dup_title)    (HeddleTabsPage *self);
  char    *(*dup_subtitle) (HeddleTabsPage *self,
                            gboolean        narrow);
  /* A number or progress beside a tab's title, transfer full, nullable; it is asked
   * before the tab is made. */
  char    *(*dup_count)    (HeddleTabsPage *self,
                            const char     *tab);
  /* Nullable: whenever the data was loaded anew. */
  void     (*loaded)       (HeddleTabsPage *self);
  /* Fills the menu of what can be done with the whole of it. */
  void     (*attach_menu)  (GtkMenuButton  *button);
};

/* @type: of the page; @kind and @id: of the record. */
GtkWidget *heddle_tabs_page_new         (GType          type,
                                         HeddleSession *session,
                                         const char    *kind,
                                         const char    *id);
/* What load() gave last, NULL before it did. */
gpointer   heddle_tabs_page_get_data    (HeddleTabsPage *self);
/* @tab: its name. One that is not there is passed over. */
void       heddle_tabs_page_show_tab    (GtkWidget     *page,
                                         const char    *tab);
/* Name of the tab that is shown, and the tab itself. */
const char *heddle_tabs_page_get_tab    (HeddleTabsPage *self,
                                         HeddleTab     **tab);
/* Goes to a record that is part of the page's, on the tab that shows it. */
void       heddle_tabs_page_show_record (GtkWidget     *page,
                                         const char    *kind,
                                         const char    *id);

G_END_DECLS
