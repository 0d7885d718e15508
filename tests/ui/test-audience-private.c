/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the audience's window: its title, its widgets' words, and what a screen
 * reader is told. None of it is private. */

#include <string.h>

#include "audience-scenes.h"
#include "presenting/heddle-stage.h"
#include "ui-test.h"

#define MARKER "ZQXHIDDEN"

static void
check (const char *text,
       const char *what,
       const char *scene)
{
  if (text != NULL && strstr (text, MARKER) != NULL)
    g_error ("%s of %s tells what is private: %s", what, scene, text);
}

/* What assistive technologies are told: the words with which a check of the property
 * fails. */
static void
check_property (GtkWidget             *widget,
                GtkAccessibleProperty  property,
                const char            *scene,
                guint                 *n_letters)
{
  g_autofree char *told = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return;
  told = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "nothing");
  check (told, "the accessible tree", scene);
  *n_letters += told != NULL ? (guint) strlen (told) : 0;
}

static void
check_widget (GtkWidget  *widget,
              const char *scene,
              guint      *n_letters)
{
  check (gtk_widget_get_tooltip_text (widget), "a tooltip", scene);
  if (GTK_IS_LABEL (widget))
    check (gtk_label_get_text (GTK_LABEL (widget)), "a label", scene);
  check_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, scene, n_letters);
  check_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, scene, n_letters);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (child, scene, n_letters);
}

/* Every view, shown one after the other. */
static void
check_views (HeddlePresentation *presentation,
             HeddleStage        *stage,
             GPtrArray          *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      GtkWindow *window = heddle_stage_get_audience (stage);
      guint n_letters = 0;

      heddle_presentation_go_to (presentation, i);
      ui_test_settle ();
      check (gtk_window_get_title (window), "the title", names->pdata[i]);
      check_widget (GTK_WIDGET (window), names->pdata[i], &n_letters);
      /* otherwise nothing was looked at */
      g_assert_cmpuint (n_letters, >, 10);
    }
}

static void
present (UiTest      *self,
         GPtrArray   *scenes,
         const char  *meeting)
{
  g_autoptr (HeddlePresentation) presentation = heddle_presentation_new (self->session);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  HeddleStage *stage;

  if (meeting != NULL)
    {
      g_autoptr (GPtrArray) items = heddle_agenda_list (self->workspace.store, meeting);

      heddle_presentation_add_meeting (presentation, meeting);
      for (guint i = 0; i <= items->len; i++)
        g_ptr_array_add (names, "a meeting");
    }
  else
    for (guint i = 0; i < scenes->len; i++)
      {
        Scene *scene = scenes->pdata[i];

        if (scene->item != NULL || scene->meeting != NULL)
          continue;
        heddle_presentation_add_view (presentation, &scene->subject);
        g_ptr_array_add (names, scene->name);
      }
  heddle_presentation_start (presentation, 0);
  stage = heddle_stage_new (presentation, GTK_WINDOW (self->window));
  heddle_stage_open (stage);
  check_views (presentation, stage, names);
  g_assert_finalize_object (stage);
  ui_test_settle ();
}

static void
test_private (UiTest        *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) scenes = NULL;

  scenes_add_meeting (&self->workspace);
  scenes_mark (&self->workspace, MARKER, GPOINTER_TO_UINT (data));
  scenes = scenes_list (&self->workspace);
  gtk_window_present (GTK_WINDOW (self->window));
  present (self, scenes, NULL);
  for (guint i = 0; i < scenes->len; i++)
    {
      Scene *scene = scenes->pdata[i];

      if (scene->meeting != NULL)
        present (self, scenes, heddle_record_get_id (HEDDLE_RECORD (scene->meeting)));
    }
}

static void
set_up (UiTest        *self,
        gconstpointer  data)
{
  ui_test_set_up (self, NULL);
  g_clear_object (&self->session);
  test_workspace_tear_down (&self->workspace, NULL);
  test_workspace_create (&self->workspace, TRUE, TEST_TODAY);
  self->session = heddle_session_new (self->workspace.store, TEST_TODAY);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  for (guint rest = 0; rest < 3; rest++)
    {
      g_autofree char *path = g_strdup_printf ("/audience-private/%u", rest);

      g_test_add (path, UiTest, GUINT_TO_POINTER (rest), set_up, test_private,
                  ui_test_tear_down);
    }

  return g_test_run ();
}
