/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-link-list.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-plan-links.h"
#include "heddle-shown-focus.h"

#define ID_KEY "heddle-id"
#define CHECK_KEY "heddle-check"

struct _HeddleLinkList
{
  AdwBin parent_instance;

  HeddleSession *session;
  const HeddleKind *link;
  gboolean back; /* what is listed is the first end of the link */
  char *from;
  guint n;
  guint n_linked;
  int focused; /* row that had the focus before it was shown anew, or -1 */

  GtkLabel *count;
  GtkLabel *note;
  GtkListBox *list;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (HeddleLinkList, heddle_link_list, ADW_TYPE_BIN)

static void
toggled_cb (GtkCheckButton *check,
            HeddleLinkList *self)
{
  const char *to = g_object_get_data (G_OBJECT (check), ID_KEY);
  g_autoptr (GError) error = NULL;

  if (!heddle_plan_link_toggle (heddle_session_get_store (self->session), self->link,
                                self->back ? to : self->from, self->back ? self->from : to,
                                &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
add_cb (HeddleLinkList *self)
{
  g_signal_emit_by_name (self, "add");
}

static void
heddle_link_list_dispose (GObject *object)
{
  HeddleLinkList *self = HEDDLE_LINK_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->from, g_free);

  G_OBJECT_CLASS (heddle_link_list_parent_class)->dispose (object);
}

static void
heddle_link_list_class_init (HeddleLinkListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_link_list_dispose;

  g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
heddle_link_list_init (HeddleLinkList *self)
{
}

GtkWidget *
heddle_link_list_new (HeddleSession    *session,
                      const char       *title,
                      const char       *add,
                      const char       *empty,
                      const HeddleKind *link)
{
  HeddleLinkList *self = g_object_new (HEDDLE_TYPE_LINK_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* as high with a button as without: lists stand beside each other */
  gtk_widget_add_css_class (heading, "link-heading");
  self->session = g_object_ref (session);
  self->link = link;
  add_label (heading, title, "heading");
  self->count = add_label (heading, NULL, "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  self->note = add_label (heading, NULL, "caption");
  if (add != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (add);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "link-like");
      gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
      gtk_box_append (GTK_BOX (heading), button);
    }
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  self->empty = GTK_WIDGET (add_label (box, empty, "empty-line"));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->empty), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (self->empty, "card");
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

GtkWidget *
heddle_link_list_new_back (HeddleSession    *session,
                           const char       *title,
                           const char       *empty,
                           const HeddleKind *link)
{
  GtkWidget *list = heddle_link_list_new (session, title, NULL, empty, link);

  HEDDLE_LINK_LIST (list)->back = TRUE;
  return list;
}

static void
show_count (HeddleLinkList *self)
{
  g_autofree char *text = g_strdup_printf (_("%u of %u"), self->n_linked, self->n);

  gtk_label_set_label (self->count, self->n > 0 ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n > 0);
  gtk_widget_set_visible (self->empty, self->n == 0);
}

void
heddle_link_list_begin (HeddleLinkList *self,
                        const char     *from,
                        const char     *note)
{
  GtkWidget *row;

  g_return_if_fail (HEDDLE_IS_LINK_LIST (self));

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  self->focused = row != NULL && g_strcmp0 (self->from, from) == 0
                    ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
  g_set_str (&self->from, from);
  self->n = 0;
  self->n_linked = 0;
  gtk_list_box_remove_all (self->list);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  show_count (self);
}

void
heddle_link_list_add (HeddleLinkList *self,
                      const char     *id,
                      const char     *title,
                      const char     *subtitle,
                      gboolean        linked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  g_return_if_fail (HEDDLE_IS_LINK_LIST (self));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), linked);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), ID_KEY, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), CHECK_KEY, check);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_list_box_append (self->list, row);
  if ((int) self->n == self->focused)
    gtk_widget_grab_focus (row);
  self->n++;
  self->n_linked += linked;
  show_count (self);
}

void
heddle_link_list_go_to (HeddleLinkList *self,
                        const char     *id)
{
  GtkListBoxRow *row;

  g_return_if_fail (HEDDLE_IS_LINK_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      GObject *check = g_object_get_data (G_OBJECT (row), CHECK_KEY);

      if (g_strcmp0 (g_object_get_data (check, ID_KEY), id) == 0)
        heddle_shown_focus_give (GTK_WIDGET (row));
    }
}
