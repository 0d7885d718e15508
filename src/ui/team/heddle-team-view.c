/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-view-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-copy.h"
#include "heddle-popup.h"
#include "heddle-shown-focus.h"
#include "heddle-team-actions.h"
#include "heddle-team-row.h"

G_DEFINE_FINAL_TYPE (HeddleTeamView, heddle_team_view, ADW_TYPE_BIN)

HeddleTeamEntry *
heddle_team_view_get_selected (HeddleTeamView *self)
{
  gpointer item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? heddle_team_item_get_entry (item) : NULL;
}

static GtkWidget *
get_selected_row (HeddleTeamView *self)
{
  gpointer item = gtk_single_selection_get_selected_item (self->selection);

  for (guint i = 0; i < self->rows->len; i++)
    if (item != NULL && heddle_team_row_get_item (self->rows->pdata[i]) == item)
      return self->rows->pdata[i];
  return GTK_WIDGET (self->list);
}

static void
closed_cb (HeddleTeamView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

void
heddle_team_view_popup (HeddleTeamView *self,
                        GtkWidget      *popover)
{
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);
  heddle_popup_show (GTK_WIDGET (self), &self->popover, popover, get_selected_row (self));
}

/* --- Rows ------------------------------------------------------------------ */

static void
activate_cb (HeddleTeamView *self)
{
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);

  if (entry == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self),
                              entry->sort == HEDDLE_TEAM_SORT_SLOT ? "team.invite" : "team.open",
                              NULL);
}

static void
popup_menu (HeddleTeamView *self)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (self->member_menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  heddle_team_view_popup (self, menu);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   data)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (data);
  HeddleTeamEntry *entry = heddle_team_view_get_selected (self);

  if (entry == NULL || entry->sort == HEDDLE_TEAM_SORT_SIDE)
    return FALSE;
  popup_menu (self);
  return TRUE;
}

static gboolean
choose (HeddleTeamView *self,
        HeddleTeamRow  *row)
{
  HeddleTeamItem *item = heddle_team_row_get_item (row);
  guint position;

  if (item == NULL || !g_list_store_find (self->shown, item, &position))
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  return TRUE;
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            gpointer    data)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (data);
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  HeddleTeamItem *item = heddle_team_row_get_item (HEDDLE_TEAM_ROW (row));

  if (item == NULL || heddle_team_item_get_entry (item)->sort == HEDDLE_TEAM_SORT_SIDE)
    return;
  if (choose (self, HEDDLE_TEAM_ROW (row)))
    popup_menu (self);
}

static void
asked_cb (HeddleTeamView *self,
          const char     *what,
          HeddleTeamRow  *row)
{
  if (choose (self, row))
    gtk_widget_activate_action (GTK_WIDGET (self), what, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  data)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (data);
  GtkWidget *row = heddle_team_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (row, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  heddle_team_row_set_narrow (HEDDLE_TEAM_ROW (row), self->narrow);
  g_ptr_array_add (self->rows, row);
  gtk_list_item_set_child (item, row);
}

static void
teardown_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  data)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (data);

  if (self->rows != NULL)
    g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
name_item (GtkListItem *list_item)
{
  HeddleTeamItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *name = heddle_team_row_dup_name (heddle_team_item_get_entry (item));

  gtk_list_item_set_accessible_label (list_item, name);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  data)
{
  HeddleTeamItem *item = gtk_list_item_get_item (list_item);
  gboolean acts = heddle_team_item_get_entry (item)->sort != HEDDLE_TEAM_SORT_SIDE;

  gtk_list_item_set_selectable (list_item, acts);
  gtk_list_item_set_activatable (list_item, acts);
  gtk_list_item_set_focusable (list_item, acts);
  heddle_team_row_set_item (HEDDLE_TEAM_ROW (gtk_list_item_get_child (list_item)), item);
  g_signal_connect_object (item, "notify::entry", G_CALLBACK (name_item), list_item,
                           G_CONNECT_SWAPPED);
  name_item (list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           gpointer                  data)
{
  heddle_team_row_set_item (HEDDLE_TEAM_ROW (gtk_list_item_get_child (list_item)), NULL);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), name_item, list_item);
}

static void
make_list (HeddleTeamView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->rows = g_ptr_array_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (teardown_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->shown = g_list_store_new (HEDDLE_TYPE_TEAM_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (heddle_team_actions_update), self);
}

/* The team as a table to copy. */
static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (widget);
  const char *const headings[] = { _("Side"), _("Person"), _("Organisation"), _("Brings"),
                                   _("Briefed"), _("Read"), _("Answer"), NULL };
  HeddleTable *table = heddle_table_new (_("Team"), headings);
  const char *side = "";

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (HeddleTeamItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);
      HeddleTeamEntry *entry = heddle_team_item_get_entry (item);
      const char *const cells[] = { side, entry->title, entry->subtitle,
                                    entry->brings != NULL ? entry->brings : "",
                                    entry->briefed ? _("yes") : "", entry->has_read ? _("yes") : "",
                                    entry->answer, NULL };

      if (entry->sort == HEDDLE_TEAM_SORT_SIDE)
        side = entry->title;
      else
        heddle_table_add (table, cells);
    }
  return table;
}

/* --- Object ---------------------------------------------------------------- */

static void
heddle_team_view_dispose (GObject *object)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TEAM_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_team_view_parent_class)->dispose (object);
}

static void
heddle_team_view_finalize (GObject *object)
{
  HeddleTeamView *self = HEDDLE_TEAM_VIEW (object);

  g_free (self->episode);
  g_free (self->asking);

  G_OBJECT_CLASS (heddle_team_view_parent_class)->finalize (object);
}

static void
heddle_team_view_class_init (HeddleTeamViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_TEAM_ROW);
  G_OBJECT_CLASS (klass)->dispose = heddle_team_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_team_view_finalize;
  heddle_team_actions_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/team/heddle-team-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamView, header);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamView, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleTeamView, member_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
add_list_keys (HeddleTeamView *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "i", "team.invite" }, { "c", "team.confirm" }, { "x", "team.decline" },
    { "b", "team.briefed" }, { "r", "team.read" }, { "Delete", "team.remove" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (controller);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        shortcuts, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                     gtk_named_action_new (keys[i].action)));
  gtk_shortcut_controller_add_shortcut (
      shortcuts, gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                                   gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static void
heddle_team_view_init (HeddleTeamView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_list (self);
  add_list_keys (self);
  heddle_team_actions_update (self);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}

void
heddle_team_view_set_session (HeddleTeamView *self,
                              HeddleSession  *session,
                              const char     *episode)
{
  g_return_if_fail (HEDDLE_IS_TEAM_VIEW (self));

  g_set_object (&self->session, session);
  g_set_str (&self->episode, episode);
}

static HeddleTeamItem *
get_item (HeddleTeamView *self,
          guint           position)
{
  g_autoptr (HeddleTeamItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  return item; /* the list keeps it */
}

/* Takes over an entry where the line is about the same. */
static gboolean
take (HeddleTeamView  *self,
      guint            position,
      HeddleTeamEntry *entry)
{
  HeddleTeamItem *item = get_item (self, position);

  if (!g_str_equal (heddle_team_item_get_entry (item)->key, entry->key))
    return FALSE;
  heddle_team_item_set_entry (item, entry);
  return TRUE;
}

/* Keys mean who is chosen: where that row has gone, the next one is. */
static void
choose_near (HeddleTeamView *self,
             guint           position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint start = position != GTK_INVALID_LIST_POSITION ? position : 0;

  for (guint i = 0; i < n; i++)
    {
      guint at = (start + i) % n;

      if (heddle_team_item_get_entry (get_item (self, at))->sort == HEDDLE_TEAM_SORT_SIDE)
        continue;
      gtk_single_selection_set_selected (self->selection, at);
      return;
    }
}

void
heddle_team_view_show (HeddleTeamView *self,
                       HeddleTeam     *team)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *entries = team->entries;
  guint before;
  guint head = 0;
  guint tail = 0;
  guint chosen;

  g_return_if_fail (HEDDLE_IS_TEAM_VIEW (self));

  chosen = gtk_single_selection_get_selected (self->selection);
  before = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  while (head < MIN (before, entries->len) && take (self, head, entries->pdata[head]))
    head++;
  while (tail < MIN (before, entries->len) - head
         && take (self, before - 1 - tail, entries->pdata[entries->len - 1 - tail]))
    tail++;
  for (guint i = head; i < entries->len - tail; i++)
    g_ptr_array_add (added, heddle_team_item_new (entries->pdata[i]));
  if (added->len > 0 || before > head + tail)
    g_list_store_splice (self->shown, head, before - head - tail, added->pdata, added->len);
  if (heddle_team_view_get_selected (self) == NULL)
    choose_near (self, chosen);
  heddle_team_actions_update (self);
}

void
heddle_team_view_set_narrow (HeddleTeamView *self,
                             gboolean        narrow)
{
  g_return_if_fail (HEDDLE_IS_TEAM_VIEW (self));

  self->narrow = narrow;
  gtk_widget_set_visible (self->header, !narrow);
  for (guint i = 0; i < self->rows->len; i++)
    heddle_team_row_set_narrow (self->rows->pdata[i], narrow);
}

gboolean
heddle_team_view_go_to (HeddleTeamView *self,
                        const char     *id)
{
  g_return_val_if_fail (HEDDLE_IS_TEAM_VIEW (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    if (g_str_equal (heddle_team_item_get_entry (get_item (self, i))->key, id))
      {
        gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_SELECT, NULL);
        heddle_shown_focus_give (GTK_WIDGET (self->list));
        return TRUE;
      }
  return FALSE;
}
