/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-popovers.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"

#define WIDTH 300
#define HEIGHT 360

static GtkWidget *
make_heading (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
make_problem (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                   "visible", FALSE, "wrap", TRUE, "xalign", 0.0f,
                                   "max-width-chars", 36, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");
  return label;
}

static void
show_problem (GtkWidget    *problem,
              const GError *error)
{
  gtk_label_set_label (GTK_LABEL (problem), error->message);
  gtk_widget_set_visible (problem, TRUE);
}

static GtkWidget *
make_popover (const char  *heading,
              GtkWidget  **box)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = make_heading (heading);

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_size_request (*box, WIDTH, -1);
  gtk_box_append (GTK_BOX (*box), label);
  gtk_popover_set_child (GTK_POPOVER (popover), *box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (popover),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  return popover;
}

/* What is typed into the one entry of @popover, and not taken, is kept as @what of
 * @record. */
static void
keep_typed (GtkWidget   *popover,
            GtkWidget   *entry,
            HeddleStore *store,
            const char  *what,
            const char  *record,
            const char  *heading)
{
  HeddleFormDrafts *drafts = heddle_form_drafts_new (store, what, record);

  heddle_form_drafts_add_entry (drafts, "title", GTK_EDITABLE (entry));
  heddle_form_drafts_follow_popover (drafts, GTK_POPOVER (popover),
                                     GTK_BOX (gtk_popover_get_child (GTK_POPOVER (popover))),
                                     heading);
  g_object_set_data_full (G_OBJECT (popover), "drafts", drafts, g_object_unref);
}

/* --- Title ---------------------------------------------------------------- */

typedef struct
{
  GtkWidget *popover;
  GtkWidget *problem;
  HeddleTitleFunc take;
  gpointer data;
  GDestroyNotify free_data;
} Title;

static void
title_free (gpointer data)
{
  Title *self = data;

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
title_cb (GtkEntry *entry,
          Title    *self)
{
  g_autoptr (GError) error = NULL;

  if (self->take (gtk_editable_get_text (GTK_EDITABLE (entry)), self->data, &error))
    {
      heddle_form_drafts_discard (g_object_get_data (G_OBJECT (self->popover), "drafts"));
      gtk_popover_popdown (GTK_POPOVER (self->popover));
    }
  else
    show_problem (self->problem, error);
}

GtkWidget *
heddle_title_popover_new (HeddleStore     *store,
                          const char      *record,
                          const char      *label,
                          const char      *title,
                          HeddleTitleFunc  take,
                          gpointer         data,
                          GDestroyNotify   free_data)
{
  GtkWidget *box;
  GtkWidget *popover = make_popover (label, &box);
  GtkWidget *entry = gtk_entry_new ();
  Title *self = g_new0 (Title, 1);

  *self = (Title) { popover, make_problem (), take, data, free_data };
  gtk_editable_set_text (GTK_EDITABLE (entry), title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (popover), "heddle-title", self, title_free);
  g_signal_connect (entry, "activate", G_CALLBACK (title_cb), self);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), self->problem);
  keep_typed (popover, entry, store, label, record, label);
  return popover;
}

/* --- Parents -------------------------------------------------------------- */

typedef struct
{
  HeddleStore *store;
  char *driver;
  char *parent;
  GtkWidget *problem;
} Link;

static void
link_free (gpointer  data,
           GClosure *closure)
{
  Link *self = data;

  g_object_unref (self->store);
  g_free (self->driver);
  g_free (self->parent);
  g_free (self);
}

static void
linked_cb (GtkCheckButton *tick,
           GParamSpec     *pspec,
           Link           *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (gtk_check_button_get_active (tick))
    done = heddle_driver_hang (self->store, self->driver, self->parent, &error);
  else
    done = heddle_driver_unhang (self->store, self->driver, self->parent, &error);
  if (!done)
    show_problem (self->problem, error);
}

static gboolean
hangs_on (const HeddleDriverNode *node,
          guint                   parent)
{
  if (node->parent == parent)
    return TRUE;
  for (guint i = 0; i < node->links->len; i++)
    if (g_array_index (node->links, guint, i) == parent)
      return TRUE;
  return FALSE;
}

static void
add_parent (HeddleStore            *store,
            const HeddleDriverPlan *plan,
            guint                   node,
            guint                   parent,
            GtkWidget              *list,
            GtkWidget              *problem)
{
  HeddleDriver *above = heddle_driver_plan_get (plan, parent);
  HeddleDriverSort sort = heddle_driver_tree_get (plan->tree, parent)->sort;
  g_autofree char *words = g_strdup_printf ("%s: %s", heddle_driver_sort_get_label (sort),
                                            above->title);
  GtkWidget *tick = gtk_check_button_new_with_label (words);
  Link *self = g_new0 (Link, 1);

  *self = (Link) {
    g_object_ref (store),
    g_strdup (heddle_record_get_id (HEDDLE_RECORD (heddle_driver_plan_get (plan, node)))),
    g_strdup (heddle_record_get_id (HEDDLE_RECORD (above))), problem,
  };
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick),
                               hangs_on (heddle_driver_tree_get (plan->tree, node), parent));
  g_signal_connect_data (tick, "notify::active", G_CALLBACK (linked_cb), self, link_free,
                         G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (list), tick);
}

GtkWidget *
heddle_parents_popover_new (HeddleStore            *store,
                            const HeddleDriverPlan *plan,
                            guint                   node)
{
  g_autofree char *heading = g_strdup_printf (_("What “%s” hangs on"),
                                              heddle_driver_plan_get (plan, node)->title);
  GtkWidget *box;
  GtkWidget *popover = make_popover (heading, &box);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *problem = make_problem ();
  HeddleDriverSort sort = heddle_driver_tree_get (plan->tree, node)->sort;

  for (guint i = 0; i < heddle_driver_tree_get_size (plan->tree); i++)
    if (heddle_driver_tree_get (plan->tree, i)->sort < sort)
      add_parent (store, plan, node, i, list, problem);
  if (gtk_widget_get_first_child (list) == NULL)
    gtk_box_append (GTK_BOX (list), gtk_label_new (_("An aim hangs on nothing.")));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), HEIGHT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_box_append (GTK_BOX (box), problem);
  return popover;
}

/* --- Tests of change ------------------------------------------------------ */

typedef struct
{
  HeddleSession *session;
  char *id;
  GtkWidget *popover;
  GtkWidget *problem;
} Test;

static void
test_free (gpointer  data,
           GClosure *closure)
{
  Test *self = data;

  g_object_unref (self->session);
  g_free (self->id);
  g_free (self);
}

static Test *
test_new (HeddleSession *session,
          gpointer       record,
          GtkWidget     *popover,
          GtkWidget     *problem)
{
  Test *self = g_new0 (Test, 1);

  *self = (Test) { g_object_ref (session), g_strdup (heddle_record_get_id (record)), popover,
                   problem };
  return self;
}

static void
advance_cb (GtkButton *button,
            Test      *self)
{
  g_autoptr (GError) error = NULL;

  if (heddle_test_advance (heddle_session_get_store (self->session), self->id,
                           heddle_session_get_today (self->session), &error))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else
    show_problem (self->problem, error);
}

static void
open_cb (AdwActionRow *row,
         Test         *self)
{
  GtkWidget *owner = gtk_widget_get_parent (self->popover);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_activate_action (owner, "win.edit-record", "(ss)", heddle_test_of_change_kind.name,
                              self->id);
}

static void
added_cb (GtkEntry *entry,
          Test     *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_driver_add_test (heddle_session_get_store (self->session),
                                                self->id,
                                                gtk_editable_get_text (GTK_EDITABLE (entry)),
                                                &error);

  if (id != NULL)
    {
      heddle_form_drafts_discard (g_object_get_data (G_OBJECT (self->popover), "drafts"));
      gtk_popover_popdown (GTK_POPOVER (self->popover));
    }
  else
    show_problem (self->problem, error);
}

/* What a test goes to next: do, study, act; NULL at its end. */
static const char *
get_next (HeddleTestOfChange *test)
{
  if (test->stage == NULL || g_str_equal (test->stage, "plan"))
    return _("To Do");
  if (g_str_equal (test->stage, "do"))
    return _("To Study");
  return g_str_equal (test->stage, "study") ? _("To Act") : NULL;
}

static void
add_test (HeddleSession      *session,
          HeddleTestOfChange *test,
          GtkListBox         *list,
          GtkWidget          *popover,
          GtkWidget          *problem)
{
  GtkWidget *row = adw_action_row_new ();
  const HeddleField *stage = heddle_kind_get_field (&heddle_test_of_change_kind, "stage");
  const HeddleField *decision = heddle_kind_get_field (&heddle_test_of_change_kind, "decision");
  g_autofree char *where = heddle_record_dup_text (HEDDLE_RECORD (test), stage);
  g_autofree char *what = heddle_record_dup_text (HEDDLE_RECORD (test), decision);
  g_autofree char *words = g_strdup_printf (
    test->decision != NULL ? _("test %d, %s: %s") : _("test %d, %s"),
    (int) MAX (test->number, 1), where != NULL ? where : "", what);
  const char *next = get_next (test);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), test->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (open_cb),
                         test_new (session, test, popover, problem), test_free,
                         G_CONNECT_DEFAULT);
  if (next != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (next);
      g_autofree char *name = g_strdup_printf ("%s: %s", next, test->title);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      g_signal_connect_data (button, "clicked", G_CALLBACK (advance_cb),
                             test_new (session, test, popover, problem), test_free,
                             G_CONNECT_DEFAULT);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  gtk_list_box_append (list, row);
}

GtkWidget *
heddle_tests_popover_new (HeddleSession          *session,
                          const HeddleDriverPlan *plan,
                          guint                   node)
{
  HeddleDriver *driver = heddle_driver_plan_get (plan, node);
  GPtrArray *tests = heddle_driver_plan_get_tests (plan, node);
  g_autofree char *heading = g_strdup_printf (_("Tests of “%s”"), driver->title);
  GtkWidget *box;
  GtkWidget *popover = make_popover (heading, &box);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *problem = make_problem ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (list), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  for (guint i = 0; i < tests->len; i++)
    add_test (session, tests->pdata[i], GTK_LIST_BOX (list), popover, problem);
  gtk_widget_set_visible (list, tests->len > 0);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("New test: what is tried, with whom"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("New test of change"), -1);
  g_signal_connect_data (entry, "activate", G_CALLBACK (added_cb),
                         test_new (session, driver, popover, problem), test_free,
                         G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), problem);
  keep_typed (popover, entry, heddle_session_get_store (session), "new test",
              heddle_record_get_id (HEDDLE_RECORD (driver)), heading);
  return popover;
}
