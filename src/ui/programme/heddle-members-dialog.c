/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-members-dialog.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-ask-window.h"
#include "heddle-owner-popover.h"
#include "heddle-programme-jobs.h"

#define MOST_PEOPLE 10000

struct _HeddleMembersDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  char *id;
  GPtrArray *checks; /* (element-type GtkCheckButton): each with its "person" */
  GPtrArray *roles;  /* (element-type AdwExpanderRow): each with its "role" */

  HeddleFormDrafts *drafts; /* of a role */
  GtkEditable *typed;

  AdwToolbarView *view;
  AdwWindowTitle *heading;
  GtkWidget *search;
  GtkLabel *count;
  GtkListBox *people;
  GtkMenuButton *other;
  AdwPreferencesGroup *roles_group;
};

G_DEFINE_FINAL_TYPE (HeddleMembersDialog, heddle_members_dialog, ADW_TYPE_DIALOG)

static const char *const sides[] = { "school", "family", "authority", "partner", "team" };

static void
fill_count (HeddleMembersDialog *self)
{
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u person", "%u of %u people",
                                       self->checks->len), n, self->checks->len);
  gtk_label_set_label (self->count, text);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  HeddleMembersDialog *self = data;
  g_autofree char *wanted =
    g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *title =
    g_utf8_casefold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);

  return strstr (title, wanted) != NULL;
}

static void
search_changed_cb (HeddleMembersDialog *self)
{
  gtk_list_box_invalidate_filter (self->people);
}

static GtkCheckButton *
find_check (HeddleMembersDialog *self,
            const char          *person)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_strcmp0 (g_object_get_data (g_ptr_array_index (self->checks, i), "person"), person) == 0)
      return g_ptr_array_index (self->checks, i);
  return NULL;
}

static void
add_person (HeddleMembersDialog *self,
            HeddleRecord        *person,
            const char          *part,
            gboolean             active)
{
  g_autofree char *name = heddle_record_dup_title (person);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name,
                                 "activatable-widget", check, NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (check), "person", g_strdup (heddle_record_get_id (person)),
                          g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (fill_count), self, G_CONNECT_SWAPPED);
  if (part != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), part);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->people, row);
  g_ptr_array_add (self->checks, check);
}

static void
other_chosen_cb (HeddleMembersDialog *self,
                 const char          *id)
{
  GtkCheckButton *check = find_check (self, id);
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (HeddleRecord) person =
    id != NULL ? heddle_store_get (store, &heddle_person_kind, id, NULL) : NULL;

  if (check != NULL)
    gtk_check_button_set_active (check, TRUE);
  else if (person != NULL)
    add_person (self, person, NULL, TRUE);
  fill_count (self);
}

/* Made when it is asked for: a file may hold many people. */
static void
make_popover_cb (GtkMenuButton *button,
                 gpointer       data)
{
  GtkWidget *popover = heddle_owner_popover_new (
    heddle_session_get_store (HEDDLE_MEMBERS_DIALOG (data)->session), _("Somebody else"), NULL);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (other_chosen_cb), data,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
role_changed_cb (GtkWidget *expander)
{
  AdwSpinRow *number = g_object_get_data (G_OBJECT (expander), "number");
  AdwSpinRow *schools = g_object_get_data (G_OBJECT (expander), "schools");
  guint n = (guint) adw_spin_row_get_value (number);
  guint n_schools = (guint) adw_spin_row_get_value (schools);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
  if (n_schools > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u school", "%u schools",
                                                 n_schools), n_schools);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), text->str);
}

/* AdwSpinRow hides itself from screen readers unless it gets another role. */
static GtkWidget *
number_row_new (GtkWidget  *expander,
                const char *key,
                const char *title,
                guint       value)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (value, 0, MOST_PEOPLE, 1, 10, 0);
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "adjustment", adjustment,
                                 NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data (G_OBJECT (expander), key, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  return row;
}

static GtkWidget *
side_row_new (GtkWidget  *expander,
              const char *belongs)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *const names[] = { _("School"), _("Families and young people"), _("Authority"),
                                _("Partner"), _("Team"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Belong to"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_strcmp0 (sides[i], belongs) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_object_set_data (G_OBJECT (expander), "side", row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  return row;
}

static GtkWidget *
add_role (HeddleMembersDialog *self,
          const char          *role,
          const char          *belongs,
          guint                number,
          guint                schools)
{
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *rows[2];

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), role);
  g_object_set_data_full (G_OBJECT (expander), "role", g_strdup (role), g_free);
  rows[0] = number_row_new (expander, "number", _("How many; 0 takes them out"), number);
  rows[1] = number_row_new (expander, "schools", _("From how many schools"), schools);
  side_row_new (expander, belongs);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i], "notify::value", G_CALLBACK (role_changed_cb), expander,
                             G_CONNECT_SWAPPED);
  role_changed_cb (expander);
  adw_preferences_group_add (self->roles_group, expander);
  g_ptr_array_add (self->roles, expander);
  return expander;
}

static void
role_typed_cb (HeddleMembersDialog *self,
               GtkEditable         *row)
{
  g_autofree char *role = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  GtkWidget *expander;

  if (*role == '\0')
    return;
  expander = add_role (self, role, "school", 1, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  /* Else the row would offer to apply that it is empty. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), FALSE);
  gtk_editable_set_text (row, "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_grab_focus (g_object_get_data (G_OBJECT (expander), "number"));
}

static HeddleProgrammeRole *
read_roles (HeddleMembersDialog *self,
            guint               *n_roles)
{
  HeddleProgrammeRole *roles = g_new0 (HeddleProgrammeRole, self->roles->len + 1);

  *n_roles = 0;
  for (guint i = 0; i < self->roles->len; i++)
    {
      GObject *row = g_ptr_array_index (self->roles, i);
      guint number = (guint) adw_spin_row_get_value (g_object_get_data (row, "number"));

      if (number == 0)
        continue;
      roles[*n_roles] = (HeddleProgrammeRole) {
        g_object_get_data (row, "role"),
        (char *) sides[adw_combo_row_get_selected (g_object_get_data (row, "side"))],
        number,
        (guint) adw_spin_row_get_value (g_object_get_data (row, "schools")),
      };
      *n_roles += 1;
    }
  return roles;
}

static void
apply (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  HeddleMembersDialog *self = HEDDLE_MEMBERS_DIALOG (widget);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  guint n_roles;
  g_autofree HeddleProgrammeRole *roles = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  /* also one that was typed and not confirmed */
  role_typed_cb (self, self->typed);
  roles = read_roles (self, &n_roles);
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (ids, g_object_get_data (g_ptr_array_index (self->checks, i), "person"));
  done = heddle_programme_set_members (heddle_session_get_store (self->session), self->id,
                                       (const char *const *) ids->pdata, roles, n_roles, &error);
  heddle_ask_window_report (widget, error);
  if (done)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  heddle_form_drafts_discard (HEDDLE_MEMBERS_DIALOG (widget)->drafts);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
heddle_members_dialog_dispose (GObject *object)
{
  HeddleMembersDialog *self = HEDDLE_MEMBERS_DIALOG (object);

  g_clear_object (&self->drafts);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEMBERS_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_members_dialog_parent_class)->dispose (object);
}

static void
heddle_members_dialog_class_init (HeddleMembersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_members_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "members.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "members.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "members.apply", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/programme/heddle-members-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleMembersDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleMembersDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, HeddleMembersDialog, search);
  gtk_widget_class_bind_template_child (widget_class, HeddleMembersDialog, count);
  gtk_widget_class_bind_template_child (widget_class, HeddleMembersDialog, people);
  gtk_widget_class_bind_template_child (widget_class, HeddleMembersDialog, other);
  gtk_widget_class_bind_template_child (widget_class, HeddleMembersDialog, roles_group);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
heddle_members_dialog_init (HeddleMembersDialog *self)
{
  self->typed = GTK_EDITABLE (adw_entry_row_new ());
  self->checks = g_ptr_array_new ();
  self->roles = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->people, filter_cb, self, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->typed),
                                 _("Add a role, such as headteachers"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->typed), TRUE);
  g_signal_connect_object (self->typed, "apply", G_CALLBACK (role_typed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->roles_group, GTK_WIDGET (self->typed));
}

static const char *
get_part (const HeddleSessionFacts *facts,
          guint                     person)
{
  if (facts->facilitator == (int) person)
    return _("Facilitator");
  return facts->recorder == (int) person ? _("Recorder") : NULL;
}

static void
fill (HeddleMembersDialog       *self,
      const HeddleProgrammePlan *plan,
      guint                      index)
{
  const HeddleProgrammeInput *input = &plan->input;
  g_autofree gboolean *named = g_new0 (gboolean, input->n_people + 1);

  for (guint i = 0; i < input->n_members; i++)
    {
      const HeddleProgrammeMember *member = &input->members[i];
      HeddleParticipant *participant = g_ptr_array_index (plan->participants, i);

      if (member->session != index)
        continue;
      if (member->person != HEDDLE_NOBODY)
        named[member->person] = TRUE;
      else
        add_role (self, participant->role != NULL ? participant->role : "", participant->belongs,
                  member->number, member->schools);
    }
  for (guint i = 0; i < input->n_people; i++)
    add_person (self, g_ptr_array_index (plan->people, i), get_part (&input->sessions[index], i),
                named[i]);
  fill_count (self);
}

AdwDialog *
heddle_members_dialog_new (HeddleSession             *session,
                           const HeddleProgrammePlan *plan,
                           guint                      index)
{
  HeddleMembersDialog *self = g_object_new (HEDDLE_TYPE_MEMBERS_DIALOG, NULL);
  HeddleProgrammeSession *record = heddle_programme_plan_get_session (plan, index);
  g_autofree char *name = heddle_programme_dup_name (record);

  self->session = g_object_ref (session);
  self->id = g_strdup (heddle_record_get_id (HEDDLE_RECORD (record)));
  adw_window_title_set_subtitle (self->heading, name);
  gtk_menu_button_set_create_popup_func (self->other, make_popover_cb, self, NULL);
  fill (self, plan, index);
  self->drafts = heddle_form_drafts_new (heddle_session_get_store (session), "new role", self->id);
  heddle_form_drafts_add_entry (self->drafts, "role", self->typed);
  heddle_form_drafts_follow (self->drafts, ADW_DIALOG (self), self->view);
  return ADW_DIALOG (self);
}
