/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts a program under X and says from outside, as any viewer would see it,
 * when its window maps, when it first shows content and when it repaints.
 *
 *   xwatch PROGRAM ARGUMENT…
 *
 * On standard output, one event a line, times in ns of CLOCK_MONOTONIC:
 *   START t            just before the program is started
 *   PID n
 *   MAP w h t          a window of at least 150×100 appeared
 *   FRAME colours t    the first repaint after that at which it holds at least
 *                      8 colours: widgets and not a blank ground
 *   DAMAGE area t      pixels repainted
 *   ACT t              an input of a command below was sent
 *   EXIT status t
 * On standard input:
 *   key ctrl+Page_Down | type TEXT | quit */

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <X11/keysym.h>

#define ENOUGH_COLOURS 8

typedef struct
{
  Display *display;
  Window root;
  int damage_event;
  XShmSegmentInfo shared;
  XImage *image; /* the whole screen */
  Window window; /* the program's newest */
  int width, height;
  int framed;
  pid_t pid;
} Watch;


static long long
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/* A window may go while it is asked about. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

static void
share_image (Watch *self)
{
  int screen = DefaultScreen (self->display);

  self->image = XShmCreateImage (self->display, DefaultVisual (self->display, screen),
                                 (unsigned) DefaultDepth (self->display, screen), ZPixmap, NULL,
                                 &self->shared, (unsigned) DisplayWidth (self->display, screen),
                                 (unsigned) DisplayHeight (self->display, screen));
  self->shared.shmid = shmget (IPC_PRIVATE,
                               (size_t) self->image->bytes_per_line * self->image->height,
                               IPC_CREAT | 0600);
  self->shared.shmaddr = self->image->data = shmat (self->shared.shmid, NULL, 0);
  self->shared.readOnly = False;
  XShmAttach (self->display, &self->shared);
  XSync (self->display, False);
  shmctl (self->shared.shmid, IPC_RMID, NULL);
}

/* Different colours in the window, up to ENOUGH_COLOURS, in every second row
 * and column. */
static int
count_colours (Watch *self)
{
  uint32_t seen[ENOUGH_COLOURS];
  int n_seen = 0, left, top;
  Window child;

  XTranslateCoordinates (self->display, self->window, self->root, 0, 0, &left, &top, &child);
  if (!XShmGetImage (self->display, self->root, self->image, 0, 0, AllPlanes))
    return 0;

  for (int y = top > 0 ? top : 0; y < top + self->height && y < self->image->height; y += 2)
    for (int x = left > 0 ? left : 0; x < left + self->width && x < self->image->width; x += 2)
      {
        uint32_t colour = (uint32_t) XGetPixel (self->image, x, y);
        int i = 0;

        while (i < n_seen && seen[i] != colour)
          i++;
        if (i < n_seen)
          continue;
        seen[n_seen++] = colour;
        if (n_seen == ENOUGH_COLOURS)
          return n_seen;
      }
  return n_seen;
}

static void
handle_map (Watch      *self,
            XMapEvent  *event,
            long long   time)
{
  XWindowAttributes attributes;

  if (event->override_redirect
      || !XGetWindowAttributes (self->display, event->window, &attributes)
      || attributes.width < 150 || attributes.height < 100)
    return;

  self->window = event->window;
  self->width = attributes.width;
  self->height = attributes.height;
  self->framed = 0;
  printf ("MAP %d %d %lld\n", self->width, self->height, time);
  /* There is no window manager to do it. */
  XSetInputFocus (self->display, self->window, RevertToParent, CurrentTime);
}

static void
handle_damage (Watch     *self,
               long       area,
               long long  time)
{
  int colours;

  printf ("DAMAGE %ld %lld\n", area, time);
  if (self->window == None || self->framed || area < (long) self->width * self->height / 4)
    return;

  colours = count_colours (self);
  if (colours < ENOUGH_COLOURS)
    return;
  self->framed = 1;
  printf ("FRAME %d %lld\n", colours, time);
}

static void
handle_events (Watch *self)
{
  long long time = now ();
  long area = 0;

  while (XPending (self->display))
    {
      XEvent event;

      XNextEvent (self->display, &event);
      if (event.type == MapNotify)
        handle_map (self, &event.xmap, time);
      else if (event.type == self->damage_event)
        {
          XDamageNotifyEvent *damage = (XDamageNotifyEvent *) &event;

          area += (long) damage->area.width * damage->area.height;
        }
    }
  if (area > 0)
    handle_damage (self, area, time);
}

static void
press (Watch  *self,
       KeySym  symbol,
       Bool    down)
{
  XTestFakeKeyEvent (self->display, XKeysymToKeycode (self->display, symbol), down, 0);
}

/* "ctrl+shift+Page_Down" */
static void
send_key (Watch *self,
          char  *spec)
{
  static const struct
  {
    const char *name;
    KeySym symbol;
  } modifiers[] = {
    { "ctrl+", XK_Control_L }, { "shift+", XK_Shift_L }, { "alt+", XK_Alt_L },
  };
  KeySym held[3];
  int n_held = 0;

  for (int i = 0; i < 3; i++)
    if (strncmp (spec, modifiers[i].name, strlen (modifiers[i].name)) == 0)
      {
        held[n_held++] = modifiers[i].symbol;
        spec += strlen (modifiers[i].name);
        i = -1;
      }

  for (int i = 0; i < n_held; i++)
    press (self, held[i], True);
  XFlush (self->display);
  printf ("ACT %lld\n", now ());
  press (self, XStringToKeysym (spec), True);
  press (self, XStringToKeysym (spec), False);
  while (n_held > 0)
    press (self, held[--n_held], False);
  XFlush (self->display);
}

static void
send_text (Watch      *self,
           const char *text)
{
  for (; *text != '\0'; text++)
    {
      char name[2] = { *text, '\0' };
      KeySym symbol = *text == ' ' ? XK_space : XStringToKeysym (name);

      if (text[1] == '\0')
        printf ("ACT %lld\n", now ());
      press (self, symbol, True);
      press (self, symbol, False);
      XFlush (self->display);
    }
}

/* FALSE at the end of the commands. */
static int
handle_commands (Watch *self)
{
  static char buffer[512];
  static size_t used;
  ssize_t n_read = read (STDIN_FILENO, buffer + used, sizeof buffer - used - 1);
  char *end;

  if (n_read <= 0)
    return 0;
  used += (size_t) n_read;
  buffer[used] = '\0';
  while ((end = strchr (buffer, '\n')) != NULL)
    {
      *end = '\0';
      if (strncmp (buffer, "key ", 4) == 0)
        send_key (self, buffer + 4);
      else if (strncmp (buffer, "type ", 5) == 0)
        send_text (self, buffer + 5);
      else if (strcmp (buffer, "quit") == 0)
        return 0;
      used -= (size_t) (end + 1 - buffer);
      memmove (buffer, end + 1, used + 1);
    }
  return 1;
}

static void
open_display (Watch *self)
{
  int damage_error;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL
      || !XDamageQueryExtension (self->display, &self->damage_event, &damage_error))
    {
      fprintf (stderr, "xwatch: no display with the damage extension\n");
      exit (1);
    }
  self->damage_event += XDamageNotify;
  XSetErrorHandler (ignore_error);
  self->root = DefaultRootWindow (self->display);
  share_image (self);
  XSelectInput (self->display, self->root, SubstructureNotifyMask);
  XDamageCreate (self->display, self->root, XDamageReportRawRectangles);
  XSync (self->display, True);
}

/* What the program prints goes to our standard error. */
static int
start (Watch *self,
       char **argv)
{
  posix_spawn_file_actions_t actions;
  int result;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2 (&actions, STDERR_FILENO, STDOUT_FILENO);
  printf ("START %lld\n", now ());
  result = posix_spawnp (&self->pid, argv[0], &actions, NULL, argv, environ);
  posix_spawn_file_actions_destroy (&actions);
  if (result != 0)
    fprintf (stderr, "xwatch: %s: %s\n", argv[0], strerror (result));
  else
    printf ("PID %d\n", self->pid);
  return result == 0;
}

static int
reap (Watch *self)
{
  int status;

  if (waitpid (self->pid, &status, WNOHANG) != self->pid)
    return 0;
  printf ("EXIT %d %lld\n", status, now ());
  return 1;
}

int
main (int   argc,
      char *argv[])
{
  Watch self = { .window = None };
  int running = 1;

  if (argc < 2)
    {
      fprintf (stderr, "usage: xwatch PROGRAM ARGUMENT…\n");
      return 2;
    }

  setvbuf (stdout, NULL, _IOLBF, 0);
  open_display (&self);
  if (!start (&self, argv + 1))
    return 1;

  while (running)
    {
      struct pollfd fds[] = {
        { .fd = ConnectionNumber (self.display), .events = POLLIN },
        { .fd = STDIN_FILENO, .events = POLLIN },
      };

      poll (fds, 2, XPending (self.display) > 0 ? 0 : 50);
      handle_events (&self);
      if (reap (&self))
        return 0;
      if (fds[1].revents != 0)
        running = handle_commands (&self);
    }
  kill (self.pid, SIGTERM);
  waitpid (self.pid, NULL, 0);
  return 0;
}
