/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-list.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-focus-path.h"
#include "heddle-letter.h"
#include "heddle-menu-names.h"
#include "heddle-order.h"
#include "heddle-popup.h"
#include "heddle-record-jobs.h"
#include "heddle-record-row.h"

struct _HeddleRecordList
{
  AdwBin parent_instance;

  HeddleSession *session;
  const HeddleRecordListInfo *info;
  char *owner;
  GPtrArray *records; /* of the list, first those that have a row */
  guint limit;        /* rows before the others are folded */
  gboolean narrow;    /* the ends of the rows stand below their titles */
  GtkWidget *menu;

  GtkLabel *title;
  GtkLabel *count;
  GtkLabel *note;
  GtkWidget *add;
  GtkListBox *list;
  GtkLabel *empty;
};

G_DEFINE_FINAL_TYPE (HeddleRecordList, heddle_record_list, ADW_TYPE_BIN)

#define RECORD_KEY "heddle-record"
/* A list of hundreds opens as fast as one of a dozen. */
#define FEW 20
#define MORE 100

static HeddleRecord *
get_record (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), RECORD_KEY) : NULL;
}

/* The row of the focus, else the first. */
static GtkListBoxRow *
get_current (HeddleRecordList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return GTK_IS_LIST_BOX_ROW (row) ? GTK_LIST_BOX_ROW (row)
                                   : gtk_list_box_get_row_at_index (self->list, 0);
}

/* --- Doing ---------------------------------------------------------------- */

static void
open_row (HeddleRecordList *self,
          GtkListBoxRow    *row,
          const char       *action)
{
  HeddleRecord *record = get_record (row);

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "(ss)", self->info->kind->name,
                                heddle_record_get_id (record));
}

static void fill (HeddleRecordList *self);

static void
activated_cb (HeddleRecordList *self,
              GtkListBoxRow    *row)
{
  int first = gtk_list_box_row_get_index (row);

  if (get_record (row) != NULL)
    {
      open_row (self, row, "win.edit-record");
      return;
    }
  self->limit += MORE;
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, first)));
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (widget);

  open_row (self, get_current (self), "win.edit-record");
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (widget);

  open_row (self, get_current (self), "win.record-history");
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (widget);
  HeddleRecord *record = get_record (get_current (self));
  g_autoptr (GError) error = NULL;

  if (record != NULL
      && !heddle_record_remove (heddle_session_get_store (self->session), record, &error))
    heddle_ask_window_report (widget, error);
}

static gboolean
has_order (HeddleRecordList *self)
{
  return self->info->preset == NULL && heddle_order_has (self->info->kind);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (widget);
  HeddleRecord *record = get_record (get_current (self));
  g_autofree char *id = record != NULL ? g_strdup (heddle_record_get_id (record)) : NULL;
  g_autoptr (GError) error = NULL;

  if (id == NULL || !has_order (self))
    return;
  if (!heddle_order_move (heddle_session_get_store (self->session), self->info->kind,
                          self->info->field, id, g_str_has_suffix (action, "up") ? -1 : 1,
                          &error))
    heddle_ask_window_report (widget, error);
  heddle_record_list_go_to (self, id);
}

static void
write_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (widget);

  open_row (self, get_current (self), "win.write-to");
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (widget);

  return heddle_table_new_records (self->info->kind, self->records, NULL);
}

static void
add_clicked_cb (HeddleRecordList *self)
{
  heddle_record_list_add (self);
}

/* --- The menu of a row ---------------------------------------------------- */

static GMenuModel *
make_menu (HeddleRecordList *self,
           HeddleRecord     *record)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Edit…"), "record.edit");
  g_menu_append (menu, _("_History"), "record.history");
  if (record != NULL
      && heddle_letter_applies (heddle_session_get_store (self->session), self->info->kind->name,
                                heddle_record_get_id (record)))
    g_menu_append (menu, _("_Write to…"), "record.write");
  if (has_order (self))
    {
      g_menu_append (menu, _("Move _Up"), "record.move-up");
      g_menu_append (menu, _("Move _Down"), "record.move-down");
    }
  g_menu_append (menu, _("_Copy List as a Table"), "win.copy-table");
  g_menu_append (menu, _("_Remove"), "record.remove");

  return G_MENU_MODEL (menu);
}

static void
popup_menu (HeddleRecordList *self,
            GtkWidget        *row)
{
  g_autoptr (GMenuModel) model = make_menu (self, get_record (GTK_LIST_BOX_ROW (row)));
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_widget_grab_focus (row);
  heddle_menu_names_fix (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  g_signal_connect_object (menu, "closed", G_CALLBACK (gtk_widget_grab_focus), row,
                           G_CONNECT_SWAPPED);
  heddle_popup_show (GTK_WIDGET (self), &self->menu, menu, row);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   data)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (data);
  GtkListBoxRow *row = get_current (self);

  if (row == NULL || get_record (row) == NULL)
    return FALSE;
  popup_menu (self, GTK_WIDGET (row));

  return TRUE;
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            gpointer    data)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (data);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row != NULL && get_record (row) != NULL)
    popup_menu (self, GTK_WIDGET (row));
}

/* --- Showing -------------------------------------------------------------- */

static gboolean
accepts (HeddleRecordList *self,
         HeddleRecord     *record)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (self->info->preset == NULL)
    return TRUE;
  heddle_record_get_value (record, heddle_kind_get_field (self->info->kind, self->info->preset),
                           &value);

  return value.type == HEDDLE_VALUE_TEXT && g_strcmp0 (value.text, self->info->value) == 0;
}

static void
add_row (HeddleRecordList *self,
         HeddleRecord     *record)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (record), g_object_unref);
  heddle_focus_path_set_key (row, heddle_record_get_id (record));
  self->info->fill_row (ADW_ACTION_ROW (row), record, self->session);
  if (self->narrow)
    heddle_record_row_stack_ends (ADW_ACTION_ROW (row));
  gtk_list_box_append (self->list, row);
}

static guint
get_n_rows (HeddleRecordList *self)
{
  return self->records->len <= self->limit + 1 ? self->records->len : self->limit;
}

static void
add_more (HeddleRecordList *self,
          guint             n)
{
  g_autofree char *text = g_strdup_printf (_("%'u more"), n);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list, row);
}

static void
fill (HeddleRecordList *self)
{
  guint n = get_n_rows (self);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n; i++)
    add_row (self, self->records->pdata[i]);
  if (!self->narrow)
    heddle_record_row_align_ends (self->list);
  if (n < self->records->len)
    add_more (self, self->records->len - n);
}

/* On the same record, else what is in its place now. */
static void
put_focus_back (HeddleRecordList *self,
                GArray           *path)
{
  if (path->len > 0 && self->records->len == 0)
    gtk_widget_grab_focus (self->add);
  else
    heddle_focus_path_restore (GTK_WIDGET (self->list), path);
}

const HeddleRecordListInfo *
heddle_record_list_get_info (HeddleRecordList *self)
{
  g_return_val_if_fail (HEDDLE_IS_RECORD_LIST (self), NULL);

  return self->info;
}

void
heddle_record_list_show (HeddleRecordList *self,
                         const char       *owner)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *count = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GArray) focus = NULL;
  guint n;

  g_return_if_fail (HEDDLE_IS_RECORD_LIST (self));

  focus = heddle_focus_path_find (GTK_WIDGET (self->list));
  if (g_set_str (&self->owner, owner))
    self->limit = FEW;
  records = heddle_query_records (heddle_session_get_store (self->session), self->info->kind,
                                  self->info->field, owner);
  g_ptr_array_set_size (self->records, 0);
  for (guint i = 0; i < records->len; i++)
    if (accepts (self, records->pdata[i]))
      g_ptr_array_add (self->records, g_object_ref (records->pdata[i]));
  fill (self);
  n = self->records->len;
  count = g_strdup_printf ("%u", n);
  gtk_label_set_label (self->count, n > 0 ? count : "");
  if (self->info->dup_note != NULL)
    note = self->info->dup_note (self->session, owner);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  put_focus_back (self, focus);
}

void
heddle_record_list_set_narrow (HeddleRecordList *self,
                               gboolean          narrow)
{
  g_autoptr (GArray) focus = NULL;

  g_return_if_fail (HEDDLE_IS_RECORD_LIST (self));

  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  focus = heddle_focus_path_find (GTK_WIDGET (self->list));
  fill (self);
  put_focus_back (self, focus);
}

void
heddle_record_list_add (HeddleRecordList *self)
{
  g_autofree char *next = NULL;

  g_return_if_fail (HEDDLE_IS_RECORD_LIST (self));

  if (has_order (self))
    next = g_strdup_printf ("%" G_GINT64_FORMAT,
                            heddle_order_get_next (heddle_session_get_store (self->session),
                                                   self->info->kind, self->info->field,
                                                   self->owner));
  heddle_ask_window_add (GTK_WIDGET (self), self->info->kind->name,
                         self->info->field, self->owner,
                         "position", next,
                         self->info->preset, self->info->value, NULL);
}

gboolean
heddle_record_list_go_to (HeddleRecordList *self,
                          const char       *id)
{
  g_return_val_if_fail (HEDDLE_IS_RECORD_LIST (self), FALSE);

  for (guint i = 0; i < self->records->len; i++)
    if (g_str_equal (heddle_record_get_id (self->records->pdata[i]), id))
      {
        if (i >= get_n_rows (self))
          {
            self->limit = i + FEW;
            fill (self);
          }
        gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)));
        return TRUE;
      }

  return FALSE;
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_record_list_dispose (GObject *object)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->owner, g_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_record_list_parent_class)->dispose (object);
}

/* The row of the focus or the first, else where one is added. */
static gboolean
heddle_record_list_grab_focus (GtkWidget *widget)
{
  HeddleRecordList *self = HEDDLE_RECORD_LIST (widget);
  GtkListBoxRow *row = get_current (self);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add);
}

static void
heddle_record_list_class_init (HeddleRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_record_list_dispose;
  widget_class->grab_focus = heddle_record_list_grab_focus;
  gtk_widget_class_install_action (widget_class, "record.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "record.history", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "record.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "record.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "record.move-up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "record.move-down", NULL, move_cb);
}

static GtkWidget *
make_heading (HeddleRecordList *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "second");
  self->add = gtk_button_new ();
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "link-like");
  gtk_button_set_can_shrink (GTK_BUTTON (self->add), TRUE);
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (heading), self->add);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);

  return heading;
}

static void
make_list (HeddleRecordList *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } shortcuts[] = {
    { "Delete", "record.remove" },
    { "<Alt>Up|<Alt>KP_Up", "record.move-up" },
    { "<Alt>Down|<Alt>KP_Down", "record.move-down" },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                        gtk_callback_action_new (menu_key_cb, self, NULL)));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
}

static void
heddle_record_list_init (HeddleRecordList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->limit = FEW;
  gtk_box_append (GTK_BOX (box), make_heading (self));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "second");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  make_list (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  self->empty = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->empty, 0);
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "empty-card");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->empty));
  adw_bin_set_child (ADW_BIN (self), box);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}

GtkWidget *
heddle_record_list_new (HeddleSession              *session,
                        const HeddleRecordListInfo *info)
{
  HeddleRecordList *self = g_object_new (HEDDLE_TYPE_RECORD_LIST, NULL);

  self->session = g_object_ref (session);
  self->info = info;
  gtk_label_set_label (self->title, _(info->title));
  gtk_label_set_label (self->empty, _(info->empty));
  gtk_widget_set_visible (self->add, info->add != NULL);
  if (info->add != NULL)
    gtk_button_set_label (GTK_BUTTON (self->add), _(info->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(info->title), -1);

  return GTK_WIDGET (self);
}
