/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meeting-fixture.h"

#include "heddle-meeting-jobs.h"

const char *
test_add_group (TestWorkspace *self)
{
  return test_add (self, &heddle_meeting_group_kind, "name", "Strategic Group", "sort",
                   "strategic", NULL);
}

const char *
test_add_meeting (TestWorkspace *self,
                  const char    *group,
                  const char    *day)
{
  return test_add (self, &heddle_meeting_kind, "group", group, "held_on", day, "starts", "10:00",
                   "ends", "11:45", NULL);
}

const char *
test_add_agenda_item (TestWorkspace *self,
                      const char    *meeting,
                      const char    *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_agenda_add (self->store, meeting, title, 10, "due", &error);

  g_assert_no_error (error);
  return heddle_record_get_id (test_get (self, &heddle_agenda_item_kind, id));
}

char *
test_show_agenda (TestWorkspace *self,
                  const char    *meeting)
{
  g_autoptr (GPtrArray) items = heddle_agenda_list (self->store, meeting);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            HEDDLE_AGENDA_ITEM (items->pdata[i])->title);
  return g_string_free_and_steal (text);
}
