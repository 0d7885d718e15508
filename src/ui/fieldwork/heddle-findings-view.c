/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-findings-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-fieldwork.h"
#include "heddle-finding-row.h"
#include "heddle-finding-sign.h"
#include "heddle-popup.h"
#include "heddle-shown-focus.h"

struct _HeddleFindingsView
{
  AdwBin parent_instance;

  HeddleSession *session;
  GListStore *shown;
  GtkSingleSelection *selection;
  GtkWidget *menu;

  GtkListView *list;
  GMenuModel *finding_menu;
};

G_DEFINE_FINAL_TYPE (HeddleFindingsView, heddle_findings_view, ADW_TYPE_BIN)

enum
{
  EDIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HeddleStore *
get_store (HeddleFindingsView *self)
{
  return heddle_session_get_store (self->session);
}

static HeddleFieldworkFinding *
get_selected (HeddleFindingsView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* --- Actions on the chosen finding ---------------------------------------- */

static void
edit (HeddleFindingsView *self)
{
  if (get_selected (self) != NULL)
    g_signal_emit (self, signals[EDIT], 0, get_selected (self));
}

static void
activate_cb (HeddleFindingsView *self)
{
  edit (self);
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  edit (HEDDLE_FINDINGS_VIEW (widget));
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (widget);

  if (get_selected (self) != NULL)
    gtk_widget_activate_action (widget, "win.edit-record", "(ss)",
                                heddle_fieldwork_finding_kind.name,
                                heddle_id_of (get_selected (self)));
}

static void
kind_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (get_selected (self) != NULL
      && !heddle_fieldwork_set_sort (get_store (self), heddle_id_of (get_selected (self)),
                                     g_variant_get_string (parameter, NULL), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
keep_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *practice = NULL;

  if (get_selected (self) == NULL)
    return;
  practice = heddle_fieldwork_keep_practice (get_store (self),
                                             heddle_id_of (get_selected (self)), &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
private_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (widget);
  HeddleFieldworkFinding *finding = get_selected (self);
  g_autoptr (GError) error = NULL;

  if (finding != NULL
      && !heddle_fieldwork_set_private (get_store (self), heddle_id_of (finding),
                                        !heddle_record_is_private (HEDDLE_RECORD (finding)),
                                        &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (get_selected (self) != NULL
      && !heddle_fieldwork_remove (get_store (self), heddle_id_of (get_selected (self)),
                                   &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

/* --- The list's rows and menu --------------------------------------------- */

static void
popup_menu (HeddleFindingsView *self,
            GtkWidget          *at)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (self->finding_menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  g_signal_connect_swapped (menu, "closed", G_CALLBACK (gtk_widget_grab_focus), self->list);
  heddle_popup_show (GTK_WIDGET (self), &self->menu, menu, at);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   data)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (data);

  if (get_selected (self) == NULL)
    return FALSE;
  popup_menu (self, gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL
                      ? gtk_widget_get_focus_child (GTK_WIDGET (self->list))
                      : GTK_WIDGET (self->list));

  return TRUE;
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            gpointer    data)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (data);
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  HeddleFieldworkFinding *finding = heddle_finding_row_get_finding (HEDDLE_FINDING_ROW (row));
  guint position;

  if (g_list_store_find (self->shown, finding, &position))
    gtk_single_selection_set_selected (self->selection, position);
  popup_menu (self, row);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  data)
{
  GtkWidget *row = heddle_finding_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), data, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
name_item (GtkListItem *item)
{
  g_autofree char *name = heddle_finding_row_dup_name (gtk_list_item_get_item (item));

  gtk_list_item_set_accessible_label (item, name);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  HeddleFieldworkFinding *finding = gtk_list_item_get_item (item);

  heddle_finding_row_set_finding (HEDDLE_FINDING_ROW (gtk_list_item_get_child (item)), finding);
  g_signal_connect_object (finding, "notify", G_CALLBACK (name_item), item, G_CONNECT_SWAPPED);
  name_item (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  data)
{
  heddle_finding_row_set_finding (HEDDLE_FINDING_ROW (gtk_list_item_get_child (item)), NULL);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), name_item, item);
}

static void
make_list (HeddleFindingsView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->shown = g_list_store_new (HEDDLE_TYPE_FIELDWORK_FINDING);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_findings_view_dispose (GObject *object)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_FINDINGS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_findings_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "finding.edit", NULL, edit_action },       { "finding.open", NULL, open_action },
    { "finding.kind", "s", kind_action },        { "finding.keep", NULL, keep_action },
    { "finding.private", NULL, private_action }, { "finding.remove", NULL, remove_action },
  };
  const HeddleChoice *sorts = heddle_finding_sign_get_sorts ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (guint i = 0; sorts[i].word != NULL; i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_CONTROL_MASK, "finding.kind",
                                         "s", sorts[i].word);
}

static void
heddle_findings_view_class_init (HeddleFindingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_findings_view_dispose;
  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, HEDDLE_TYPE_FIELDWORK_FINDING);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/fieldwork/heddle-findings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingsView, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingsView, finding_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
add_list_keys (HeddleFindingsView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (keys);

  gtk_shortcut_controller_add_shortcut (
      shortcuts, gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                                   gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_shortcut_controller_add_shortcut (
      shortcuts, gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete"),
                                   gtk_named_action_new ("finding.remove")));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
heddle_findings_view_init (HeddleFindingsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_list (self);
  add_list_keys (self);
}

void
heddle_findings_view_set_session (HeddleFindingsView *self,
                                  HeddleSession      *session)
{
  g_return_if_fail (HEDDLE_IS_FINDINGS_VIEW (self));

  g_set_object (&self->session, session);
}

static gboolean
shows_at (HeddleFindingsView *self,
          guint               position,
          gpointer            finding)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  return item == finding;
}

void
heddle_findings_view_show (HeddleFindingsView *self,
                           GPtrArray          *findings)
{
  guint before;
  guint head = 0;
  guint tail = 0;

  g_return_if_fail (HEDDLE_IS_FINDINGS_VIEW (self));

  before = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  while (head < MIN (before, findings->len) && shows_at (self, head, findings->pdata[head]))
    head++;
  while (tail < MIN (before, findings->len) - head
         && shows_at (self, before - 1 - tail, findings->pdata[findings->len - 1 - tail]))
    tail++;
  g_list_store_splice (self->shown, head, before - head - tail,
                       findings->pdata != NULL ? findings->pdata + head : NULL,
                       findings->len - head - tail);
}

/* Lines have their height only now: where they were guessed, the chosen one is beyond the
 * edge. */
static gboolean
settle_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       first)
{
  HeddleFindingsView *self = HEDDLE_FINDINGS_VIEW (widget);
  guint chosen = gtk_single_selection_get_selected (self->selection);

  if (gdk_frame_clock_get_frame_counter (clock) <= *(gint64 *) first)
    return G_SOURCE_CONTINUE;
  if (chosen != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, chosen, GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_REMOVE;
}

static void
settle (HeddleFindingsView *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 frame = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) + 1 : 0;

  if (clock != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, g_memdup2 (&frame, sizeof frame),
                                  g_free);
}


gpointer
heddle_findings_view_go_to (HeddleFindingsView *self,
                            const char         *id,
                            gboolean            focus)
{
  guint n;

  g_return_val_if_fail (HEDDLE_IS_FINDINGS_VIEW (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  for (guint i = n; i-- > 0;)
    {
      g_autoptr (HeddleRecord) finding = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (id != NULL && !g_str_equal (heddle_id_of (finding), id))
        continue;
      gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_SELECT, NULL);
      settle (self);
      if (focus)
        heddle_shown_focus_give (GTK_WIDGET (self->list));
      return finding; /* the list keeps it */
    }

  return NULL;
}
