/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-pane-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (HeddleWorkforcePane, heddle_workforce_pane, ADW_TYPE_BIN)

static void
open_cb (GtkWidget *row)
{
  const char *kind = g_object_get_data (G_OBJECT (row), "kind");
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_widget_activate_action (row, "win.edit-record", "(ss)", kind, id);
}

static void
heddle_workforce_pane_dispose (GObject *object)
{
  g_clear_object (&HEDDLE_WORKFORCE_PANE (object)->session);

  G_OBJECT_CLASS (heddle_workforce_pane_parent_class)->dispose (object);
}

static void
heddle_workforce_pane_class_init (HeddleWorkforcePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_workforce_pane_dispose;
}

static void
heddle_workforce_pane_init (HeddleWorkforcePane *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "workforce-pane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), scroll);
}

void
heddle_workforce_pane_set_session (HeddleWorkforcePane *self,
                                   HeddleSession       *session)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_PANE (self));

  g_set_object (&self->session, session);
}

void
heddle_workforce_pane_clear (HeddleWorkforcePane *self)
{
  GtkWidget *child;

  g_return_if_fail (HEDDLE_IS_WORKFORCE_PANE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

/* --- Parts ---------------------------------------------------------------- */

HeddleDay
heddle_pane_get_today (HeddleWorkforcePane *self)
{
  return heddle_session_get_today (self->session);
}

GtkLabel *
heddle_pane_add_label (HeddleWorkforcePane *self,
                       const char          *text,
                       const char          *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (self->box, GTK_WIDGET (label));

  return label;
}

void
heddle_pane_set_title (HeddleWorkforcePane *self,
                       const char          *title,
                       const char          *subtitle)
{
  GtkLabel *label;

  heddle_workforce_pane_clear (self);
  label = heddle_pane_add_label (self, title, "title-4");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  label = heddle_pane_add_label (self, subtitle, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (label), "second");
}

GtkListBox *
heddle_pane_add_group (HeddleWorkforcePane *self,
                       const char          *title)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  if (title != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (heddle_pane_add_label (self, title, "heading")), "group");
  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  gtk_box_append (self->box, GTK_WIDGET (list));

  return list;
}

AdwActionRow *
heddle_pane_add_row (GtkListBox   *list,
                     const char   *title,
                     const char   *subtitle,
                     const char   *end,
                     const char   *tone,
                     HeddleRecord *record)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  GtkWidget *label;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  if (end != NULL)
    {
      label = gtk_label_new (end);
      gtk_widget_add_css_class (label, "numeric");
      if (tone != NULL)
        gtk_widget_add_css_class (label, tone);
      adw_action_row_add_suffix (row, label);
    }
  if (record != NULL)
    {
      g_object_set_data (G_OBJECT (row), "kind",
                         (gpointer) heddle_record_get_kind (record)->name);
      g_object_set_data_full (G_OBJECT (row), "id",
                              g_strdup (heddle_record_get_id (record)), g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
    }
  gtk_list_box_append (list, GTK_WIDGET (row));

  return row;
}

static GtkWidget *
make_button (const char *label,
             const char *name,
             const char *action,
             GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  if (name != NULL)
    {
      /* The label within would go before the name. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }

  return button;
}

void
heddle_pane_row_add_button (AdwActionRow *row,
                            const char   *label,
                            const char   *name,
                            const char   *action,
                            GVariant     *target)
{
  adw_action_row_add_suffix (row, make_button (label, name, action, target));
}

void
heddle_pane_add_button (HeddleWorkforcePane *self,
                        const char          *label,
                        const char          *action,
                        GVariant            *target)
{
  gtk_box_append (self->box, make_button (label, NULL, action, target));
}

GMenuModel *
heddle_workforce_pane_dup_menu (HeddleWorkforcePane *self)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (HEDDLE_IS_WORKFORCE_PANE (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GMenuItem) item = NULL;

      if (!GTK_IS_BUTTON (child))
        continue;
      item = g_menu_item_new (gtk_button_get_label (GTK_BUTTON (child)), NULL);
      g_menu_item_set_action_and_target_value (
        item, gtk_actionable_get_action_name (GTK_ACTIONABLE (child)),
        gtk_actionable_get_action_target_value (GTK_ACTIONABLE (child)));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

gboolean
heddle_workforce_pane_do_first (HeddleWorkforcePane *self)
{
  g_return_val_if_fail (HEDDLE_IS_WORKFORCE_PANE (self), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      return gtk_widget_activate (child);

  return FALSE;
}

void
heddle_pane_add_more (GtkListBox *list,
                      guint       n)
{
  g_autofree char *words = NULL;

  if (n <= HEDDLE_PANE_MOST_LINES)
    return;
  words = g_strdup_printf (_("%u more"), n - HEDDLE_PANE_MOST_LINES);
  heddle_pane_add_row (list, words, NULL, NULL, NULL, NULL);
}
