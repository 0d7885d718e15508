/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-attendance-list.h"

#include <glib/gi18n-lib.h>

#include "heddle-meeting-jobs.h"
#include "records/heddle-record-row.h"

struct _HeddleAttendanceList
{
  AdwBin parent_instance;

  HeddleSession *session;
  char *meeting;
  HeddleAttendanceLook look;
  GtkListBox *list;
  GPtrArray *people; /* (element-type HeddleExpected): of its rows */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HeddleAttendanceList, heddle_attendance_list, ADW_TYPE_BIN)

static const HeddleChoice *
get_states (void)
{
  return heddle_kind_get_field (&heddle_attendance_kind, "state")->choices;
}

/* Whoever has no name is a seat that nobody has: nobody comes for it. */
static gboolean
is_vacant (const HeddleExpected *one)
{
  return one->person == NULL && one->name == NULL;
}

static GPtrArray *
list_people (HeddleAttendanceList *self)
{
  GPtrArray *people =
    heddle_meeting_list_expected (heddle_session_get_store (self->session), self->meeting);

  for (guint i = people->len; i > 0; i--)
    {
      HeddleExpected *one = g_ptr_array_index (people, i - 1);

      if ((is_vacant (one) && self->look != HEDDLE_ATTENDANCE_NARROW)
          || (one->hidden && self->look == HEDDLE_ATTENDANCE_SEEN))
        g_ptr_array_remove_index (people, i - 1);
    }
  return people;
}

static const char *
get_state (const HeddleExpected *one)
{
  return one->attendance != NULL ? one->attendance->state : NULL;
}

static guint
find_state (const char *word)
{
  for (guint i = 0; get_states ()[i].word != NULL; i++)
    if (g_strcmp0 (get_states ()[i].word, word) == 0)
      return i + 1;
  return 0;
}

static void
show_states (HeddleAttendanceList *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->people->len; i++)
    {
      GObject *row = G_OBJECT (gtk_list_box_get_row_at_index (self->list, (int) i));
      GtkWidget *choice = g_object_get_data (row, "choice");
      const char *state = get_state (g_ptr_array_index (self->people, i));

      if (ADW_IS_TOGGLE_GROUP (choice))
        adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (choice), state);
      else if (choice != NULL)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), find_state (state));
    }
  self->filling = FALSE;
}

static void
set_state (HeddleAttendanceList *self,
           GtkWidget            *choice,
           const char           *state)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "index"));
  HeddleExpected *one = g_ptr_array_index (self->people, i);
  g_autofree char *person = g_strdup (one->person);
  g_autofree char *name = g_strdup (one->name);
  g_autoptr (GError) error = NULL;

  if (!heddle_meeting_attend (heddle_session_get_store (self->session), self->meeting, person,
                              name, state, &error))
    {
      GtkWidget *row = gtk_widget_get_ancestor (choice, ADW_TYPE_ACTION_ROW);

      /* what stands is shown again, and why under the name */
      show_states (self);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error->message);
      gtk_widget_add_css_class (row, "error");
    }
}

static void
toggled_cb (AdwToggleGroup       *group,
            GParamSpec           *pspec,
            HeddleAttendanceList *self)
{
  if (!self->filling)
    set_state (self, GTK_WIDGET (group), adw_toggle_group_get_active_name (group));
}

static void
selected_cb (GtkDropDown          *drop_down,
             GParamSpec           *pspec,
             HeddleAttendanceList *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (!self->filling)
    set_state (self, GTK_WIDGET (drop_down),
               selected > 0 ? get_states ()[selected - 1].word : NULL);
}

static GtkWidget *
make_toggles (HeddleAttendanceList *self,
              const char           *name)
{
  GtkWidget *group = adw_toggle_group_new ();

  for (guint i = 0; get_states ()[i].word != NULL; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, get_states ()[i].word);
      adw_toggle_set_label (toggle, _(get_states ()[i].label));
      adw_toggle_group_add (ADW_TOGGLE_GROUP (group), toggle);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (group, "notify::active-name", G_CALLBACK (toggled_cb), self, 0);
  return group;
}

static GtkWidget *
make_drop_down (HeddleAttendanceList *self,
                const char           *name)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  g_autofree char *label = g_strdup_printf (_("Attendance of %s"), name);
  GtkWidget *drop_down;

  gtk_string_list_append (words, _("Expected"));
  for (guint i = 0; get_states ()[i].word != NULL; i++)
    gtk_string_list_append (words, _(get_states ()[i].label));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  gtk_widget_add_css_class (drop_down, "flat");
  gtk_widget_add_css_class (drop_down, "attendance");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), self, 0);
  return drop_down;
}

static GtkWidget *
row_new (HeddleAttendanceList *self,
         guint                 i)
{
  const HeddleExpected *one = g_ptr_array_index (self->people, i);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *choice;

  if (is_vacant (one))
    {
      heddle_record_row_set_texts (ADW_ACTION_ROW (row), one->role, NULL);
      heddle_record_row_add_state (ADW_ACTION_ROW (row), "heddle-alert-symbolic", _("vacant"),
                                   "warning");
      return row;
    }
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), one->name,
                               one->role != NULL ? one->role : _("guest"));
  choice = self->look == HEDDLE_ATTENDANCE_NARROW ? make_drop_down (self, one->name)
                                                  : make_toggles (self, one->name);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (choice), "index", GUINT_TO_POINTER (i));
  g_object_set_data (G_OBJECT (row), "choice", choice);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  return row;
}

static gboolean
are_same (GPtrArray *before,
          GPtrArray *now)
{
  if (before == NULL || before->len != now->len)
    return FALSE;
  for (guint i = 0; i < now->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (before, i);
      const HeddleExpected *other = g_ptr_array_index (now, i);

      if (g_strcmp0 (one->person, other->person) != 0 || g_strcmp0 (one->name, other->name) != 0
          || g_strcmp0 (one->role, other->role) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Rows stay where the people do, and with them the focus. */
static void
refresh (HeddleAttendanceList *self)
{
  GPtrArray *now = list_people (self);
  gboolean same = are_same (self->people, now);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = now;
  if (!same)
    {
      gtk_list_box_remove_all (self->list);
      for (guint i = 0; i < now->len; i++)
        gtk_list_box_append (self->list, row_new (self, i));
    }
  show_states (self);
}

static void
heddle_attendance_list_dispose (GObject *object)
{
  HeddleAttendanceList *self = HEDDLE_ATTENDANCE_LIST (object);

  self->filling = TRUE;
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_attendance_list_parent_class)->dispose (object);
}

static void
heddle_attendance_list_class_init (HeddleAttendanceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_attendance_list_dispose;
}

static void
heddle_attendance_list_init (HeddleAttendanceList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Attendance"), -1);
  gtk_list_box_set_placeholder (self->list,
                                gtk_label_new (_("The group has no members yet")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
heddle_attendance_list_new (HeddleSession        *session,
                            const char           *meeting,
                            HeddleAttendanceLook  look)
{
  HeddleAttendanceList *self = g_object_new (HEDDLE_TYPE_ATTENDANCE_LIST, NULL);

  self->session = g_object_ref (session);
  self->meeting = g_strdup (meeting);
  self->look = look;
  if (look == HEDDLE_ATTENDANCE_NARROW)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "small-rows");
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
