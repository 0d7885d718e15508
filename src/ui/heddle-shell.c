/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-shell.h"

#include <glib/gi18n-lib.h>

#include "files/heddle-recent-menu.h"
#include "heddle-menu-names.h"
#include "heddle-page.h"
#include "heddle-places.h"
#include "heddle-record-pages.h"
#include "heddle-state-label.h"
#include "heddle-styles.h"

/* More overdue lines than this are not counted, for the count stays small
 * work in a large file. */
#define MOST_COUNTED 99

struct _HeddleShell
{
  AdwBin parent_instance;

  HeddleSession *session;
  char *place;
  AdwNavigationView *views[HEDDLE_N_PLACES]; /* made when they are first shown */
  GtkWidget *counts[HEDDLE_N_PLACES];
  HeddleQuery *counted[HEDDLE_N_PLACES];
  guint faults_source; /* counts what is wrong when there is nothing else to do */
  HeddleDay faults_day;
  gboolean compact;
  gboolean narrow;

  AdwNavigationSplitView *split_view;
  GtkLabel *file_name;
  AdwNavigationPage *content_page;
  GtkStack *stack;
  GtkListBox *places;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  GMenu *files_section;
};

G_DEFINE_FINAL_TYPE (HeddleShell, heddle_shell, ADW_TYPE_BIN)

typedef enum
{
  PROP_COLLAPSED = 1,
  PROP_COMPACT,
  PROP_NARROW,
  N_PROPS,
} HeddleShellProperty;

static GParamSpec *properties[N_PROPS];

static GtkWidget *
place_row_new (HeddleShell *self,
               guint        place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (heddle_places_get (place)->icon);
  GtkWidget *label = gtk_label_new (_(heddle_places_get (place)->title));

  self->counts[place] = g_object_new (HEDDLE_TYPE_STATE_LABEL, NULL);
  gtk_widget_add_css_class (self->counts[place], "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->counts[place]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
name_place (HeddleShell *self,
            guint        place,
            const char  *count)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->places, place);
  const char *title = _(heddle_places_get (place)->title);
  g_autofree char *name = count != NULL ? g_strdup_printf ("%s, %s", title, count)
                                        : g_strdup (title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_count (HeddleShell *self,
            guint        place,
            HeddleState  state,
            const char  *shown,
            const char  *words)
{
  GtkWidget *count = self->counts[place];

  heddle_state_label_set (HEDDLE_STATE_LABEL (count), state, shown != NULL ? shown : "");
  gtk_widget_set_tooltip_text (count, words);
  gtk_widget_set_visible (count, shown != NULL);
  name_place (self, place, words);
}

static void
show_overdue (HeddleShell *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  guint overdue = heddle_deadlines_count_overdue (store, heddle_session_get_today (self->session),
                                                  MOST_COUNTED);
  g_autofree char *shown = overdue > MOST_COUNTED ? g_strdup_printf ("%d+", MOST_COUNTED)
                                                  : g_strdup_printf ("%'u", overdue);
  g_autofree char *words = g_strdup_printf (_("%s overdue"), shown);

  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    if (heddle_places_get (i)->counts_overdue)
      show_count (self, i, HEDDLE_STATE_OVERDUE, overdue > 0 ? shown : NULL,
                  overdue > 0 ? words : NULL);
}

static void
show_counted (HeddleShell *self)
{
  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    if (self->counted[i] != NULL)
      {
        guint n = g_list_model_get_n_items (G_LIST_MODEL (self->counted[i]));
        g_autofree char *shown = n > 0 ? g_strdup_printf ("%'u", n) : NULL;

        show_count (self, i, HEDDLE_STATE_OPEN, shown, shown);
      }
}

static gboolean
show_faults (gpointer data)
{
  HeddleShell *self = data;

  self->faults_source = 0;
  self->faults_day = heddle_session_get_today (self->session);
  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    {
      const HeddlePlace *place = heddle_places_get (i);
      guint n = place->count_faults != NULL
                  ? place->count_faults (heddle_session_get_store (self->session),
                                         self->faults_day) : 0;
      g_autofree char *shown = n > 0 ? g_strdup_printf ("%'u", n) : NULL;
      g_autofree char *words = n > 0 ? g_strdup_printf (_(place->faults), n) : NULL;

      if (place->count_faults != NULL)
        show_count (self, i, HEDDLE_STATE_OVERDUE, shown, words);
    }

  return G_SOURCE_REMOVE;
}

/* Reads many records in a large file: not while somebody waits for the window. */
static void
count_faults_later (HeddleShell *self)
{
  if (self->faults_source == 0)
    self->faults_source = g_idle_add_full (G_PRIORITY_LOW, show_faults, self, NULL);
}

static void
committed_cb (HeddleShell *self,
              GArray      *touched)
{
  for (guint i = 0; i < touched->len; i++)
    for (guint place = 0; place < HEDDLE_N_PLACES; place++)
      if (g_strv_contains (heddle_places_get (place)->fault_kinds,
                           g_array_index (touched, HeddleTouched, i).kind->name))
        {
          count_faults_later (self);
          return;
        }
}

static void
changed_cb (HeddleShell *self)
{
  if (heddle_session_get_today (self->session) != self->faults_day)
    count_faults_later (self);
  show_overdue (self);
}

/* Kept by queries that follow the store, so that no count is made anew. */
static void
follow_counts (HeddleShell *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);

  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    if (heddle_places_get (i)->counted != NULL)
      {
        self->counted[i] = heddle_query_new (store, heddle_places_get (i)->counted);
        g_signal_connect_object (self->counted[i], "items-changed", G_CALLBACK (show_counted),
                                 self, G_CONNECT_SWAPPED);
      }
  g_signal_connect_object (self->session, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self,
                           G_CONNECT_SWAPPED);
  show_counted (self);
  show_overdue (self);
  count_faults_later (self);
}

static void
follow_width (HeddleShell *self,
              GtkWidget   *page)
{
  g_object_bind_property (self, "compact", page, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
}

/* Each place keeps the pages that were opened from it. */
static void
ensure_view (HeddleShell *self,
             guint        place)
{
  GtkWidget *page;

  if (self->views[place] != NULL)
    return;

  heddle_styles_load (heddle_places_get (place)->style);
  page = g_object_new (heddle_places_get (place)->get_type (),
                       "session", self->session,
                       "title", _(heddle_places_get (place)->title),
                       "tag", heddle_places_get (place)->name,
                       NULL);
  follow_width (self, page);
  /* before the window measures it, or the first frame measures all of it again */
  heddle_page_refresh (HEDDLE_PAGE (page));
  self->views[place] = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_push (self->views[place], ADW_NAVIGATION_PAGE (page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->views[place]));
}

static AdwNavigationView *
get_view (HeddleShell *self)
{
  return ADW_NAVIGATION_VIEW (gtk_stack_get_visible_child (self->stack));
}

/* A text writes what is typed when the focus leaves it, and its page is made anew: not while
 * GTK hides that page, which would look for another focus in it for ever. */
static void
leave_view (HeddleShell *self,
            guint        place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack))
      && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->views[place])))
    gtk_root_set_focus (root, NULL);
}

/* What only its stack hides is styled and measured again with all that is shown. */
static void
show_view (HeddleShell *self,
           guint        place)
{
  leave_view (self, place);
  gtk_widget_set_visible (GTK_WIDGET (self->views[place]), TRUE);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->views[place]));
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    if (self->views[i] != NULL && i != place)
      gtk_widget_set_visible (GTK_WIDGET (self->views[i]), FALSE);
}

void
heddle_shell_show_place (HeddleShell *self,
                         const char  *name)
{
  guint place = heddle_places_find (name);

  g_return_if_fail (HEDDLE_IS_SHELL (self));

  ensure_view (self, place);
  adw_navigation_view_pop_to_tag (self->views[place], heddle_places_get (place)->name);
  show_view (self, place);
  adw_navigation_page_set_title (self->content_page, _(heddle_places_get (place)->title));
  gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, place));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  heddle_page_focus_content (
      HEDDLE_PAGE (adw_navigation_view_get_visible_page (self->views[place])));
  if (g_set_str (&self->place, heddle_places_get (place)->name))
    heddle_session_set_setting (self->session, "place", self->place);
}

static void
activated_cb (HeddleShell   *self,
              GtkListBoxRow *row)
{
  heddle_shell_show_place (self, heddle_places_get (gtk_list_box_row_get_index (row))->name);
}

/* The page of this tag in the place that is shown; NULL: it is not open. */
static AdwNavigationPage *
go_back_to (HeddleShell *self,
            const char  *tag)
{
  AdwNavigationView *view = get_view (self);
  AdwNavigationPage *page = adw_navigation_view_find_page (view, tag);

  if (page != NULL && adw_navigation_view_get_visible_page (view) != page)
    adw_navigation_view_pop_to_page (view, page);

  return page;
}

static void
push (HeddleShell       *self,
      AdwNavigationPage *page,
      const char        *tag)
{
  adw_navigation_page_set_tag (page, tag);
  follow_width (self, GTK_WIDGET (page));
  adw_navigation_view_push (get_view (self), page);
}

gboolean
heddle_shell_open_record (HeddleShell *self,
                          const char  *kind,
                          const char  *id)
{
  const char *owner_kind;
  g_autofree char *owner = NULL;
  g_autofree char *tag = NULL;
  AdwNavigationPage *page;

  g_return_val_if_fail (HEDDLE_IS_SHELL (self), FALSE);

  if (!heddle_record_pages_find (heddle_session_get_store (self->session), kind, id, &owner_kind,
                                 &owner))
    return FALSE;

  tag = g_strconcat (owner_kind, ":", owner, NULL);
  page = go_back_to (self, tag);
  if (page == NULL)
    {
      page = heddle_record_pages_new (self->session, owner_kind, owner);
      heddle_page_set_record (HEDDLE_PAGE (page), owner_kind, owner);
      push (self, page, tag);
    }
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (g_str_equal (owner, id))
    heddle_page_focus_content (HEDDLE_PAGE (page));
  else
    heddle_record_pages_show (HEDDLE_PAGE (page), kind, id);

  return TRUE;
}

HeddlePage *
heddle_shell_get_page (HeddleShell *self)
{
  g_return_val_if_fail (HEDDLE_IS_SHELL (self), NULL);

  return HEDDLE_PAGE (adw_navigation_view_get_visible_page (get_view (self)));
}

AdwNavigationPage *
heddle_shell_open_page (HeddleShell *self,
                        GType        type,
                        const char  *tag,
                        const char  *title)
{
  AdwNavigationPage *page;

  g_return_val_if_fail (HEDDLE_IS_SHELL (self), NULL);

  page = go_back_to (self, tag);
  if (page == NULL)
    {
      page = g_object_new (type, "session", self->session, "title", title, NULL);
      push (self, page, tag);
    }
  heddle_page_focus_content (HEDDLE_PAGE (page));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);

  return page;
}

void
heddle_shell_leave_removed (HeddleShell *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  AdwNavigationPage *page;
  const char *name;
  const HeddleKind *kind;
  g_autoptr (HeddleRecord) record = NULL;

  g_return_if_fail (HEDDLE_IS_SHELL (self));

  page = adw_navigation_view_get_visible_page (get_view (self));
  name = page != NULL ? heddle_page_get_record_kind (HEDDLE_PAGE (page)) : NULL;
  kind = name != NULL ? heddle_schema_get_kind (heddle_store_get_schema (store), name) : NULL;
  if (kind == NULL)
    return;

  record = heddle_store_get (store, kind, heddle_page_get_record_id (HEDDLE_PAGE (page)), NULL);
  if (record == NULL || heddle_record_is_deleted (record))
    adw_navigation_view_pop (get_view (self));
}

void
heddle_shell_toggle_sidebar (HeddleShell *self)
{
  g_return_if_fail (HEDDLE_IS_SHELL (self));

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (
        self->split_view, !adw_navigation_split_view_get_show_content (self->split_view));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->places));
}

void
heddle_shell_open_menu (HeddleShell *self)
{
  g_return_if_fail (HEDDLE_IS_SHELL (self));

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_menu_button_popup (self->menu_button);
}

static void
heddle_shell_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HeddleShell *self = HEDDLE_SHELL (object);

  switch ((HeddleShellProperty) prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, adw_navigation_split_view_get_collapsed (self->split_view));
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_shell_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HeddleShell *self = HEDDLE_SHELL (object);

  switch ((HeddleShellProperty) prop_id)
    {
    case PROP_COLLAPSED:
      adw_navigation_split_view_set_collapsed (self->split_view, g_value_get_boolean (value));
      break;
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_shell_dispose (GObject *object)
{
  HeddleShell *self = HEDDLE_SHELL (object);

  g_clear_handle_id (&self->faults_source, g_source_remove);
  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    g_clear_object (&self->counted[i]);
  g_clear_object (&self->session);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (heddle_shell_parent_class)->dispose (object);
}

static void
heddle_shell_class_init (HeddleShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = heddle_shell_get_property;
  object_class->set_property = heddle_shell_set_property;
  object_class->dispose = heddle_shell_dispose;

  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/heddle-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, split_view);
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, content_page);
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, places);
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, main_menu);
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, files_section);
  gtk_widget_class_bind_template_child (widget_class, HeddleShell, file_name);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
heddle_shell_init (HeddleShell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < HEDDLE_N_PLACES; i++)
    {
      gtk_list_box_append (self->places, place_row_new (self, i));
      name_place (self, i, NULL);
      gtk_widget_set_visible (self->counts[i], FALSE);
    }
  heddle_menu_names_attach (self->menu_button, self->main_menu);
}

/* Above the places, and in the menu, where no action has its name, so that it can
 * only be read. */
static void
name_file (HeddleShell *self,
           const char  *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);

  g_autofree char *shown = g_filename_display_name (path);

  gtk_label_set_label (self->file_name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file_name), shown);
  g_menu_insert (self->files_section, 0, label, "win.file-name");
}

GtkWidget *
heddle_shell_new (HeddleSession *session)
{
  HeddleShell *self = g_object_new (HEDDLE_TYPE_SHELL, NULL);
  g_autofree char *place = heddle_session_dup_setting (session, "place");

  self->session = g_object_ref (session);
  heddle_recent_menu_add (self->files_section, 1,
                          heddle_store_get_path (heddle_session_get_store (session)));
  name_file (self, heddle_store_get_path (heddle_session_get_store (session)));
  follow_counts (self);
  heddle_shell_show_place (self, place != NULL ? place : heddle_places_get (0)->name);

  return GTK_WIDGET (self);
}
