/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-actions.h"

#include <glib/gi18n-lib.h>

#include "heddle-places.h"

static const HeddleShortcut own_shortcuts[] = {
  { N_("Everywhere"), N_("Search"), "win.search", "<Control>f" },
  { N_("Everywhere"), N_("Add"), "win.add", "<Control>n" },
  { N_("Everywhere"), N_("Undo the last change"), "win.undo", "<Control>z", TRUE },
  { N_("Everywhere"), N_("Redo it"), "win.redo", "<Shift><Control>z", TRUE },
  { N_("Everywhere"), N_("History"), "win.history", "<Control>h" },
  { N_("Everywhere"), N_("Trash"), "win.trash", "<Shift><Control>Delete" },
  { N_("Everywhere"), N_("Back"), "win.back", "<Alt>Left" },
  { N_("Everywhere"), N_("Documents: look, save or print"), "win.documents", "<Control>p" },
  { N_("Everywhere"), N_("Open another file"), "win.open", "<Control>o" },
  { N_("Everywhere"), N_("Preferences"), "win.preferences", "<Control>comma" },
  { N_("Everywhere"), N_("Keyboard shortcuts"), "win.shortcuts", "<Control>question" },
  { N_("Everywhere"), N_("Help"), "win.help", "F1" },
  { N_("Everywhere"), N_("Main menu"), "win.menu", "F10" },
  { N_("Everywhere"), N_("Close the window"), "window.close", "<Control>w <Control>q" },
  { N_("Presenting"), N_("Show this to an audience"), "win.present", "F5" },
  { N_("Presenting"), N_("From the item that is chosen"), "win.present-here", "<Shift>F5" },
  { N_("Presenting"), N_("Next, back"), NULL, "Page_Down Page_Up" },
  { N_("Presenting"), N_("Black, white; the view comes back"), NULL, "b w" },
  { N_("Presenting"), N_("Hold what the audience sees"), NULL, "f" },
  { N_("Presenting"), N_("Record a decision, an action"), NULL, "d a" },
  { N_("Presenting"), N_("Swap the screens"), NULL, "s" },
  { N_("Presenting"), N_("Full screen, or a window"), NULL, "F11" },
  { N_("Presenting"), N_("All keys, on the console"), NULL, "question" },
  { N_("Presenting"), N_("End, with a summary"), NULL, "Escape" },
  { N_("Text size"), N_("Larger text"), "win.text-larger",
    "<Control>plus <Control>equal <Control>KP_Add" },
  { N_("Text size"), N_("Smaller text"), "win.text-smaller",
    "<Control>minus <Control>KP_Subtract" },
  { N_("Text size"), N_("Usual text size"), "win.text-usual", "<Control>0 <Control>KP_0" },
  { N_("Lists"), N_("Open the chosen line"), NULL, "Return" },
  { N_("Lists"), N_("Tick it, or take the tick back"), NULL, "space" },
  { N_("Lists"), N_("Done on another day"), NULL, "d" },
  { N_("Lists"), N_("Pin the date, with a reason"), NULL, "p" },
  { N_("Lists"), N_("Reassign"), NULL, "o" },
  { N_("Lists"), N_("Note"), NULL, "n" },
  { N_("Lists"), N_("Another date that a source states"), NULL, "s" },
  { N_("Lists"), N_("Dismiss what was found, with a reason"), NULL, "Delete" },
  { N_("Lists"), N_("Write to the owner"), NULL, "w" },
  { N_("Lists"), N_("Menu of the line"), NULL, "<Shift>F10" },
  { N_("Lists"), N_("Show the list, or the drawing, as a table"), "win.show-table",
    "<Shift><Control>t" },
  { N_("Lists"), N_("Copy the list as a table"), "win.copy-table", "<Shift><Control>c" },
  { N_("Search"), N_("Show the hit on the calendar"), NULL, "<Control>Return" },
  { N_("Search"), N_("Next kind, kind before"), NULL, "<Control>Page_Down <Control>Page_Up" },
  { N_("Calendar"), N_("Month, week, agenda, year"), NULL,
    "<Control>1 <Control>2 <Control>3 <Control>4" },
  { N_("Calendar"), N_("Another day"), NULL, "Left Right Up Down" },
  { N_("Calendar"), N_("Earlier, later"), NULL, "Page_Up Page_Down" },
  { N_("Calendar"), N_("First, last day of the week"), NULL, "Home End" },
  { N_("Calendar"), N_("First, last day of the month"), NULL, "<Control>Home <Control>End" },
  { N_("Calendar"), N_("Today"), NULL, "t" },
  { N_("Calendar"), N_("Go to a date"), NULL, "<Control>g" },
  { N_("Calendar"), N_("An entry of the day"), NULL, "Tab" },
  { N_("Calendar"), N_("Move the entry’s date"), NULL,
    "<Shift><Control>Left <Shift><Control>Right <Shift><Control>Up <Shift><Control>Down" },
  { N_("Calendar"), N_("Show or hide the chosen day, or the months"), NULL, "F8" },
  { N_("Workforce"), N_("People, expertise, capacity, requests"), NULL,
    "<Control>1 <Control>2 <Control>3 <Control>4" },
  { N_("Workforce"), N_("Another cell"), NULL, "Left Right Up Down" },
  { N_("Workforce"), N_("First, last cell of the line"), NULL, "Home End" },
  { N_("Workforce"), N_("Earlier, later quarter"), NULL, "bracketleft bracketright" },
  { N_("Workforce"), N_("Show or hide what is behind the cell"), NULL, "F8" },
  { N_("Learning"), N_("Show or hide the filters"), NULL, "F8" },
  { N_("Meetings"), N_("New item"), NULL, "<Control>Return" },
  { N_("Meetings"), N_("Move the item"), NULL, "<Alt>Up <Alt>Down" },
  { N_("Meetings"), N_("Done, or open again"), NULL, "space" },
  { N_("Meetings"), N_("Its minutes"), NULL, "m" },
  { N_("Meetings"), N_("What the audience sees"), NULL, "l" },
  { N_("Meetings"), N_("Add a paper"), NULL, "p" },
  { N_("Meetings"), N_("Show or hide the item and what came of it"), NULL, "F8" },
  { N_("Episodes"), N_("List, board, comparison"), NULL, "<Control>1 <Control>2 <Control>3" },
  { N_("Episodes"), N_("Another card of the board"), NULL, "Left Right Up Down" },
  { N_("Episode"), N_("Previous, next tab"), NULL, "<Control>Page_Up <Control>Page_Down" },
  { N_("Episode"), N_("Move the fieldwork"), NULL, "<Control>m" },
  { N_("Timeline"), N_("Move the fieldwork"), NULL, "m" },
  { N_("Theory of change"), N_("New driver beside, below"), NULL, "<Control>Return Insert" },
  { N_("Theory of change"), N_("Rename"), NULL, "F2" },
  { N_("Theory of change"), N_("Earlier, later"), NULL, "<Alt>Up <Alt>Down" },
  { N_("Theory of change"), N_("Link to another driver"), NULL, "<Control>l" },
  { N_("Theory of change"), N_("Tests of change"), NULL, "<Control>t" },
  { N_("Theory of change"), N_("Remove"), NULL, "Delete" },
  { N_("Places"), N_("Show or hide the places"), "win.sidebar", "F9" },
};

static GArray *
list_shortcuts (void)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (HeddleShortcut));

  g_array_append_vals (all, own_shortcuts, G_N_ELEMENTS (own_shortcuts));
  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    {
      const HeddlePlace *place = heddle_places_get (i);
      HeddleShortcut shortcut = { N_("Places"), place->title };

      shortcut.action = g_strdup_printf ("win.place::%s", place->name);
      shortcut.accelerators = g_strdup_printf ("<Alt>%u", i + 1);
      g_array_append_val (all, shortcut);
    }

  return all;
}

const HeddleShortcut *
heddle_actions_get_shortcuts (guint *n_shortcuts)
{
  static GArray *all;

  if (all == NULL)
    all = list_shortcuts ();
  *n_shortcuts = all->len;

  return (const HeddleShortcut *) (gpointer) all->data;
}

void
heddle_actions_attach (GtkApplication *app)
{
  guint n;
  const HeddleShortcut *shortcuts = heddle_actions_get_shortcuts (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accelerators, " ", -1);

      if (shortcuts[i].action != NULL && !shortcuts[i].bubbles)
        gtk_application_set_accels_for_action (app, shortcuts[i].action,
                                               (const char *const *) accels);
    }
}
