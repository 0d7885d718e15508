/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-template-item.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda-item.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAgendaTemplateItem, heddle_agenda_template_item)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAgendaTemplateItem, template, "agenda-template",
                    .label = N_("Template"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleAgendaTemplateItem, position,
                  .label = N_("Position"), .help = N_("Order in the agenda."),
                  .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleAgendaTemplateItem, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleAgendaTemplateItem, sort, heddle_agenda_item_sorts,
                 .label = N_("Sort"), .initial = "discussion"),
  HEDDLE_INTEGER (HeddleAgendaTemplateItem, minutes,
                  .label = N_("Minutes"), .help = N_("How long it may take."),
                  .minimum = 0, .maximum = 600),
  HEDDLE_REFERENCE (HeddleAgendaTemplateItem, owner, "person",
                    .label = N_("Owner"), .help = N_("Who leads it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleAgendaTemplateItem, post,
               .label = N_("Led by"), .help = N_("Where the person is not on record."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleAgendaTemplateItem, view, heddle_agenda_item_views,
                 .label = N_("On the screen"), .group = N_("Screen")),
  HEDDLE_REFERENCE (HeddleAgendaTemplateItem, plan, "plan",
                    .label = N_("Plan"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAgendaTemplateItem, collaborative, "collaborative",
                    .label = N_("Collaborative"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAgendaTemplateItem, measure, "measure",
                    .label = N_("Measure"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAgendaTemplateItem, authority, "authority",
                    .label = N_("Authority"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_LONG_TEXT (HeddleAgendaTemplateItem, question,
                    .label = N_("Question"),
                    .help = N_("What is to be decided, or the message shown."),
                    .group = N_("Screen"), .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAgendaTemplateItem *self = (HeddleAgendaTemplateItem *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "template", title);
}

const HeddleKind heddle_agenda_template_item_kind = {
  .name = "agenda-template-item",
  .table = "agenda_template_item",
  .label = N_("Item of an agenda template"),
  .label_plural = N_("Items of agenda templates"),
  .get_type = heddle_agenda_template_item_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "template, position, id",
  .since = 3,
  .dup_title = dup_title,
};
