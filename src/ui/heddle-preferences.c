/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-preferences.h"

#include <glib/gi18n-lib.h>

#include "heddle-appearance.h"
#include "heddle-combo-search.h"
#include "heddle-query.h"
#include "heddle-text-size.h"

typedef void (*SetFunc) (HeddleSession *session,
                         const char    *id);

/* A row that chooses a record of a kind; the first choice is nobody. */
typedef struct
{
  HeddleSession *session;
  GPtrArray *records;
  SetFunc set;
} Chooser;

static void
chooser_free (gpointer  data,
              GClosure *closure)
{
  Chooser *self = data;

  g_ptr_array_unref (self->records);
  g_object_unref (self->session);
  g_free (self);
}

static void
chosen_cb (AdwComboRow *row,
           GParamSpec  *pspec,
           Chooser     *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    self->set (self->session, NULL);
  else
    self->set (self->session,
               heddle_record_get_id (g_ptr_array_index (self->records, selected - 1)));
}

static GtkWidget *
chooser_row_new (HeddleSession *session,
                 const char    *kind_name,
                 const char    *title,
                 const char    *subtitle,
                 const char    *now,
                 SetFunc        set)
{
  HeddleStore *store = heddle_session_get_store (session);
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), kind_name);
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) text
      = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  Chooser *self = g_new0 (Chooser, 1);
  guint selected = 0;

  self->session = g_object_ref (session);
  self->records = heddle_query_records (store, kind, NULL, NULL);
  self->set = set;
  gtk_string_list_append (titles, _("Not set"));
  for (guint i = 0; i < self->records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (self->records, i);
      g_autofree char *name = heddle_record_dup_title (record);

      gtk_string_list_append (titles, name);
      if (g_strcmp0 (heddle_record_get_id (record), now) == 0)
        selected = i + 1;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_combo_row_set_expression (ADW_COMBO_ROW (row), text);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), self->records->len > 10);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row),
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  heddle_combo_search_say_nothing (row);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (chosen_cb), self, chooser_free, 0);

  return row;
}

static GtkWidget *
number_row_new (const char *title,
                const char *subtitle,
                int         minimum,
                int         maximum,
                int         step,
                int         now)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (now, minimum, maximum, step, step, 0);
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "adjustment", adjustment,
                                 "title", title,
                                 "subtitle", subtitle,
                                 NULL);

  return row;
}

static void
due_soon_cb (AdwSpinRow    *row,
             GParamSpec    *pspec,
             HeddleSession *session)
{
  heddle_session_set_due_soon_days (session, (int) adw_spin_row_get_value (row));
}

static void
text_size_cb (AdwSpinRow    *row,
              GParamSpec    *pspec,
              HeddleSession *session)
{
  heddle_text_size_set (GTK_WIDGET (row), session, (int) adw_spin_row_get_value (row));
}

static AdwPreferencesGroup *
group_new (AdwPreferencesPage *page,
           const char         *title,
           const char         *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);

  return group;
}

AdwDialog *
heddle_preferences_new (HeddleSession *session)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *who = group_new (page, _("Who I Am"),
                                        _("Signs your changes and says which deadlines are yours"));
  AdwPreferencesGroup *how = group_new (page, _("How Things Look"), NULL);
  GtkWidget *due_soon;
  GtkWidget *text_size;

  adw_preferences_group_add (who, chooser_row_new (session, "person", _("Post"), NULL,
                                                   heddle_session_get_person (session),
                                                   heddle_session_set_person));
  adw_preferences_group_add (who, chooser_row_new (session, "authority", _("Authority"), NULL,
                                                   heddle_session_get_authority (session),
                                                   heddle_session_set_authority));

  adw_preferences_group_add (how, heddle_appearance_row_new ());

  due_soon = number_row_new (_("Due Soon"), _("Days before a deadline"), 1, 90, 1,
                             heddle_session_get_due_soon_days (session));
  g_signal_connect_object (due_soon, "notify::value", G_CALLBACK (due_soon_cb), session, 0);
  adw_preferences_group_add (how, due_soon);

  text_size = number_row_new (_("Text Size"), _("Per cent of the desktop’s"),
                              HEDDLE_TEXT_SIZE_MIN, HEDDLE_TEXT_SIZE_MAX, 10,
                              heddle_text_size_get (session));
  g_signal_connect_object (text_size, "notify::value", G_CALLBACK (text_size_cb), session, 0);
  adw_preferences_group_add (how, text_size);

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);

  return dialog;
}
