/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-document.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleAudience:
 * @HEDDLE_AUDIENCE_TEAM: those who do the work
 * @HEDDLE_AUDIENCE_ELECTED: Elected Members: what is settled, without who was only
 *   asked, why a date moved, or practice whose consent is not given
 * @HEDDLE_AUDIENCE_NATIONAL: national partners: the same
 *
 * For whom a document is made; each one says so in its footer. None of them shows
 * what is private.
 */
typedef enum
{
  HEDDLE_AUDIENCE_TEAM,
  HEDDLE_AUDIENCE_ELECTED,
  HEDDLE_AUDIENCE_NATIONAL,
} HeddleAudience;

/** HEDDLE_AUDIENCES: How many audiences there are. */
#define HEDDLE_AUDIENCES (HEDDLE_AUDIENCE_NATIONAL + 1)

/**
 * HeddleDocumentRequest:
 * @today: the day that the document is as at
 * @with_private: the user asked for private records and fields; the footer says so
 * @records: (nullable) (array zero-terminated): ids of the records that it is about
 * @person: (nullable): id: the programme of this person alone
 * @from, @to: the range of a calendar; %HEDDLE_DAY_NONE: as the document says
 * @collaborative: (nullable): id: a calendar of this collaborative alone
 *
 * What a document is made from. Borrowed for the call.
 */
typedef struct
{
  HeddleStore *store;
  HeddleDay today;
  HeddleAudience audience;
  gboolean with_private;
  const char *const *records;
  const char *person;
  HeddleDay from;
  HeddleDay to;
  const char *collaborative;
} HeddleDocumentRequest;

/**
 * HeddleDocumentInfo:
 * @name: by which programs call for it; never changes
 * @title: in a menu
 * @summary: one line
 * @kind: (nullable): of the records that it is about; %NULL: of the whole file
 * @several: it may be about more than one
 * @dated: it covers a range of days
 *
 * A document that Heddle can make.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *summary;
  const HeddleKind *kind;
  gboolean several;
  gboolean dated;
  HeddleDocument *(*build) (const HeddleDocumentRequest *request,
                            GError                     **error);
} HeddleDocumentInfo;

/* All that there are, in the order of menus. */
const HeddleDocumentInfo *heddle_documents_get       (guint                        *n);
/* %NULL with @error where there is none of this name. */
const HeddleDocumentInfo *heddle_documents_find      (const char                   *name,
                                                      GError                      **error);
/* Reads the records and makes the tree, which needs none of them any more.
 * Transfer full; %NULL where a record is not there or the range is the wrong way
 * round. */
HeddleDocument           *heddle_documents_build     (const HeddleDocumentInfo     *info,
                                                      const HeddleDocumentRequest  *request,
                                                      GError                      **error);
/* A name for the file, without its end: "Fife Appendix 1 form". Transfer full. */
char                     *heddle_documents_dup_file_name (HeddleDocument           *document);
/* "For the team" */
const char               *heddle_audience_get_label  (HeddleAudience                audience);
gboolean                  heddle_audience_from_word  (const char                   *word,
                                                      HeddleAudience               *audience,
                                                      GError                      **error);

G_END_DECLS
