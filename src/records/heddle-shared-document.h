/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SHARED_DOCUMENT (heddle_shared_document_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSharedDocument, heddle_shared_document, HEDDLE, SHARED_DOCUMENT,
                      HeddleRecord)

/**
 * HeddleSharedDocument:
 *
 * An entry of the register of documents that an episode shares
 * (CI guidance, Appendix 2 and section 6, host).
 */
struct _HeddleSharedDocument
{
  HeddleRecord parent;

  char *episode;
  gint64 position;
  char *title;
  char *sort;
  char *owner;
  char *for_whom;
  gboolean essential;
  gint64 pages;
  gint64 minutes;
  char *link;
  char *file_name;
  char *attachment;
  char *version;
  char *agreed_on;
  char *shared_on;
};

extern const HeddleKind heddle_shared_document_kind;

G_END_DECLS
