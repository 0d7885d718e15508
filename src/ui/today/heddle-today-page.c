/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-today-page.h"

#include <glib/gi18n-lib.h>

#include "calendar/heddle-filter-button.h"
#include "heddle-columns.h"
#include "heddle-copy.h"
#include "heddle-date-text.h"
#include "heddle-findings.h"
#include "heddle-today-group.h"
#include "heddle-today-lines.h"
#include "heddle-today-table.h"
#include "lines/heddle-line-menu.h"

#define DAYS 14
/* Lines that are read: enough for a count that says something, and a bound in
 * a large file. */
#define MOST 100
#define MOST_EPISODES 20
/* Lines that each group has more of in a high window. */
#define EXTRA 3

typedef enum
{
  OVERDUE,
  COMING,
  WAITING,
  FINDINGS,
  FIELDWORK,
  N_GROUPS,
} Group;

/* Why there is nothing to see. */
typedef enum
{
  EMPTY_EVERYONE,
  EMPTY_MINE,
  EMPTY_NOBODY, /* nobody said whose "mine" is */
  N_EMPTY,
} Empty;

struct _HeddleTodayPage
{
  HeddlePage parent_instance;

  HeddleTodayGroup *groups[N_GROUPS];
  GPtrArray *findings; /* (element-type HeddleFinding) */
  GtkWidget *empty[N_EMPTY]; /* made when first needed */
  guint find_id;
  gboolean one_column;
  int focus_group; /* where the focus was before the lines were made anew; -1 */
  int focus_line;

  GtkLabel *date_label;
  GtkLabel *week_label;
  AdwToggleGroup *whose;
  GtkMenuButton *collaborative_button;
  HeddleColumns *columns;
  GtkBox *left;
  GtkBox *right;
};

G_DEFINE_FINAL_TYPE (HeddleTodayPage, heddle_today_page, HEDDLE_TYPE_PAGE)

static HeddleAttention
get_attention (HeddleTodayPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));

  return (HeddleAttention) {
    .collaborative = heddle_filter_button_get_chosen (self->collaborative_button),
    .person = heddle_session_get_person (session),
    .authority = heddle_session_get_authority (session),
    .mine = g_strcmp0 (adw_toggle_group_get_active_name (self->whose), "mine") == 0,
  };
}

/* Where the focus is. */

static HeddleTodayRow *
get_focused_row (HeddleTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, HEDDLE_TYPE_TODAY_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? HEDDLE_TODAY_ROW (row)
                                                                       : NULL;
}

static void
note_focus (HeddleTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  for (int i = 0; row != NULL && i < N_GROUPS; i++)
    if (gtk_widget_is_ancestor (row, GTK_WIDGET (self->groups[i])))
      {
        self->focus_group = i;
        self->focus_line = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
      }
}

/* Whoever comes here means the first line. */
static void
aim_focus (HeddleTodayPage *self)
{
  GtkListBoxRow *row = NULL;

  for (guint i = 0; row == NULL && i < N_GROUPS; i++)
    row = gtk_list_box_get_row_at_index (heddle_today_group_get_list (self->groups[i]), 0);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), row != NULL ? GTK_WIDGET (row) : NULL);
}

/* The line that came into its place, else the last, else the first of all. */
static void
restore_focus (HeddleTodayPage *self)
{
  GtkListBoxRow *row = NULL;

  if (self->focus_group < 0 || heddle_line_menu_is_open (GTK_WIDGET (self)))
    return;
  for (int line = self->focus_line; row == NULL && line >= 0; line--)
    row = gtk_list_box_get_row_at_index (
        heddle_today_group_get_list (self->groups[self->focus_group]), line);
  self->focus_group = -1;
  if (row == NULL || !gtk_widget_grab_focus (GTK_WIDGET (row)))
    heddle_page_focus_content (HEDDLE_PAGE (self));
}

/* Lines. */

static void
fill_overdue (HeddleTodayPage       *self,
              const HeddleAttention *attention)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  HeddleTodayGroup *group = self->groups[OVERDUE];
  g_autoptr (GPtrArray) rows
      = heddle_attention_overdue (heddle_session_get_store (session), attention,
                                  heddle_session_get_today (session), MOST + 1);
  guint n = rows->len;
  guint shown = heddle_today_group_get_limit (group, n);

  for (guint i = 0; i < shown && rows->len > 0; i++)
    heddle_today_group_add (group,
                            heddle_today_line_overdue (session, g_ptr_array_steal_index (rows, 0)));
  heddle_today_group_finish (group, MIN (n, MOST), n > MOST, NULL);
}

static void
fill_coming (HeddleTodayPage       *self,
             const HeddleAttention *attention)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  HeddleDay today = heddle_session_get_today (session);
  HeddleTodayGroup *group = self->groups[COMING];
  g_autoptr (GPtrArray) rows
      = heddle_attention_coming (heddle_session_get_store (session), attention, today,
                                 today + DAYS, MOST + 1);
  g_autofree char *day = heddle_date_text_show_day (today + DAYS, today);
  g_autofree char *note = g_strdup_printf (_("to %s"), day);
  guint n = rows->len;
  guint shown = heddle_today_group_get_limit (group, n);
  HeddleDay before = HEDDLE_DAY_NONE;

  for (guint i = 0; i < shown; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_steal_index (rows, 0);
      HeddleDay last = deadline->last;

      heddle_today_group_add (group,
                              heddle_today_line_coming (session, deadline, last != before));
      before = last;
    }
  heddle_today_group_finish (group, MIN (n, MOST), n > MOST, note);
}

static void
fill_waiting (HeddleTodayPage       *self,
              const HeddleAttention *attention)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  HeddleTodayGroup *group = self->groups[WAITING];
  g_autoptr (GPtrArray) rows = heddle_waiting_list (heddle_session_get_store (session), attention,
                                                    heddle_session_get_today (session));
  guint n = rows->len;
  guint shown = heddle_today_group_get_limit (group, n);

  for (guint i = 0; i < shown; i++)
    heddle_today_group_add (group,
                            heddle_today_line_waiting (session, g_ptr_array_steal_index (rows, 0)));
  heddle_today_group_finish (group, n, FALSE, NULL);
}

static void
fill_fieldwork (HeddleTodayPage       *self,
                const HeddleAttention *attention)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  HeddleStore *store = heddle_session_get_store (session);
  HeddleTodayGroup *group = self->groups[FIELDWORK];
  g_autoptr (GPtrArray) episodes
      = heddle_waiting_next_episodes (store, heddle_session_get_today (session), MOST_EPISODES);
  guint shown;

  for (guint i = episodes->len; i > 0; i--)
    if (!heddle_attention_concerns (store, attention, "episode",
                                    heddle_record_get_id (episodes->pdata[i - 1])))
      g_ptr_array_remove_index (episodes, i - 1);
  shown = heddle_today_group_get_limit (group, episodes->len);
  for (guint i = 0; i < shown; i++)
    heddle_today_group_add (group, heddle_today_line_fieldwork (session, episodes->pdata[i]));
  heddle_today_group_finish (group, episodes->len, FALSE, NULL);
}

static void
fill_findings (HeddleTodayPage       *self,
               const HeddleAttention *attention)
{
  HeddleTodayGroup *group = self->groups[FINDINGS];
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  guint shown;

  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    if (heddle_attention_shows (heddle_session_get_store (
                                    heddle_page_get_session (HEDDLE_PAGE (self))),
                                attention, self->findings->pdata[i]))
      g_array_append_val (wanted, i);
  shown = heddle_today_group_get_limit (group, wanted->len);
  for (guint i = 0; i < shown; i++)
    heddle_today_group_add (group, heddle_today_line_finding (self->findings,
                                                              g_array_index (wanted, guint, i)));
  heddle_today_group_finish (group, wanted->len, FALSE, NULL);
}

/* Nothing at all. */

static const struct
{
  const char *title;
  const char *description;
  const char *button;
  const char *action;
} empty_texts[N_EMPTY] = {
  [EMPTY_EVERYONE] = { N_("Nothing Is Due"),
                       N_("What is late, what comes within two weeks and who has to answer "
                          "stands here. One fieldwork date brings the first of it."),
                       N_("_Plan an Episode…"), "win.plan-episode" },
  [EMPTY_MINE] = { N_("Nothing Is Due"),
                   N_("Nothing of yours is late, due within two weeks or waiting for an answer. "
                      "What is yours follows from the person and authority in the preferences."),
                   N_("Change _Who You Are…"), "win.preferences" },
  [EMPTY_NOBODY] = { N_("Choose Who You Are"),
                     N_("What you own and what your authority hosts stands here, as soon as the "
                        "preferences say who you are."),
                     N_("Say _Who You Are…"), "win.preferences" },
};

static GtkWidget *
empty_page_new (Empty empty)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_(empty_texts[empty].button));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "heddle-today-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _(empty_texts[empty].title));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _(empty_texts[empty].description));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), empty_texts[empty].action);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  return page;
}

static Empty
get_empty (const HeddleAttention *attention)
{
  if (!attention->mine)
    return EMPTY_EVERYONE;

  return attention->person == NULL && attention->authority == NULL ? EMPTY_NOBODY : EMPTY_MINE;
}

static gboolean
has_lines (HeddleTodayPage *self,
           Group            first,
           Group            last)
{
  for (guint i = first; i <= last; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->groups[i])))
      return TRUE;

  return FALSE;
}

static void
place_columns (HeddleTodayPage *self)
{
  heddle_columns_set_stacked (self->columns,
                              self->one_column || !has_lines (self, WAITING, FIELDWORK));
}

static void
show_empty (HeddleTodayPage *self)
{
  HeddleAttention attention = get_attention (self);
  Empty empty = get_empty (&attention);
  gboolean is_empty = !has_lines (self, OVERDUE, COMING);

  for (guint i = 0; i < G_N_ELEMENTS (self->empty); i++)
    if (self->empty[i] != NULL)
      gtk_widget_set_visible (self->empty[i], FALSE);
  if (is_empty && self->empty[empty] == NULL)
    {
      self->empty[empty] = empty_page_new (empty);
      gtk_box_prepend (self->left, self->empty[empty]);
    }
  if (is_empty)
    gtk_widget_set_visible (self->empty[empty], TRUE);
  place_columns (self);
}

static void
show_findings (HeddleTodayPage *self)
{
  HeddleAttention attention = get_attention (self);

  note_focus (self);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), NULL);
  heddle_today_group_clear (self->groups[FINDINGS]);
  fill_findings (self, &attention);
  show_empty (self);
  aim_focus (self);
  if (self->focus_group == FINDINGS)
    restore_focus (self);
  self->focus_group = -1;
}

/* The rules read the whole file: not before somebody sees the rest. */
static gboolean
find_cb (gpointer data)
{
  HeddleTodayPage *self = data;
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));

  self->find_id = 0;
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = heddle_findings_list (heddle_session_get_store (session), NULL, NULL,
                                         heddle_session_get_today (session), NULL);
  show_findings (self);

  return G_SOURCE_REMOVE;
}

static void
show_date (HeddleTodayPage *self)
{
  HeddleDay today = heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (self)));
  g_autofree char *day = heddle_date_text_show_day_long (today);
  /* Translators: the ISO week */
  g_autofree char *week = g_strdup_printf (_("week %d"), heddle_day_get_iso_week (today, NULL));

  gtk_label_set_label (self->date_label, day);
  gtk_label_set_label (self->week_label, week);
}

static void
show_all (HeddleTodayPage *self)
{
  HeddleAttention attention = get_attention (self);

  note_focus (self);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), NULL);
  for (guint i = 0; i < N_GROUPS; i++)
    heddle_today_group_clear (self->groups[i]);
  show_date (self);
  fill_overdue (self, &attention);
  fill_coming (self, &attention);
  fill_waiting (self, &attention);
  fill_findings (self, &attention);
  fill_fieldwork (self, &attention);
  show_empty (self);
  aim_focus (self);
  restore_focus (self);
}

static void
heddle_today_page_refresh (HeddlePage *page)
{
  HeddleTodayPage *self = HEDDLE_TODAY_PAGE (page);

  show_all (self);
  if (self->find_id == 0)
    self->find_id = g_idle_add_full (G_PRIORITY_LOW, find_cb, self, NULL);
}

/* What is done to a line. */

static HeddleLine *
find_line (GtkWidget    *widget,
           GtkWidget    *at,
           GdkRectangle *place)
{
  HeddleTodayPage *self = HEDDLE_TODAY_PAGE (widget);
  GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, HEDDLE_TYPE_TODAY_ROW)
                              : GTK_WIDGET (get_focused_row (self));

  if (row == NULL)
    return NULL;
  if (at != NULL)
    gtk_widget_grab_focus (row);
  note_focus (self);
  heddle_line_menu_measure (widget, row, place);

  return heddle_today_row_dup_line (HEDDLE_TODAY_ROW (row),
                                    heddle_page_get_session (HEDDLE_PAGE (self)));
}

static void
line_closed_cb (GtkWidget *widget)
{
  restore_focus (HEDDLE_TODAY_PAGE (widget));
}

/* What is looked at. */

static void
filter_cb (HeddleTodayPage *self)
{
  show_all (self);
}

static void
whose_cb (HeddleTodayPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->whose);

  if (name == NULL || self->groups[0] == NULL)
    return;
  heddle_session_set_setting (heddle_page_get_session (HEDDLE_PAGE (self)), "today-whose", name);
  show_all (self);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleTodayPage *self = HEDDLE_TODAY_PAGE (widget);
  HeddleAttention attention = get_attention (self);

  return heddle_today_table_new (heddle_page_get_session (HEDDLE_PAGE (self)), &attention,
                                 self->findings, DAYS);
}

static void
one_column_cb (HeddleTodayPage *self)
{
  self->one_column = TRUE;
  place_columns (self);
}

static void
two_columns_cb (HeddleTodayPage *self)
{
  self->one_column = FALSE;
  place_columns (self);
}

/* A high window has room for more lines. */
static void
tall_cb (HeddleTodayPage *self)
{
  gboolean more = FALSE;

  for (guint i = 0; i < N_GROUPS; i++)
    {
      more = more || heddle_today_group_has_more (self->groups[i]);
      heddle_today_group_set_extra (self->groups[i], EXTRA);
    }
  if (more)
    show_all (self);
}

/* What is seen stays until it is shown anew. */
static void
not_tall_cb (HeddleTodayPage *self)
{
  for (guint i = 0; i < N_GROUPS; i++)
    heddle_today_group_set_extra (self->groups[i], 0);
}

static void
add_groups (HeddleTodayPage *self)
{
  static const struct
  {
    const char *title;
    guint limit;
  } groups[N_GROUPS] = {
    [OVERDUE] = { N_("Overdue"), 5 },     [COMING] = { N_("Next 14 days"), 7 },
    [WAITING] = { N_("Waiting for others"), 4 }, [FINDINGS] = { N_("Problems found"), 4 },
    [FIELDWORK] = { N_("Next fieldwork"), 3 },
  };

  for (guint i = 0; i < N_GROUPS; i++)
    {
      GtkWidget *group = heddle_today_group_new (_(groups[i].title), groups[i].limit);

      self->groups[i] = HEDDLE_TODAY_GROUP (group);
      g_signal_connect_object (group, "more", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
      gtk_box_append (i <= COMING ? self->left : self->right, group);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->groups[OVERDUE]), "overdue");
}

static void
heddle_today_page_constructed (GObject *object)
{
  HeddleTodayPage *self = HEDDLE_TODAY_PAGE (object);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autofree char *whose = heddle_session_dup_setting (session, "today-whose");

  G_OBJECT_CLASS (heddle_today_page_parent_class)->constructed (object);

  adw_toggle_group_set_active_name (self->whose,
                                    g_strcmp0 (whose, "mine") == 0 ? "mine" : "everyone");
  heddle_filter_button_setup (self->collaborative_button, session, HEDDLE_FILTER_COLLABORATIVE,
                              "today-collaborative", G_CALLBACK (filter_cb), self);
  add_groups (self);
  place_columns (self);
  heddle_line_menu_attach (GTK_WIDGET (self), session, find_line, line_closed_cb);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}

static void
heddle_today_page_dispose (GObject *object)
{
  HeddleTodayPage *self = HEDDLE_TODAY_PAGE (object);

  g_clear_handle_id (&self->find_id, g_source_remove);
  heddle_line_menu_detach (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_TODAY_PAGE);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_today_page_parent_class)->dispose (object);
}

static void
heddle_today_page_class_init (HeddleTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_today_page_constructed;
  object_class->dispose = heddle_today_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_today_page_refresh;

  g_type_ensure (HEDDLE_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/today/heddle-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayPage, week_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayPage, whose);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayPage, collaborative_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayPage, left);
  gtk_widget_class_bind_template_child (widget_class, HeddleTodayPage, right);
  gtk_widget_class_bind_template_callback (widget_class, whose_cb);
  gtk_widget_class_bind_template_callback (widget_class, one_column_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, tall_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_tall_cb);
}

static void
heddle_today_page_init (HeddleTodayPage *self)
{
  self->focus_group = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
