/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-appearance.h"

#include <glib/gstdio.h>

#include "ui-test.h"

static void
use_desktops (void)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static gboolean
is_dark (GtkWidget *widget)
{
  return adw_style_manager_get_dark (
      adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
}

/* What was chosen is there at the next start, whichever file is open then. */
static void
test_kept (void)
{
  static const AdwColorScheme schemes[]
      = { ADW_COLOR_SCHEME_FORCE_DARK, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_DEFAULT };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      heddle_appearance_set (schemes[i]);
      use_desktops ();
      heddle_appearance_follow ();
      g_assert_cmpint (heddle_appearance_get (), ==, schemes[i]);
    }
}

/* What somebody wrote there by hand may be anything. */
static void
test_by_hand (void)
{
  static const char *const texts[]
      = { "", "[appearance]\nscheme=purple\n", "scheme=dark\n", "\xff\xfe\x00nonsense" };
  g_autofree char *path
      = g_build_filename (g_get_user_config_dir (), "heddle", "appearance.ini", NULL);

  heddle_appearance_set (ADW_COLOR_SCHEME_FORCE_DARK);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      use_desktops ();
      heddle_appearance_follow ();
      g_assert_cmpint (heddle_appearance_get (), ==, ADW_COLOR_SCHEME_DEFAULT);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
  heddle_appearance_follow ();
  g_assert_cmpint (heddle_appearance_get (), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_row (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = heddle_appearance_row_new ();
  gboolean desktops;

  gtk_window_set_child (GTK_WINDOW (window), row);
  desktops = is_dark (window);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   desktops ? "The desktop asks for dark" : "The desktop asks for light");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_true (is_dark (window));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Whatever the desktop asks for");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_false (is_dark (window));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_cmpint (is_dark (window), ==, desktops);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("heddle-appearance-XXXXXX", NULL);

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  ui_test_init (&argc, &argv);
  g_test_add_func ("/appearance/kept", test_kept);
  g_test_add_func ("/appearance/by-hand", test_by_hand);
  g_test_add_func ("/appearance/row", test_row);

  return g_test_run ();
}
