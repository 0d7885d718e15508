/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-record-list.h"
#include "heddle-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_RECORDS_TAB (heddle_records_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeddleRecordsTab, heddle_records_tab, HEDDLE, RECORDS_TAB,
                          HeddleTab)

/**
 * HeddleRecordsTab:
 *
 * A tab of a record's page that is made of lists of records: some over the whole width,
 * then two columns, which stand below each other where there is no room. Its one action
 * adds to the first list.
 */
struct _HeddleRecordsTabClass
{
  HeddleTabClass parent_class;

  /* Tables that end with an empty row; each may be NULL. */
  const HeddleRecordListInfo *wide;
  const HeddleRecordListInfo *left;
  const HeddleRecordListInfo *right;
  /* Whose records a list shows where they are not the page's own; nullable, and so is
   * what it returns: the list is hidden then. Transfer full. */
  char *(*dup_owner)    (HeddleRecordsTab           *self,
                         const HeddleRecordListInfo *info);
  /* What the tab has to say, as one sentence; transfer full. */
  char *(*dup_headline) (HeddleRecordsTab *self);
  /* What is to be watched, nullable; transfer full. */
  char *(*dup_warning)  (HeddleRecordsTab *self);
};

/* A widget of the tab's own above its lists. */
void heddle_records_tab_set_top (HeddleRecordsTab *self,
                                 GtkWidget        *top);

G_END_DECLS
