/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-view-popover.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-combo-search.h"
#include "heddle-meeting-outline.h"

typedef struct
{
  HeddleSession *session;
  HeddleAgendaItem *item;
  GtkWidget *popover;
  GtkListBox *views;
  const char *view;    /* a word of the field's; NULL: the title alone */
  AdwPreferencesGroup *about;
  GtkWidget *row;      /* of what it is about; NULL: of everything */
  GPtrArray *subjects; /* (element-type utf8): ids that its row lists; NULL first */
  gboolean filling;
} Choice;

static void
choice_free (Choice *self)
{
  g_object_unref (self->session);
  g_object_unref (self->item);
  g_ptr_array_unref (self->subjects);
  g_free (self);
}

static const HeddleField *
get_field (const char *name)
{
  return heddle_kind_get_field (&heddle_agenda_item_kind, name);
}

static void
set (Choice     *self,
     const char *view,
     const char *subject)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_agenda_set_view (heddle_session_get_store (self->session),
                               heddle_record_get_id (HEDDLE_RECORD (self->item)), view, subject,
                               &error))
    heddle_ask_window_report (self->popover, error);
}

/* --- What it is about ----------------------------------------------------- */

static void
record_chosen_cb (Choice *self)
{
  guint selected;

  if (self->filling)
    return;
  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));
  if (selected < self->subjects->len)
    set (self, self->view, self->subjects->pdata[selected]);
}

/* The value of the field that a view is about; that of the item as it is stored. */
static char *
dup_subject (Choice            *self,
             const HeddleField *field)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (HeddleRecord) item =
    heddle_store_get (store, &heddle_agenda_item_kind,
                      heddle_record_get_id (HEDDLE_RECORD (self->item)), NULL);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (item == NULL)
    return NULL;
  heddle_record_get_value (item, field, &value);
  return value.type == HEDDLE_VALUE_TEXT ? g_strdup (value.text) : NULL;
}

static void
text_applied_cb (Choice *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));

  set (self, self->view, *text != '\0' ? text : NULL);
}

/* What was typed and not confirmed is written all the same. */
static void
closed_cb (Choice *self)
{
  const char *name = heddle_agenda_view_get_subject (self->view);
  g_autofree char *written = NULL;

  if (!ADW_IS_ENTRY_ROW (self->row))
    return;
  written = dup_subject (self, get_field (name));
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->row)),
                 written != NULL ? written : "") != 0)
    text_applied_cb (self);
}

/* Records of what @field points to; the first line is for none. */
static GtkWidget *
make_records (Choice            *self,
              const HeddleField *field,
              const char        *chosen)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), field->target);
  g_autoptr (GPtrArray) records = heddle_query_records (store, kind, NULL, NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  guint selected = 0;

  g_ptr_array_set_size (self->subjects, 0);
  g_ptr_array_add (self->subjects, NULL);
  gtk_string_list_append (titles, g_str_equal (field->name, "collaborative") ? _("All of them")
                                                                            : _("Not chosen yet"));
  for (guint i = 0; i < records->len; i++)
    {
      const char *id = heddle_record_get_id (records->pdata[i]);
      g_autofree char *title = heddle_record_dup_title (records->pdata[i]);

      gtk_string_list_append (titles, title);
      g_ptr_array_add (self->subjects, g_strdup (id));
      if (g_strcmp0 (id, chosen) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row),
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  heddle_combo_search_say_nothing (row);
  adw_combo_row_set_expression (
    ADW_COMBO_ROW (row), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (record_chosen_cb), self);
  return row;
}

static GtkWidget *
make_text (Choice     *self,
           const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_swapped (row, "apply", G_CALLBACK (text_applied_cb), self);
  return row;
}

static void
show_about (Choice *self)
{
  const char *name = heddle_agenda_view_get_subject (self->view);
  const HeddleField *field = name != NULL ? get_field (name) : NULL;
  g_autofree char *subject = field != NULL ? dup_subject (self, field) : NULL;

  self->filling = TRUE;
  if (self->row != NULL)
    adw_preferences_group_remove (self->about, self->row);
  self->row = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->about), field != NULL);
  if (field != NULL)
    {
      self->row = field->target != NULL ? make_records (self, field, subject)
                                        : make_text (self, subject);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                     g_dgettext (GETTEXT_PACKAGE, field->label));
      adw_preferences_group_add (self->about, self->row);
    }
  self->filling = FALSE;
}

/* --- The view ------------------------------------------------------------- */

/* The sign stands at the view that is chosen, and the row says so. */
static void
show_checks (Choice *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->views, i)) != NULL; i++)
    {
      GtkWidget *box = gtk_list_box_row_get_child (row);
      gboolean chosen = g_strcmp0 (g_object_get_data (G_OBJECT (row), "view"), self->view) == 0;

      gtk_widget_set_visible (gtk_widget_get_last_child (box), chosen);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                          : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
view_chosen_cb (Choice        *self,
                GtkListBoxRow *row)
{
  const char *name;
  g_autofree char *subject = NULL;

  self->view = g_object_get_data (G_OBJECT (row), "view");
  name = heddle_agenda_view_get_subject (self->view);
  subject = name != NULL ? dup_subject (self, get_field (name)) : NULL;
  set (self, self->view, subject);
  show_checks (self);
  show_about (self);
}

static void
add_view (Choice     *self,
          const char *view,
          const char *label)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "icon-name", "object-select-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (row), "view", (gpointer) view);
  gtk_list_box_append (self->views, row);
  if (g_strcmp0 (view, self->view) == 0)
    self->view = view;
}

static GtkWidget *
make_views (Choice *self)
{
  const HeddleChoice *choices = get_field ("view")->choices;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->views = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->views, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->views), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->views), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the audience sees"), -1);
  add_view (self, NULL, _("Its title alone"));
  for (guint i = 0; choices[i].word != NULL; i++)
    add_view (self, choices[i].word, g_dgettext (GETTEXT_PACKAGE, choices[i].label));
  g_signal_connect_swapped (self->views, "row-activated", G_CALLBACK (view_chosen_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 330);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->views));
  return scroller;
}

static void
mapped_cb (Choice *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->views, i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), "view") == self->view)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

GtkWidget *
heddle_view_popover_new (HeddleSession    *session,
                         HeddleAgendaItem *item)
{
  Choice *self = g_new0 (Choice, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  self->subjects = g_ptr_array_new_with_free_func (g_free);
  self->popover = gtk_popover_new ();
  self->about = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->view = item->view;
  gtk_box_append (GTK_BOX (box), make_views (self));
  show_checks (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->about));
  gtk_widget_set_size_request (box, 280, -1);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_object_set_data_full (G_OBJECT (self->popover), "choice", self, (GDestroyNotify) choice_free);
  g_signal_connect_swapped (self->popover, "map", G_CALLBACK (mapped_cb), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  show_about (self);
  return self->popover;
}
