/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workforce-chart.h"

G_BEGIN_DECLS

/**
 * HeddleWorkforceRequest:
 * @title: what is asked for: "Equity and data"
 * @purpose: for what: the activity, else the collaborative
 * @needs: folded expertise
 * @fte: 0 where it is open
 * @first, @last: when: what the request leaves open is what its activity says, else from
 *   today to the end of the next quarter
 * @open: nobody was found and it was not withdrawn
 *
 * A request for expertise.
 */
typedef struct
{
  HeddleRequest *record;
  char *title;
  char *purpose;
  GStrv needs;
  double fte;
  HeddleDay first;
  HeddleDay last;
  gboolean open;
} HeddleWorkforceRequest;

/* (element-type HeddleWorkforceRequest): open ones first, then by day. @collaborative: id,
 * or %NULL for all. */
GPtrArray *heddle_workforce_list_requests (HeddleWorkforce              *workforce,
                                           const char                   *collaborative,
                                           HeddleDay                     today);
/* Who could do it, as heddle_workforce_match(). */
GPtrArray *heddle_workforce_match_request (HeddleWorkforce              *workforce,
                                           const HeddleWorkforceRequest *request);
/* "0.3 FTE, from Thu 1 Apr; asked of NHS Fife on Mon 18 Jan". */
char      *heddle_workforce_request_dup_detail (HeddleWorkforce         *workforce,
                                           const HeddleWorkforceRequest *request,
                                           HeddleDay                     today);
/* "2 requests wait for somebody, 0.8 FTE": of those that are open. */
char      *heddle_workforce_requests_dup_headline (GPtrArray            *requests);
/* Requests as a table. */
HeddleTable *heddle_workforce_requests_to_table (HeddleWorkforce        *workforce,
                                           GPtrArray                    *requests);

/* Who coordinates Education Scotland's contribution to a collaborative on @day (guidance,
 * paragraph 16): its Regional Lead Officer or Senior Regional Adviser; NULL if nobody. */
char      *heddle_workforce_dup_coordinator (HeddleStore                *store,
                                           const char                   *collaborative,
                                           HeddleDay                     day);

G_END_DECLS
