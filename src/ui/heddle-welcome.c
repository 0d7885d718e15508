/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-welcome.h"

#include <glib/gi18n-lib.h>

#include "files/heddle-recent-menu.h"
#include "heddle-choice-card.h"
#include "heddle-menu-names.h"

struct _HeddleWelcome
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  AdwBin *recent;
};

G_DEFINE_FINAL_TYPE (HeddleWelcome, heddle_welcome, ADW_TYPE_BIN)

static void
heddle_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_WELCOME);

  G_OBJECT_CLASS (heddle_welcome_parent_class)->dispose (object);
}

static void
heddle_welcome_class_init (HeddleWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_welcome_dispose;

  g_type_ensure (HEDDLE_TYPE_CHOICE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/heddle-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleWelcome, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleWelcome, recent);
}

static void
heddle_welcome_init (HeddleWelcome *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_menu_append (menu, _("_New File…"), "win.new-file");
  g_menu_append (menu, _("_Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append (menu, _("_About Heddle"), "win.about");
  heddle_menu_names_attach (self->menu_button, G_MENU_MODEL (menu));
  adw_bin_set_child (self->recent, heddle_recent_list_new ());
}

GtkWidget *
heddle_welcome_new (void)
{
  return g_object_new (HEDDLE_TYPE_WELCOME, NULL);
}
