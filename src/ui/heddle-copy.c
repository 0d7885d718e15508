/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-copy.h"

#include <glib/gi18n-lib.h>

#include "heddle-menu-names.h"
#include "heddle-table-dialog.h"

#define FUNC_KEY "heddle-table-func"
#define RECORDS_KEY "heddle-table-records"
#define MENU_KEY "heddle-copy-menu"

/* Which records a widget lists. */
typedef struct
{
  HeddleSession *session;
  const HeddleKind *kind;
  const char *field;
  char *id;
  const char *const *fields;
} Records;

void
heddle_copy_offer (GtkWidget       *widget,
                   HeddleTableFunc  dup_table)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), FUNC_KEY, dup_table);
}

static void
records_free (gpointer data)
{
  Records *self = data;

  g_object_unref (self->session);
  g_free (self->id);
  g_free (self);
}

static HeddleTable *
dup_records (GtkWidget *widget)
{
  Records *self = g_object_get_data (G_OBJECT (widget), RECORDS_KEY);
  g_autoptr (GPtrArray) records = heddle_query_records (heddle_session_get_store (self->session),
                                                        self->kind, self->field, self->id);

  return heddle_table_new_records (self->kind, records, self->fields);
}

void
heddle_copy_offer_records (GtkWidget         *widget,
                           HeddleSession     *session,
                           const HeddleKind  *kind,
                           const char        *field,
                           const char        *id,
                           const char *const *fields)
{
  Records *self = g_new0 (Records, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  self->session = g_object_ref (session);
  self->kind = kind;
  self->field = field;
  self->id = g_strdup (id);
  self->fields = fields;
  g_object_set_data_full (G_OBJECT (widget), RECORDS_KEY, self, records_free);
  heddle_copy_offer (widget, dup_records);
}

static void
copy (GtkWidget   *widget,
      HeddleTable *table)
{
  g_autofree char *text = heddle_table_to_text (table);
  char *html = heddle_table_to_html (table);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) provider
      = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

static HeddleTable *
dup_table_of (GtkWidget *list)
{
  return ((HeddleTableFunc) g_object_get_data (G_OBJECT (list), FUNC_KEY)) (list);
}

/* @list: (nullable): a widget that offers its list. NULL, and said, where it is empty. */
static HeddleTable *
dup_filled (GtkWidget *widget,
            GtkWidget *list)
{
  g_autoptr (HeddleTable) table = list != NULL ? dup_table_of (list) : NULL;

  if (table != NULL && table->rows->len > 0)
    return g_steal_pointer (&table);
  gtk_widget_activate_action (widget, "win.announce", "s", _("There is no list here"));
  return NULL;
}

void
heddle_copy_put (GtkWidget   *widget,
                 HeddleTable *table)
{
  g_autofree char *done = NULL;

  copy (widget, table);
  /* Translators: a list and how many lines it has */
  done = g_strdup_printf (ngettext ("Copied as a table: %s, %'u line",
                                    "Copied as a table: %s, %'u lines", table->rows->len),
                          table->title, table->rows->len);
  gtk_widget_activate_action (widget, "win.announce", "s", done);
}

static void
copy_list (GtkWidget *widget,
           GtkWidget *list)
{
  g_autoptr (HeddleTable) table = dup_filled (widget, list);

  if (table != NULL)
    heddle_copy_put (widget, table);
}

static void
show_list (GtkWidget *widget,
           GtkWidget *list)
{
  g_autoptr (HeddleTable) table = dup_filled (widget, list);

  if (table != NULL)
    heddle_table_dialog_present (widget, g_steal_pointer (&table));
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       widget)
{
  copy_list (widget, widget);
}

static void
show_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       widget)
{
  show_list (widget, widget);
}

static gboolean
drop_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* Its item is activated after it has closed. */
static void
popover_closed_cb (GtkWidget *focus,
                   GtkWidget *popover)
{
  if (gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (popover), g_object_unref);
}

static void
show_menu (GtkWidget *widget,
           double     x,
           double     y)
{
  HeddleCopyMenuFunc dup_more = g_object_get_data (G_OBJECT (widget), MENU_KEY);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) copying = g_menu_new ();
  g_autoptr (GMenuModel) more = NULL;
  GtkWidget *popover;
  GtkWidget *focus;

  if (dup_more != NULL)
    more = dup_more (widget, x, y);
  focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  if (more != NULL)
    g_menu_append_section (menu, NULL, more);
  g_menu_append (copying, _("_Show as a Table"), "list-copy.show");
  g_menu_append (copying, _("_Copy List as a Table"), "list-copy.this");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copying));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  heddle_menu_names_fix (popover);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_parent (popover, widget);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb),
                           focus != NULL ? focus : widget, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkWidget       *widget)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (widget, x, y);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  keycode,
        GdkModifierType        modifiers,
        GtkWidget             *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t place;

  if (key != GDK_KEY_Menu && !(key == GDK_KEY_F10 && modifiers & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (focus == NULL || GTK_IS_TEXT (focus) || !gtk_widget_compute_bounds (focus, widget, &place))
    return GDK_EVENT_PROPAGATE;
  show_menu (widget, place.origin.x + place.size.width / 3,
             place.origin.y + place.size.height / 2);

  return GDK_EVENT_STOP;
}

void
heddle_copy_add_menu (GtkWidget *widget)
{
  static const GActionEntry entries[] = {
    { .name = "this", .activate = copy_cb },
    { .name = "show", .activate = show_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), widget, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), widget, 0);
  gtk_widget_add_controller (widget, keys);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), widget);
  gtk_widget_insert_action_group (widget, "list-copy", G_ACTION_GROUP (group));
}

void
heddle_copy_extend_menu (GtkWidget          *widget,
                         HeddleCopyMenuFunc  dup_menu)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), MENU_KEY, dup_menu);
}

static GtkWidget *
find_above (GtkWidget *widget)
{
  while (widget != NULL && g_object_get_data (G_OBJECT (widget), FUNC_KEY) == NULL)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static GtkWidget *
find_below (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_object_get_data (G_OBJECT (widget), FUNC_KEY) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child);

  return found;
}

static GtkWidget *
find_list (GtkWidget *window)
{
  GtkWidget *widget = find_above (gtk_window_get_focus (GTK_WINDOW (window)));

  return widget != NULL ? widget : find_below (window);
}

void
heddle_copy_table (GtkWidget *window)
{
  copy_list (window, find_list (window));
}

void
heddle_copy_show_table (GtkWidget *window)
{
  show_list (window, find_list (window));
}

HeddleTable *
heddle_copy_dup_table (GtkWidget *window)
{
  GtkWidget *list = find_list (window);

  return list != NULL ? dup_table_of (list) : NULL;
}

void
heddle_copy_text (GtkWidget  *widget,
                  const char *text,
                  const char *announcement)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.announce", "s", announcement);
}

void
heddle_copy_record_menu_add (GMenu            *menu,
                             const char       *label,
                             const char       *action,
                             const HeddleKind *kind,
                             const char       *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", kind->name, id);
  g_menu_append_item (menu, item);
}

GMenu *
heddle_copy_record_menu_new (const HeddleKind *kind,
                             const char       *id)
{
  GMenu *menu = g_menu_new ();

  heddle_copy_record_menu_add (menu, _("_Open"), "win.open-record", kind, id);
  heddle_copy_record_menu_add (menu, _("_Edit…"), "win.edit-record", kind, id);
  heddle_copy_record_menu_add (menu, _("_History"), "win.record-history", kind, id);

  return menu;
}
