/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-application.h"

#include <signal.h>

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "heddle-actions.h"
#include "heddle-agenda.h"
#include "heddle-appearance.h"
#include "heddle-clock.h"
#include "heddle-day.h"
#include "heddle-early-open.h"
#include "heddle-recent.h"
#include "heddle-window.h"

struct _HeddleApplication
{
  AdwApplication parent_instance;

  HeddleDay fixed_today;
  char *first; /* the file of the command line */
};

G_DEFINE_FINAL_TYPE (HeddleApplication, heddle_application, ADW_TYPE_APPLICATION)

static HeddleWindow *
ensure_window (HeddleApplication *self,
               gboolean          *made)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  *made = window == NULL;
  if (window == NULL)
    window = GTK_WINDOW (heddle_window_new (GTK_APPLICATION (self), self->fixed_today));

  return HEDDLE_WINDOW (window);
}

static void
heddle_application_activate (GApplication *app)
{
  gboolean made;
  HeddleWindow *window = ensure_window (HEDDLE_APPLICATION (app), &made);

  if (made)
    heddle_window_start (window);
  heddle_window_present (window);
}

static void
heddle_application_open (GApplication  *app,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  gboolean made;
  HeddleWindow *window = ensure_window (HEDDLE_APPLICATION (app), &made);
  g_autofree char *path = g_file_get_path (files[0]);

  if (path != NULL && !heddle_window_is_presenting (window))
    heddle_window_open_file (window, path);
  heddle_window_present (window);
}

/* Windows close their files when they go. */
static gboolean
end_cb (gpointer data)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (data)) != NULL)
    gtk_window_destroy (window);
  return G_SOURCE_REMOVE;
}

/* While the toolkit reads its themes. Only the program that has the name comes
 * here; another one hands its file over. */
static void
open_early (HeddleApplication *self)
{
  g_autofree char *last = heddle_recent_dup_last ();
  const char *path = self->first != NULL ? self->first : last;

  if (path != NULL)
    heddle_early_open_start (path, 0);
}

static void
heddle_application_startup (GApplication *app)
{
  static const int ends[] = { SIGHUP, SIGINT, SIGTERM };

  open_early (HEDDLE_APPLICATION (app));
  G_APPLICATION_CLASS (heddle_application_parent_class)->startup (app);

  heddle_appearance_follow ();
  heddle_actions_attach (GTK_APPLICATION (app));
  /* The end of a session too leaves the file closed and not to be checked. */
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_unix_signal_add (ends[i], end_cb, app);
}

static void
heddle_application_shutdown (GApplication *app)
{
  heddle_early_open_take (NULL, NULL);

  G_APPLICATION_CLASS (heddle_application_parent_class)->shutdown (app);
}

static gboolean
heddle_application_local_command_line (GApplication   *app,
                                       char         ***arguments,
                                       int            *exit_status)
{
  HeddleApplication *self = HEDDLE_APPLICATION (app);
  guint n = g_strv_length (*arguments);

  /* Just a guess before options are read: the window knows. */
  if (n > 1 && (*arguments)[n - 1][0] != '-')
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg ((*arguments)[n - 1]);

      self->first = g_file_get_path (file);
    }
  return G_APPLICATION_CLASS (heddle_application_parent_class)
      ->local_command_line (app, arguments, exit_status);
}

static void
heddle_application_finalize (GObject *object)
{
  g_free (HEDDLE_APPLICATION (object)->first);

  G_OBJECT_CLASS (heddle_application_parent_class)->finalize (object);
}

/* The time of day, where it is to be another. */
static gboolean
set_time (const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int minutes = heddle_agenda_parse_time (text);

  if (minutes < 0)
    return FALSE;
  heddle_clock_shift (minutes * 60 - (g_date_time_get_hour (now) * 60
                                      + g_date_time_get_minute (now)) * 60
                      - g_date_time_get_second (now));
  return TRUE;
}

static int
heddle_application_handle_local_options (GApplication *app,
                                         GVariantDict *options)
{
  HeddleApplication *self = HEDDLE_APPLICATION (app);
  const char *today, *now;

  if (g_variant_dict_lookup (options, "now", "&s", &now) && !set_time (now))
    {
      g_message (_("--now: “%s” is not a time of day, such as 10:30"), now);
      return 1;
    }
  if (!g_variant_dict_lookup (options, "today", "&s", &today))
    return -1;

  self->fixed_today = heddle_day_parse (today);
  if (self->fixed_today != HEDDLE_DAY_NONE)
    return -1;

  g_message (_("--today: “%s” is not a day of the calendar, such as 2027-01-18"), today);
  return 1;
}

static void
heddle_application_class_init (HeddleApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_application_finalize;
  app_class->local_command_line = heddle_application_local_command_line;
  app_class->shutdown = heddle_application_shutdown;
  app_class->activate = heddle_application_activate;
  app_class->open = heddle_application_open;
  app_class->startup = heddle_application_startup;
  app_class->handle_local_options = heddle_application_handle_local_options;
}

static void
heddle_application_init (HeddleApplication *self)
{
  static const GOptionEntry entries[] = {
    { "today", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL,
      N_("Take this day for today"), N_("DAY") },
    { "now", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL,
      N_("Take this time of day for now"), N_("TIME") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE]"));
}

HeddleApplication *
heddle_application_new (void)
{
  return g_object_new (HEDDLE_TYPE_APPLICATION,
                       "application-id", "scot.heddle.Heddle",
                       "resource-base-path", "/scot/heddle/Heddle",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "version", HEDDLE_VERSION,
                       NULL);
}
