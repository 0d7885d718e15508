/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-test.h"

#include <time.h>

/* Between two polls the main loop hears nobody. */
static struct
{
  double since;  /* ms; 0: not yet */
  double worked; /* by then */
  double longest;
} held;

static double
get_worked (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &worked);
  return (double) worked.tv_sec * 1000 + (double) worked.tv_nsec / 1e6;
}

static double
get_passed (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static void
count_hold (void)
{
  if (held.since > 0)
    held.longest = MAX (held.longest, MIN (get_passed () - held.since,
                                           get_worked () - held.worked));
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int ready;

  count_hold ();
  ready = g_poll (fds, n_fds, timeout);
  held.since = get_passed ();
  held.worked = get_worked ();
  return ready;
}

void
ui_test_watch (void)
{
  g_main_context_set_poll_func (NULL, poll_cb);
  held.since = held.longest = 0;
}

double
ui_test_get_held (void)
{
  count_hold ();
  return held.longest;
}

static void
report_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  UiTest *self = data;

  g_set_str (&self->reported, g_variant_get_string (parameter, NULL));
}

void
ui_test_set_up (UiTest        *self,
                gconstpointer  data)
{
  static const GActionEntry entries[] = {
    { .name = "report", .activate = report_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  test_workspace_create (&self->workspace, FALSE, TEST_TODAY);
  self->episode = g_strdup (test_plan (&self->workspace, "Fife", "2027-03-09", 3));
  self->session = heddle_session_new (self->workspace.store, TEST_TODAY);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1120, 754);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
}

void
ui_test_tear_down (UiTest        *self,
                   gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_test_settle ();
  g_assert_finalize_object (self->session);
  g_free (self->episode);
  g_free (self->reported);
  test_workspace_tear_down (&self->workspace, NULL);
}

void
ui_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
ui_test_add (const char *path,
             UiTestFunc  test)
{
  g_test_add (path, UiTest, NULL, ui_test_set_up, test, ui_test_tear_down);
}

void
ui_test_show (UiTest    *self,
              GtkWidget *page)
{
  adw_window_set_content (ADW_WINDOW (self->window), page);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  ui_test_settle ();
}

gpointer
ui_test_child (gpointer    widget,
               const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static gboolean
fits (GtkWidget  *widget,
      GType       type,
      const char *property,
      const char *value)
{
  g_autofree char *text = NULL;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  if (property == NULL)
    return TRUE;
  g_object_get (widget, property, &text, NULL);
  return g_strcmp0 (text, value) == 0;
}

GtkWidget *
ui_test_find (GtkWidget  *root,
              GType       type,
              const char *property,
              const char *value)
{
  if (fits (root, type, property, value))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_test_find (child, type, property, value);

      if (found != NULL)
        return found;
    }
  return NULL;
}

guint
ui_test_count (GtkWidget *root,
               GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_child_visible (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += ui_test_count (child, type);
  return n;
}

void
ui_test_init (int    *argc,
              char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}
