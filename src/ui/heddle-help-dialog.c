/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-help-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-backup.h"
#include "heddle-places.h"

struct _HeddleHelpDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *places;
  GtkWidget *file_group;
  AdwActionRow *file_row;
  AdwActionRow *backups_row;
};

G_DEFINE_FINAL_TYPE (HeddleHelpDialog, heddle_help_dialog, ADW_TYPE_DIALOG)

/* By the places' names. */
static const struct
{
  const char *name;
  const char *about;
} abouts[] = {
  { "today", N_("What is late, what comes within two weeks, who has to answer, what the rules "
                "found") },
  { "calendar", N_("Every date by month, week, list, school year or episode; drag one to move "
                   "it") },
  { "collaboratives", N_("The six regions and their authorities, as they are or were on any day, "
                         "with their people, plans and dates") },
  { "plans", N_("Improvement and workforce plans: priorities, activities, measures, approvals "
                "and versions") },
  { "workforce", N_("Who works on what, how much time that takes, which expertise there is and "
                    "who asks for it") },
  { "episodes", N_("Each visit from the first talk to the report and what follows from it") },
  { "learning", N_("Practice, findings and feedback of all episodes, and the national programme") },
  { "meetings", N_("Groups, agendas with suggestions of what is due, presenting and minutes") },
};

/* Something of the window, in the place of the help. */
static void
go (HeddleHelpDialog *self,
    const char       *action)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, action, NULL);
}

static void
preferences_cb (HeddleHelpDialog *self)
{
  go (self, "win.preferences");
}

static void
episode_cb (HeddleHelpDialog *self)
{
  go (self, "win.plan-episode");
}

static void
shortcuts_cb (HeddleHelpDialog *self)
{
  go (self, "win.shortcuts");
}

static void
backups_cb (HeddleHelpDialog *self)
{
  go (self, "win.backups");
}

static void
add_places (HeddleHelpDialog *self)
{
  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    for (guint j = 0; j < G_N_ELEMENTS (abouts); j++)
      {
        const HeddlePlace *place = heddle_places_get (i);
        GtkWidget *row;
        g_autofree char *title = NULL;

        if (!g_str_equal (place->name, abouts[j].name))
          continue;
        /* Translators: a place of the sidebar, and the number of its key. */
        title = g_strdup_printf (_("%s: Alt+%u"), _(place->title), i + 1);
        row = adw_action_row_new ();
        adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(abouts[j].about));
        adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                   gtk_image_new_from_icon_name (place->icon));
        adw_preferences_group_add (self->places, row);
      }
}

static void
heddle_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (heddle_help_dialog_parent_class)->dispose (object);
}

static void
heddle_help_dialog_class_init (HeddleHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_help_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/heddle-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleHelpDialog, places);
  gtk_widget_class_bind_template_child (widget_class, HeddleHelpDialog, file_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleHelpDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleHelpDialog, backups_row);
  gtk_widget_class_bind_template_callback (widget_class, preferences_cb);
  gtk_widget_class_bind_template_callback (widget_class, episode_cb);
  gtk_widget_class_bind_template_callback (widget_class, shortcuts_cb);
  gtk_widget_class_bind_template_callback (widget_class, backups_cb);
}

static void
heddle_help_dialog_init (HeddleHelpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_places (self);
}

AdwDialog *
heddle_help_dialog_new (HeddleSession *session)
{
  HeddleHelpDialog *self = g_object_new (HEDDLE_TYPE_HELP_DIALOG, NULL);

  gtk_widget_set_visible (self->file_group, session != NULL);
  if (session != NULL)
    {
      const char *path = heddle_store_get_path (heddle_session_get_store (session));
      g_autofree char *folder = heddle_backup_dup_folder (path, NULL);

      adw_action_row_set_subtitle (self->file_row, path);
      adw_action_row_set_subtitle (self->backups_row, folder);
    }

  return ADW_DIALOG (self);
}
