/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-stage.h"

#include <glib/gi18n-lib.h>

#include "heddle-audience-window.h"
#include "heddle-keys-dialog.h"
#include "heddle-outcome-form.h"
#include "heddle-presenter-console.h"
#include "heddle-presenter-summary.h"
#include "heddle-screens.h"

#define SCREEN_SETTING "audience-screen"

struct _HeddleStage
{
  GObject parent_instance;

  HeddlePresentation *presentation;
  GtkWindow *window;   /* the program's */
  GtkWindow *audience; /* NULL: closed */
  GtkWindow *console;  /* NULL: never needed */
  GListModel *monitors;
  char *own;           /* connector of the screen that the program's window was on */
  HeddleScreens screens;
  gboolean windowed;
  gboolean beside;     /* the console is wanted beside the window that is shared */
  gboolean summary;    /* it is shown, on either window */
  GtkWidget *form;     /* (weak): that is open on either window */
  HeddleWish form_wish;
};

G_DEFINE_FINAL_TYPE (HeddleStage, heddle_stage, G_TYPE_OBJECT)

static guint closed_signal;

static void show_summary (HeddleStage *self);
static GtkWidget *take_form (HeddleStage *self);
static void place_form (HeddleStage *self,
                        GtkWidget   *form);

static HeddleAudienceWindow *
get_audience (HeddleStage *self)
{
  return HEDDLE_AUDIENCE_WINDOW (self->audience);
}

static HeddlePresenterConsole *
get_console (HeddleStage *self)
{
  return HEDDLE_PRESENTER_CONSOLE (self->console);
}

static gboolean
has_console (HeddleStage *self)
{
  return self->console != NULL && gtk_widget_get_visible (GTK_WIDGET (self->console));
}

/* --- Screens ---------------------------------------------------------------- */

static GdkMonitor *
get_monitor (HeddleStage *self,
             int          i)
{
  g_autoptr (GdkMonitor) monitor =
    i >= 0 ? g_list_model_get_item (self->monitors, (guint) i) : NULL;

  /* the list keeps it */
  return monitor;
}

/* A screen without a connector is known by its place in the list. */
static GStrv
list_names (HeddleStage *self)
{
  guint n = g_list_model_get_n_items (self->monitors);
  GStrv names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const char *name = gdk_monitor_get_connector (get_monitor (self, (int) i));

      names[i] = name != NULL ? g_strdup (name) : g_strdup_printf ("%u", i + 1);
    }
  return names;
}

static void
find_own_screen (HeddleStage *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self->window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));
  GdkMonitor *monitor =
    surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  g_free (self->own);
  self->own = monitor != NULL ? g_strdup (gdk_monitor_get_connector (monitor)) : NULL;
}

static void
choose_screens (HeddleStage *self)
{
  g_auto (GStrv) names = list_names (self);
  g_autofree char *chosen =
    heddle_session_dup_setting (heddle_presentation_get_session (self->presentation),
                                SCREEN_SETTING);

  heddle_screens_choose ((const char *const *) names, g_strv_length (names), self->own, chosen,
                         &self->screens);
}

static void
tell_console (HeddleStage *self)
{
  GdkMonitor *monitor = get_monitor (self, self->screens.audience);
  GtkWidget *audience = GTK_WIDGET (self->audience);
  GdkRectangle area = { 0 };
  int scale = 1;

  if (!has_console (self))
    return;
  if (self->windowed)
    {
      heddle_presenter_console_set_audience (get_console (self), NULL,
                                             gtk_widget_get_width (audience),
                                             gtk_widget_get_height (audience),
                                             gtk_widget_get_scale_factor (audience));
      return;
    }
  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &area);
  scale = gdk_monitor_get_scale_factor (monitor);
  heddle_presenter_console_set_audience (get_console (self), gdk_monitor_get_connector (monitor),
                                         area.width, area.height, scale);
}

/* On a screen of its own, or beside what is shared. */
static void
put_console (HeddleStage *self)
{
  GdkMonitor *monitor = get_monitor (self, self->screens.console);

  if (self->console == NULL)
    self->console = g_object_ref_sink (heddle_presenter_console_new (self->presentation));
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (self->console, monitor);
  else
    gtk_window_unfullscreen (self->console);
  gtk_window_present (self->console);
  tell_console (self);
}

/* Private things go first, before any window is moved. */
static void
hide_console (HeddleStage *self)
{
  if (self->console == NULL)
    return;
  heddle_presenter_console_show_dialog (get_console (self), NULL);
  heddle_presenter_console_set_summary (get_console (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->console), FALSE);
}

static void
put_audience (HeddleStage *self)
{
  GdkMonitor *monitor = get_monitor (self, self->screens.audience);

  gtk_window_set_decorated (self->audience, self->windowed);
  if (self->windowed)
    gtk_window_unfullscreen (self->audience);
  else if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (self->audience, monitor);
  else
    gtk_window_fullscreen (self->audience);
  gtk_window_present (self->audience);
}

static void
arrange (HeddleStage *self)
{
  gboolean had_console = has_console (self);
  gboolean wants_console;
  g_autoptr (GtkWidget) form = NULL;

  choose_screens (self);
  /* when the screens change again it has to be asked for again */
  if (self->screens.console >= 0)
    self->beside = FALSE;
  wants_console = self->screens.console >= 0 || self->beside;
  /* what is being typed goes on where it can be seen */
  if (wants_console != had_console)
    form = take_form (self);
  if (!wants_console)
    hide_console (self);
  heddle_presentation_set_apart (self->presentation, wants_console);
  heddle_audience_window_set_alone (get_audience (self), !wants_console);
  if (wants_console && !had_console)
    heddle_audience_window_set_sheet (get_audience (self), NULL, NULL);
  put_audience (self);
  if (wants_console)
    put_console (self);
  if (form != NULL)
    place_form (self, form);
  if (self->summary && wants_console != had_console)
    show_summary (self);
}

static void
monitor_cb (HeddleStage *self)
{
  if (self->audience != NULL)
    arrange (self);
}

/* A screen says where it is and what it is called after it has come. */
static void
monitors_cb (HeddleStage *self,
             guint        position,
             guint        removed,
             guint        added)
{
  for (guint i = position; i < position + added; i++)
    {
      GdkMonitor *monitor = get_monitor (self, (int) i);

      g_signal_connect_object (monitor, "notify::connector", G_CALLBACK (monitor_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (monitor_cb), self,
                               G_CONNECT_SWAPPED);
    }
  monitor_cb (self);
}

/* The presenter's screen becomes the audience's; that is remembered. Where a window is
 * shared nobody but its user can move it. */
static void
swap (HeddleStage *self)
{
  GdkMonitor *monitor = get_monitor (self, self->screens.console);

  if (monitor == NULL || self->windowed)
    return;
  heddle_session_set_setting (heddle_presentation_get_session (self->presentation), SCREEN_SETTING,
                              gdk_monitor_get_connector (monitor));
  arrange (self);
}

/* --- Sheets ----------------------------------------------------------------- */

static void
close_sheet (HeddleStage *self)
{
  g_clear_weak_pointer (&self->form);
  if (has_console (self))
    heddle_presenter_console_show_dialog (get_console (self), NULL);
  else
    heddle_audience_window_set_sheet (get_audience (self), NULL, NULL);
}

/* (transfer full) (nullable): the form that is open, out of its window. */
static GtkWidget *
take_form (HeddleStage *self)
{
  GtkWidget *form = self->form;
  GtkWidget *dialog;

  if (form == NULL)
    return NULL;
  g_object_ref (form);
  dialog = gtk_widget_get_ancestor (form, ADW_TYPE_DIALOG);
  if (dialog != NULL)
    adw_dialog_set_child (ADW_DIALOG (dialog), NULL);
  close_sheet (self);
  gtk_widget_remove_css_class (form, "audience-sheet");
  return form;
}

/* On two screens over the console, else over the slide: what is typed and no more. */
static void
place_form (HeddleStage *self,
            GtkWidget   *form)
{
  const char *title = self->form_wish == HEDDLE_WISH_ACTION ? _("Action") : _("Decision");

  if (has_console (self))
    {
      AdwDialog *dialog = adw_dialog_new ();

      adw_dialog_set_title (dialog, title);
      adw_dialog_set_content_width (dialog, 560);
      adw_dialog_set_child (dialog, form);
      heddle_presenter_console_show_dialog (get_console (self), dialog);
    }
  else
    heddle_audience_window_set_sheet (get_audience (self), form, title);
  g_set_weak_pointer (&self->form, form);
  heddle_outcome_form_focus (HEDDLE_OUTCOME_FORM (form));
}

/* What was recorded is said where nothing else shows it. */
static void
form_done_cb (HeddleStage *self,
              gboolean     recorded)
{
  close_sheet (self);
  if (recorded)
    heddle_audience_window_say (get_audience (self), self->form_wish == HEDDLE_WISH_ACTION
                                                       ? _("Action recorded")
                                                       : _("Decision recorded"));
}

static void
show_form (HeddleStage *self,
           HeddleWish   wish)
{
  GtkWidget *form;

  if (heddle_presentation_get_meeting (self->presentation) == NULL)
    {
      heddle_presentation_say (self->presentation, _("Meetings have decisions and actions"));
      return;
    }
  form = heddle_outcome_form_new (self->presentation, wish);
  g_signal_connect_object (form, "done", G_CALLBACK (form_done_cb), self, G_CONNECT_SWAPPED);
  self->form_wish = wish;
  place_form (self, form);
}

static void
show_keys (HeddleStage *self)
{
  if (has_console (self))
    heddle_presenter_console_show_dialog (get_console (self), heddle_keys_dialog_new ());
  else if (!heddle_audience_window_hide_keys (get_audience (self)))
    heddle_audience_window_show_keys (get_audience (self));
}

/* --- The end ---------------------------------------------------------------- */

static void
drop_windows (HeddleStage *self)
{
  if (self->console != NULL)
    {
      gtk_window_destroy (self->console);
      g_clear_object (&self->console);
    }
  if (self->audience != NULL)
    {
      gtk_window_destroy (self->audience);
      g_clear_object (&self->audience);
    }
}

static void
resume_cb (HeddleStage *self)
{
  self->summary = FALSE;
  if (self->console != NULL)
    heddle_presenter_console_set_summary (get_console (self), NULL);
  heddle_audience_window_set_sheet (get_audience (self), NULL, NULL);
  heddle_presentation_set_over (self->presentation, FALSE);
}

static void
leave_cb (HeddleStage *self,
          gboolean     minutes)
{
  g_object_ref (self);
  if (self->window != NULL)
    gtk_window_present (self->window);
  drop_windows (self);
  g_signal_emit (self, closed_signal, 0, minutes);
  g_object_unref (self);
}

/* Where there is no console the audience may look on. */
static void
show_summary (HeddleStage *self)
{
  GtkWidget *summary = heddle_presenter_summary_new (self->presentation);

  g_signal_connect_object (summary, "resume", G_CALLBACK (resume_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (summary, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  self->summary = TRUE;
  heddle_presentation_set_over (self->presentation, TRUE);
  if (has_console (self))
    heddle_presenter_console_set_summary (get_console (self), summary);
  else
    heddle_audience_window_set_sheet (get_audience (self), summary, _("Summary"));
  heddle_presenter_summary_focus (HEDDLE_PRESENTER_SUMMARY (summary));
}

static void
set_windowed (HeddleStage *self,
              gboolean     windowed)
{
  self->windowed = windowed;
  self->beside = FALSE;
  arrange (self);
}

/* Who shares a window has no other screen for what is private, and shares nothing but
 * that window. On a screen that everybody sees there is no console, so that it comes only
 * when it is asked for. */
static void
set_beside (HeddleStage *self,
            gboolean     beside)
{
  if (!self->windowed || self->screens.console >= 0)
    return;
  self->beside = beside;
  arrange (self);
}

static void
asked_cb (HeddleStage *self,
          int          wish)
{
  if (self->summary)
    return;
  switch ((HeddleWish) wish)
    {
    case HEDDLE_WISH_LEAVE:
      if (heddle_audience_window_hide_keys (get_audience (self)))
        break;
      if (self->console != NULL)
        heddle_presenter_console_save (get_console (self));
      close_sheet (self);
      show_summary (self);
      break;
    case HEDDLE_WISH_SWAP:
      swap (self);
      break;
    case HEDDLE_WISH_WINDOWED:
      set_windowed (self, !self->windowed);
      break;
    case HEDDLE_WISH_CONSOLE:
      set_beside (self, !self->beside);
      break;
    case HEDDLE_WISH_DECISION:
    case HEDDLE_WISH_ACTION:
      show_form (self, (HeddleWish) wish);
      break;
    case HEDDLE_WISH_KEYS:
      show_keys (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
heddle_stage_dispose (GObject *object)
{
  HeddleStage *self = HEDDLE_STAGE (object);

  drop_windows (self);
  g_clear_weak_pointer (&self->form);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->own, g_free);

  G_OBJECT_CLASS (heddle_stage_parent_class)->dispose (object);
}

static void
heddle_stage_class_init (HeddleStageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_stage_dispose;

  closed_signal = g_signal_new ("closed", HEDDLE_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
heddle_stage_init (HeddleStage *self)
{
}

HeddleStage *
heddle_stage_new (HeddlePresentation *presentation,
                  GtkWindow          *window)
{
  HeddleStage *self = g_object_new (HEDDLE_TYPE_STAGE, NULL);

  self->presentation = g_object_ref (presentation);
  g_set_weak_pointer (&self->window, window);
  self->monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  g_signal_connect_object (presentation, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (monitors_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* The program's window goes when the audience's is there: no desktop in between. */
static void
audience_mapped_cb (HeddleStage *self)
{
  if (self->window != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
}

void
heddle_stage_open (HeddleStage *self)
{
  find_own_screen (self);
  self->audience = g_object_ref_sink (heddle_audience_window_new (self->presentation));
  g_signal_connect_object (self->audience, "map", G_CALLBACK (audience_mapped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->audience, "notify::default-height", G_CALLBACK (tell_console),
                           self, G_CONNECT_SWAPPED);
  arrange (self);
}

void
heddle_stage_present (HeddleStage *self)
{
  gtk_window_present (self->audience);
  if (has_console (self))
    gtk_window_present (self->console);
}

HeddlePresentation *
heddle_stage_get_presentation (HeddleStage *self)
{
  return self->presentation;
}

GtkWindow *
heddle_stage_get_audience (HeddleStage *self)
{
  return self->audience;
}

GtkWindow *
heddle_stage_get_console (HeddleStage *self)
{
  return self->console;
}
