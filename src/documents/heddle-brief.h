/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-documents.h"
#include "heddle-episode-plan.h"

G_BEGIN_DECLS

typedef HeddleDocumentRequest HeddleBrief;

/* What every builder asks: records as this audience may see them, and the words in
 * which dates and people are written. */

/* @version: (nullable): "draft 2" */
HeddleDocument *heddle_brief_begin          (const HeddleBrief *self,
                                             const char        *title,
                                             const char        *work,
                                             const char        *name,
                                             const char        *version);
/* What that is at the foot of each page. @version: (nullable); @team: whom the audience
 * of those who do the work is called: "for the team". Transfer full. */
char           *heddle_brief_dup_footer     (const HeddleBrief *self,
                                             const char        *version,
                                             const char        *team);
/* Title and subtitle at the top of the first page. */
void            heddle_brief_add_title      (HeddleDocument    *document,
                                             const char        *subtitle);
const char     *heddle_brief_get_record     (const HeddleBrief *self);

gboolean        heddle_brief_hides          (const HeddleBrief *self,
                                             HeddleRecord      *record);
/* Live records that this document may show: (element-type HeddleRecord). */
GPtrArray      *heddle_brief_list           (const HeddleBrief *self,
                                             const HeddleKind  *kind,
                                             const char        *field,
                                             const char        *value);
/* (element-type HeddleAuthority): members today of a collaborative, as far as that may be
 * shown, by name. */
GPtrArray      *heddle_brief_list_members   (const HeddleBrief *self,
                                             const char        *collaborative);
/* As a reader reads it; %NULL where it is empty or not to be shown. Transfer full. */
char           *heddle_brief_dup_field      (const HeddleBrief *self,
                                             HeddleRecord      *record,
                                             const char        *field);
/* The record that a field names, as a reader reads it, likewise. */
char           *heddle_brief_dup_name       (const HeddleBrief *self,
                                             const HeddleKind  *kind,
                                             const char        *id);
/* "Director, Fife"; "not named here" for who is private; %NULL without a person. */
char           *heddle_brief_dup_person     (const HeddleBrief *self,
                                             const char        *id);
/* "Tue 9 March 2027"; "" for no day. */
char           *heddle_brief_dup_day        (HeddleDay          day);
/* "Tue 9 March 2027", "March 2027", or "" */
char           *heddle_brief_dup_date       (const char        *edtf);
/* "9 to 11 March 2027", "Tue 9 March 2027" for a single day */
char           *heddle_brief_dup_span       (HeddleDay          first,
                                             HeddleDay          last);

/* A cell with a blank where @text is empty. @label: what is missing. */
void            heddle_brief_add_cell       (HeddleNode        *row,
                                             const char        *text,
                                             const char        *label);
/* A row of a form: number, name with its rule below it in grey, and the cell to fill. */
HeddleNode     *heddle_brief_add_form_row   (HeddleNode        *table,
                                             int                number,
                                             const char        *name,
                                             const char        *rule);
/* A sentence where there would be an empty table. */
void            heddle_brief_add_nothing    (HeddleNode        *node,
                                             const char        *text);
/* Paragraphs of a long text; lines that begin with "- " become a list. */
void            heddle_brief_add_prose      (HeddleNode        *node,
                                             const char        *text);
/* A row of plain cells; %NULL ends them, "" is an empty one. */
HeddleNode     *heddle_brief_add_row        (HeddleNode        *table,
                                             HeddleRowLook      look,
                                             ...) G_GNUC_NULL_TERMINATED;
/* A document about one episode with its title and subtitle; %NULL with @error.
 * @plan: (out): to be freed by the caller */
HeddleDocument *heddle_brief_begin_episode  (const HeddleBrief  *self,
                                             const char         *title,
                                             const char         *name,
                                             const char         *version,
                                             HeddleEpisodePlan **plan,
                                             GError            **error);
/* "Collaborative Improvement, led by Fife": all documents of an episode name the host as
 * its lead (CI guidance, section 6). */
char           *heddle_brief_dup_work       (HeddleEpisodePlan *plan);
/* "Collaborative Improvement in Fife, 9 to 11 March 2027" */
char           *heddle_brief_dup_episode    (HeddleEpisodePlan *plan);
/* "Fieldwork Tue 9 to Thu 11 March 2027" */
char           *heddle_brief_dup_fieldwork  (HeddleEpisodePlan *plan);
/* "Committee, Education, Thu 10 June 2027": who gets a report, and when */
char           *heddle_brief_dup_circulation (const HeddleBrief *self,
                                             HeddleCirculation *circulation);
/* How useful those who took part found the process; nothing where nobody said. */
void            heddle_brief_add_feedback   (const HeddleBrief *self,
                                             const char *const *episodes,
                                             HeddleNode        *body);
/* Loads the episode of the request; %NULL with @error. */
HeddleEpisodePlan *heddle_brief_load_episode (const HeddleBrief *self,
                                             GError           **error);
int             heddle_brief_find_step      (HeddleEpisodePlan *plan,
                                             const char        *key);

/* The builders, a file for each family. */
#define HEDDLE_BUILDER(name)                                                    \
  HeddleDocument *heddle_document_build_##name (const HeddleDocumentRequest *request, \
                                                GError                     **error)

HEDDLE_BUILDER (form);
HEDDLE_BUILDER (timeline);
HEDDLE_BUILDER (programme);
HEDDLE_BUILDER (timetable);
HEDDLE_BUILDER (team);
HEDDLE_BUILDER (pack);
HEDDLE_BUILDER (findings);
HEDDLE_BUILDER (report);
HEDDLE_BUILDER (statement);
HEDDLE_BUILDER (actions);
HEDDLE_BUILDER (learning);
HEDDLE_BUILDER (plan);
HEDDLE_BUILDER (summary);
HEDDLE_BUILDER (coverage);
HEDDLE_BUILDER (measures);
HEDDLE_BUILDER (drivers);
HEDDLE_BUILDER (workforce);
HEDDLE_BUILDER (approvals);
HEDDLE_BUILDER (collaborative);
HEDDLE_BUILDER (where_to_go);
HEDDLE_BUILDER (gather);
HEDDLE_BUILDER (national);
HEDDLE_BUILDER (strategic);
HEDDLE_BUILDER (month);
HEDDLE_BUILDER (agenda);
HEDDLE_BUILDER (running);
HEDDLE_BUILDER (minutes);
HEDDLE_BUILDER (papers);

G_END_DECLS
