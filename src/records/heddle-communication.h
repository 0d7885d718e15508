/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COMMUNICATION (heddle_communication_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCommunication, heddle_communication, HEDDLE, COMMUNICATION,
                      HeddleRecord)

/**
 * HeddleCommunication:
 *
 * What a collaborative tells whom, how and by when.
 */
struct _HeddleCommunication
{
  HeddleRecord parent;

  char *collaborative;
  char *plan;
  char *audience;
  char *message;
  char *channel;
  char *owner;
  char *due;
  char *done_on;
};

extern const HeddleKind heddle_communication_kind;

G_END_DECLS
