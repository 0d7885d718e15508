/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-appearance.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define GROUP "appearance"
#define KEY "scheme"

/* In the order of the row; the word is kept, the title is shown. */
static const struct
{
  AdwColorScheme scheme;
  const char *word;
  const char *title;
} schemes[] = {
  { ADW_COLOR_SCHEME_DEFAULT, "desktop", N_("Follow the Desktop") },
  { ADW_COLOR_SCHEME_FORCE_LIGHT, "light", N_("Light") },
  { ADW_COLOR_SCHEME_FORCE_DARK, "dark", N_("Dark") },
};

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "heddle", "appearance.ini", NULL);
}

static guint
find_scheme (AdwColorScheme scheme)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i].scheme == scheme)
      return i;

  return 0;
}

void
heddle_appearance_follow (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path ();
  g_autofree char *word = NULL;

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    word = g_key_file_get_string (file, GROUP, KEY, NULL);
  for (guint i = 1; i < G_N_ELEMENTS (schemes); i++)
    if (g_strcmp0 (word, schemes[i].word) == 0)
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i].scheme);
}

AdwColorScheme
heddle_appearance_get (void)
{
  return adw_style_manager_get_color_scheme (adw_style_manager_get_default ());
}

void
heddle_appearance_set (AdwColorScheme scheme)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  g_key_file_set_string (file, GROUP, KEY, schemes[find_scheme (scheme)].word);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_message ("%s: %s", folder, g_strerror (errno));
  else if (!g_key_file_save_to_file (file, path, &error))
    g_message ("%s", error->message);
}

static void
follow_cb (AdwActionRow *row)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const char *subtitle = _("Whatever the desktop asks for");

  if (heddle_appearance_get () == ADW_COLOR_SCHEME_DEFAULT)
    subtitle = adw_style_manager_get_dark (style) ? _("The desktop asks for dark")
                                                  : _("The desktop asks for light");
  adw_action_row_set_subtitle (row, subtitle);
}

static void
chosen_cb (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < G_N_ELEMENTS (schemes))
    heddle_appearance_set (schemes[selected].scheme);
}

GtkWidget *
heddle_appearance_row_new (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    gtk_string_list_append (titles, _(schemes[i].title));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Light or Dark"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_scheme (heddle_appearance_get ()));
  follow_cb (ADW_ACTION_ROW (row));
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (follow_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::color-scheme", G_CALLBACK (follow_cb), row,
                           G_CONNECT_SWAPPED);

  return row;
}
