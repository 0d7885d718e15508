/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A presentation from inside, on two screens: keys that are held, what may be seen of
 * it, how long Next takes, and a meeting of three hours. */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "heddle-meeting-jobs.h"
#include "presenting/heddle-presentation-keys.h"
#include "presenting/heddle-presenter-console.h"
#include "presenting/heddle-presenter-summary.h"
#include "presenting/heddle-stage.h"
#include "ui-test.h"

#define HOUR 3600
/* Seconds of the meeting at a time. */
#define STEP 5
#define PAGE_DOWN_CODE 117
/* The sanitizers take several times as long, and keep what was freed. */
#ifdef __SANITIZE_ADDRESS__
#define NEXT_MILLISECONDS 170
#define MEMORY_MARGIN (64 * 1024 * 1024)
#else
#define NEXT_MILLISECONDS 17
#define MEMORY_MARGIN (4 * 1024 * 1024)
#endif

static const char *const views[] = {
  "agenda", "due",   "programme-map", "episode",  "timeline", "team",    "day",
  "coverage", "capacity", "approvals", "decision", "actions", "month", "where-to-go", "break",
};

typedef struct
{
  UiTest ui;
  char *meeting;
  HeddlePresentation *presentation;
  HeddleStage *stage;
  guint frames;   /* of the audience's window */
  gint64 working; /* since when a frame is made, in µs of the processor */
  gint64 worked;
} Test;

static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static char *
add (Test             *self,
     const HeddleKind *kind,
     const char *const *values)
{
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->ui.workspace.store, "Test", NULL);
  char *id = g_strdup (heddle_edit_add (edit, kind, NULL, NULL));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; values[i] != NULL; i += 2)
    {
      heddle_edit_set_text (edit, kind, id, values[i], values[i + 1], &error);
      g_assert_no_error (error);
    }
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  return id;
}

static void
add_private_item (Test *self)
{
  g_autofree char *id = add (self, &heddle_agenda_item_kind,
                             (const char *const[]) {
                               "meeting", self->meeting, "position", "99", "title",
                               "PRIVATE item", "minutes", "5", "private", "yes", NULL });
}

static void
add_meeting (Test *self)
{
  g_autofree char *group =
    add (self, &heddle_meeting_group_kind,
         (const char *const[]) { "name", "Group", "sort", "operational", NULL });

  self->meeting = add (self, &heddle_meeting_kind,
                       (const char *const[]) { "group", group, "held_on", "2027-01-18", "starts",
                                               "10:00", "ends", "13:00", NULL });
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *position = g_strdup_printf ("%u", i + 1);
      g_autofree char *title = g_strdup_printf ("Item %u", i + 1);
      g_autofree char *id = add (self, &heddle_agenda_item_kind,
                                 (const char *const[]) {
                                   "meeting", self->meeting, "position", position, "title", title,
                                   "minutes", "12", "view", views[i], "episode", self->ui.episode,
                                   "notes", "PRIVATE", NULL });
    }
  add_private_item (self);
}

static void
before_paint_cb (Test *self)
{
  self->working = get_processor_time ();
}

static void
after_paint_cb (Test *self)
{
  self->frames++;
  self->worked += get_processor_time () - self->working;
}

static void
wait (guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
set_up (Test          *self,
        gconstpointer  data)
{
  GdkFrameClock *clock;

  ui_test_set_up (&self->ui, NULL);
  add_meeting (self);
  gtk_window_present (GTK_WINDOW (self->ui.window));
  gtk_test_widget_wait_for_draw (self->ui.window);
  self->presentation = heddle_presentation_new (self->ui.session);
  heddle_presentation_add_meeting (self->presentation, self->meeting);
  heddle_presentation_start (self->presentation, 0);
  self->stage = heddle_stage_new (self->presentation, GTK_WINDOW (self->ui.window));
  heddle_stage_open (self->stage);
  wait (400);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (heddle_stage_get_audience (self->stage)));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static void
tear_down (Test          *self,
           gconstpointer  data)
{
  GdkFrameClock *clock =
    gtk_widget_get_frame_clock (GTK_WIDGET (heddle_stage_get_audience (self->stage)));

  g_signal_handlers_disconnect_by_data (clock, self);
  g_assert_finalize_object (self->stage);
  ui_test_settle ();
  g_assert_finalize_object (self->presentation);
  g_free (self->meeting);
  ui_test_tear_down (&self->ui, NULL);
}

static HeddlePresenterConsole *
get_console (Test *self)
{
  return HEDDLE_PRESENTER_CONSOLE (heddle_stage_get_console (self->stage));
}

/* --- Keys ------------------------------------------------------------------- */

static GtkEventController *
get_keys (GtkWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (one), "presentation") == 0)
        return one;
    }
  g_assert_not_reached ();
}

static void
press (GtkWindow *window,
       guint      key,
       guint      code)
{
  gboolean taken;

  g_signal_emit_by_name (get_keys (window), "key-pressed", key, code, 0, &taken);
}

static void
release (GtkWindow *window,
         guint      key,
         guint      code)
{
  g_signal_emit_by_name (get_keys (window), "key-released", key, code, 0);
}

static void
press_with (GtkWindow       *window,
            guint            key,
            GdkModifierType  modifiers)
{
  gboolean taken;

  g_signal_emit_by_name (get_keys (window), "key-pressed", key, key, modifiers, &taken);
  g_assert_true (taken);
  release (window, key, key);
}

static void
asked_cb (int *wish,
          int  asked)
{
  *wish = asked;
}

/* Each key that presenting has (Impress, pdfpc and the clickers that people own), and
 * what it does, in a window of which nothing has the focus. */
static void
test_keys (Test          *self,
           gconstpointer  data)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    HeddleShowCommand command;
  } commands[] = {
    { GDK_KEY_Page_Down, 0, HEDDLE_SHOW_NEXT },  { GDK_KEY_Right, 0, HEDDLE_SHOW_NEXT },
    { GDK_KEY_Down, 0, HEDDLE_SHOW_NEXT },       { GDK_KEY_space, 0, HEDDLE_SHOW_NEXT },
    { GDK_KEY_Return, 0, HEDDLE_SHOW_NEXT },     { GDK_KEY_KP_Enter, 0, HEDDLE_SHOW_NEXT },
    { GDK_KEY_n, 0, HEDDLE_SHOW_NEXT },          { GDK_KEY_N, 0, HEDDLE_SHOW_NEXT },
    { GDK_KEY_Page_Up, 0, HEDDLE_SHOW_BACK },    { GDK_KEY_Left, 0, HEDDLE_SHOW_BACK },
    { GDK_KEY_Up, 0, HEDDLE_SHOW_BACK },         { GDK_KEY_BackSpace, 0, HEDDLE_SHOW_BACK },
    { GDK_KEY_p, 0, HEDDLE_SHOW_BACK },          { GDK_KEY_b, 0, HEDDLE_SHOW_BLACK },
    { GDK_KEY_period, 0, HEDDLE_SHOW_BLACK },    { GDK_KEY_w, 0, HEDDLE_SHOW_WHITE },
    { GDK_KEY_comma, 0, HEDDLE_SHOW_WHITE },     { GDK_KEY_f, 0, HEDDLE_SHOW_FREEZE },
    { GDK_KEY_Home, 0, HEDDLE_SHOW_FIRST },      { GDK_KEY_End, 0, HEDDLE_SHOW_LAST },
    { GDK_KEY_plus, GDK_CONTROL_MASK, HEDDLE_SHOW_LARGER },
    { GDK_KEY_minus, GDK_CONTROL_MASK, HEDDLE_SHOW_SMALLER },
    { GDK_KEY_0, GDK_CONTROL_MASK, HEDDLE_SHOW_NORMAL_SIZE },
  };
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    HeddleWish wish;
  } wishes[] = {
    { GDK_KEY_Escape, 0, HEDDLE_WISH_LEAVE },   { GDK_KEY_s, 0, HEDDLE_WISH_SWAP },
    { GDK_KEY_Tab, GDK_CONTROL_MASK, HEDDLE_WISH_SWAP },
    { GDK_KEY_F11, 0, HEDDLE_WISH_WINDOWED },   { GDK_KEY_c, 0, HEDDLE_WISH_CONSOLE },
    { GDK_KEY_d, 0, HEDDLE_WISH_DECISION },     { GDK_KEY_a, 0, HEDDLE_WISH_ACTION },
    { GDK_KEY_question, 0, HEDDLE_WISH_KEYS },  { GDK_KEY_F1, 0, HEDDLE_WISH_KEYS },
  };
  g_autoptr (HeddlePresentation) alone = heddle_presentation_new (self->ui.session);
  const HeddleShow *show = heddle_presentation_get_show (alone);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  int wish = -1;

  heddle_presentation_add_meeting (alone, self->meeting);
  heddle_presentation_start (alone, 0);
  heddle_presentation_keys_attach (window, alone);
  g_signal_connect_swapped (alone, "asked", G_CALLBACK (asked_cb), &wish);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      HeddleShow expected;

      heddle_presentation_go_to (alone, 4);
      heddle_presentation_do (alone, HEDDLE_SHOW_LARGER);
      ui_test_settle ();
      expected = *show;
      g_assert_true (heddle_show_do (&expected, commands[i].command));
      press_with (window, commands[i].key, commands[i].modifiers);
      ui_test_settle ();
      g_test_message ("key %u", i);
      g_assert_cmpuint (show->view, ==, expected.view);
      g_assert_cmpint (show->cover, ==, expected.cover);
      g_assert_cmpint (show->frozen, ==, expected.frozen);
      g_assert_cmpint (show->size, ==, expected.size);
      if (show->cover != HEDDLE_COVER_NONE || show->frozen)
        press_with (window, commands[i].key, commands[i].modifiers);
      heddle_presentation_do (alone, HEDDLE_SHOW_NORMAL_SIZE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      wish = -1;
      press_with (window, wishes[i].key, wishes[i].modifiers);
      g_assert_cmpint (wish, ==, (int) wishes[i].wish);
    }
  /* a number and Enter, and the start again */
  press_with (window, GDK_KEY_1, 0);
  press_with (window, GDK_KEY_2, 0);
  press_with (window, GDK_KEY_Return, 0);
  ui_test_settle ();
  g_assert_cmpuint (show->view, ==, 11);
  press_with (window, GDK_KEY_F5, 0);
  ui_test_settle ();
  g_assert_cmpuint (show->view, ==, 0);
  gtk_window_destroy (window);
}

/* A key that is held repeats as presses without a release between them. */
static void
test_held (Test          *self,
           gconstpointer  data)
{
  const HeddleShow *show = heddle_presentation_get_show (self->presentation);
  GtkWindow *windows[] = {
    heddle_stage_get_audience (self->stage),
    heddle_stage_get_console (self->stage),
  };

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      HeddleShow before, once;

      heddle_presentation_go_to (self->presentation, 4);
      ui_test_settle ();
      before = *show;
      heddle_presentation_do (self->presentation, HEDDLE_SHOW_NEXT);
      ui_test_settle ();
      once = *show;
      heddle_presentation_go_to (self->presentation, 4);
      ui_test_settle ();
      for (guint j = 0; j < 40; j++)
        press (windows[i], GDK_KEY_Page_Down, PAGE_DOWN_CODE);
      ui_test_settle ();
      g_assert_cmpuint (show->view, ==, once.view);
      g_assert_cmpuint (show->page, ==, once.page);
      release (windows[i], GDK_KEY_Page_Down, PAGE_DOWN_CODE);
      press (windows[i], GDK_KEY_Page_Up, PAGE_DOWN_CODE - 1);
      release (windows[i], GDK_KEY_Page_Up, PAGE_DOWN_CODE - 1);
      ui_test_settle ();
      g_assert_cmpuint (show->view, ==, before.view);
    }
}

static void
test_end (Test          *self,
          gconstpointer  data)
{
  const HeddleShow *show = heddle_presentation_get_show (self->presentation);

  for (guint i = 0; i < 200; i++)
    {
      heddle_presentation_do (self->presentation, HEDDLE_SHOW_NEXT);
      ui_test_settle ();
    }
  g_assert_true (heddle_show_is_at_end (show));
  g_assert_cmpuint (show->view, ==, G_N_ELEMENTS (views) + 2);
}

/* --- What may be seen ------------------------------------------------------- */

static void
assert_no_private (GtkWidget *widget)
{
  static const char *const properties[] = { "label", "title", "text", "tooltip-text" };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *text = NULL;

      if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), properties[i]) == NULL)
        continue;
      g_object_get (widget, properties[i], &text, NULL);
      g_assert_true (text == NULL || strstr (text, "PRIVATE") == NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_no_private (child);
}

static void
add_private (Test *self)
{
  g_autofree char *person =
    add (self, &heddle_person_kind,
         (const char *const[]) { "post", "PRIVATE post", "private", "yes", NULL });
  g_autofree char *attendance =
    add (self, &heddle_attendance_kind,
         (const char *const[]) { "meeting", self->meeting, "person", person, "state", "present",
                                 NULL });
  g_autofree char *decision =
    add (self, &heddle_decision_kind,
         (const char *const[]) { "meeting", self->meeting, "number", "7", "text",
                                 "PRIVATE decision", "private", "yes", NULL });
  g_autofree char *action =
    add (self, &heddle_action_kind,
         (const char *const[]) { "meeting", self->meeting, "title", "Tell", "owner", person,
                                 NULL });
}

/* The audience's window at each item, and the summary, which it shows where there is
 * no other screen. */
static void
test_private (Test          *self,
              gconstpointer  data)
{
  GtkWidget *audience = GTK_WIDGET (heddle_stage_get_audience (self->stage));
  GtkWidget *summary;

  add_private (self);
  ui_test_settle ();
  for (guint i = 0; i < heddle_presentation_get_show (self->presentation)->n_views + 1; i++)
    {
      guint page;
      HeddleSlide *shown = heddle_presentation_get_shown (self->presentation, &page);
      g_autofree char *text = heddle_slide_dup_text (shown);

      g_assert_null (strstr (text, "PRIVATE"));
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (audience)), ==, shown->title);
      assert_no_private (audience);
      heddle_presentation_go_to (self->presentation, i);
      ui_test_settle ();
    }
  heddle_presentation_ask (self->presentation, HEDDLE_WISH_LEAVE);
  ui_test_settle ();
  assert_no_private (audience);
  g_assert_false (gtk_widget_get_visible (self->ui.window));
  summary = ui_test_find (GTK_WIDGET (get_console (self)), HEDDLE_TYPE_PRESENTER_SUMMARY, NULL,
                          NULL);
  g_assert_nonnull (summary);
  assert_no_private (summary);
  g_assert_nonnull (ui_test_find (summary, GTK_TYPE_LABEL, "label", "nobody yet"));
}

/* What is frozen stays while the file changes and who presents goes on. */
static void
test_frozen (Test          *self,
             gconstpointer  data)
{
  guint page;
  HeddleSlide *shown;
  g_autofree char *id = NULL;

  heddle_presentation_go_to (self->presentation, 1);
  heddle_presentation_do (self->presentation, HEDDLE_SHOW_FREEZE);
  shown = heddle_presentation_get_shown (self->presentation, &page);
  heddle_presentation_do (self->presentation, HEDDLE_SHOW_NEXT);
  id = heddle_meeting_decide (self->ui.workspace.store, self->meeting, NULL, "Yes", NULL, NULL);
  g_assert_true (heddle_presentation_get_shown (self->presentation, &page) == shown);
  g_assert_true (heddle_presentation_get_slide (self->presentation) != shown);
  heddle_presentation_do (self->presentation, HEDDLE_SHOW_FREEZE);
  g_assert_true (heddle_presentation_get_shown (self->presentation, &page)
                 == heddle_presentation_get_slide (self->presentation));
}

/* --- Work ------------------------------------------------------------------- */

/* From the key to the first frame of the next view. */
static void
test_next (Test          *self,
           gconstpointer  data)
{
  GString *slow = g_string_new (NULL);

  wait (200);
  while (!heddle_show_is_at_end (heddle_presentation_get_show (self->presentation)))
    {
      guint frames;
      gint64 began, asked;

      self->worked = 0;
      frames = self->frames;
      began = get_processor_time ();
      heddle_presentation_do (self->presentation, HEDDLE_SHOW_NEXT);
      asked = get_processor_time () - began;
      while (self->frames == frames)
        g_main_context_iteration (NULL, TRUE);
      if (asked + self->worked > NEXT_MILLISECONDS * 1000)
        g_string_append_printf (slow, " %u: %.1f ms + %.1f ms",
                                heddle_presentation_get_show (self->presentation)->view,
                                (double) asked / 1000, (double) self->worked / 1000);
      wait (50);
    }
  g_test_message ("over:%s", slow->str);
  g_assert_cmpstr (slow->str, ==, "");
  g_string_free (slow, TRUE);
}

static gsize
get_memory (void)
{
  g_autofree char *text = NULL;
  unsigned long size, resident;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%lu %lu", &size, &resident), ==, 2);
  return (gsize) resident * 4096;
}

/* One second after the other, as the console's timer shows them. */
static void
pass (Test *self,
      int   seconds)
{
  for (int i = 0; i < seconds; i += STEP)
    {
      heddle_clock_shift (STEP);
      heddle_presenter_console_tick (get_console (self));
      wait (1);
    }
}

/* Back and forth, and a decision that the view takes up. */
static void
work (Test *self)
{
  g_autofree char *id =
    heddle_meeting_decide (self->ui.workspace.store, self->meeting,
                           heddle_presentation_get_item_id (self->presentation), "Yes", NULL, NULL);

  for (guint i = 0; i < 4; i++)
    {
      heddle_presentation_do (self->presentation, i % 2 ? HEDDLE_SHOW_BACK : HEDDLE_SHOW_NEXT);
      wait (30);
    }
  heddle_presentation_undo (self->presentation);
}

static void
test_three_hours (Test          *self,
                  gconstpointer  data)
{
  gsize memory = 0;
  gint64 processor[6] = { 0 }; /* of half an hour each */

  for (guint i = 0; i < 18; i++)
    {
      guint frames;
      gint64 began;

      heddle_presentation_go_to (self->presentation, 1 + i % 6);
      work (self);
      wait (50);
      frames = self->frames;
      began = get_processor_time ();
      pass (self, HOUR / 6);
      /* nobody does anything: the audience's window draws nothing */
      g_assert_cmpuint (self->frames, ==, frames);
      processor[i / 3] += get_processor_time () - began;
      if (i == 5)
        memory = get_memory ();
    }
  g_test_message ("memory after one hour %zu, after three %zu", memory, get_memory ());
  g_test_message ("processor of half an hour: %ld µs, %ld µs", (long) processor[1],
                  (long) processor[5]);
  g_assert_cmpuint (get_memory (), <, memory + MEMORY_MARGIN);
  g_assert_cmpint (processor[5], <, processor[1] * 2 + 50000);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/presentation/" #name, Test, NULL, set_up, test_##name, tear_down)
  ADD (keys);
  ADD (held);
  ADD (end);
  ADD (private);
  ADD (frozen);
  ADD (next);
  ADD (three_hours);
#undef ADD

  return g_test_run ();
}
