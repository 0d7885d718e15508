/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timetable-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-combo-search.h"
#include "heddle-copy.h"
#include "heddle-programme-plan.h"
#include "heddle-programme-words.h"

struct _HeddleTimetableDialog
{
  AdwDialog parent_instance;

  HeddleProgrammePlan *plan;

  GtkDropDown *people;
  GtkLabel *nothing;
  GtkBox *days;
};

G_DEFINE_FINAL_TYPE (HeddleTimetableDialog, heddle_timetable_dialog, ADW_TYPE_DIALOG)

static const char *const parts[] = {
  [HEDDLE_PROGRAMME_PART_EVERYBODY] = N_("everybody"),
  [HEDDLE_PROGRAMME_PART_MEMBER] = N_("member"),
  [HEDDLE_PROGRAMME_PART_RECORDER] = N_("recorder"),
  [HEDDLE_PROGRAMME_PART_FACILITATOR] = N_("leads"),
};

static GtkWidget *
row_new (HeddleTimetableDialog      *self,
         const HeddleProgrammeEntry *entry)
{
  HeddleProgrammeSession *session =
    heddle_programme_plan_get_session (self->plan, entry->session);
  g_autofree char *span = heddle_programme_words_span (session);
  g_autofree char *where = heddle_programme_words_where (session);
  g_autofree char *title = session->letter != NULL
                             ? g_strdup_printf ("%s  %s", session->letter, session->title)
                             : g_strdup (session->title);
  g_autoptr (GString) below = g_string_new (_(parts[entry->part]));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
  GtkWidget *time = gtk_label_new (span);

  if (*where != '\0')
    g_string_append_printf (below, ", %s", where);
  if (session->link != NULL)
    g_string_append_printf (below, ", %s", session->link);
  if (entry->clash)
    {
      g_string_append_printf (below, ", %s", _("somewhere else at the same time"));
      gtk_widget_add_css_class (row, "clash");
    }
  gtk_widget_add_css_class (time, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (time), 13);
  gtk_label_set_xalign (GTK_LABEL (time), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below->str);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), time);
  return row;
}

static GtkListBox *
add_day (HeddleTimetableDialog *self,
         int                    day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *date = heddle_programme_words_date (self->plan, day, FALSE);
  g_autofree char *text = g_strdup_printf (_("Day %d  %s"), day, date);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->days, box);
  return GTK_LIST_BOX (list);
}

static void
say_nothing (HeddleTimetableDialog *self,
             const char            *why)
{
  gtk_label_set_label (self->nothing, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), why != NULL);
}

static void
person_cb (HeddleTimetableDialog *self)
{
  guint person = gtk_drop_down_get_selected (self->people);
  g_autoptr (GArray) entries = NULL;
  GtkListBox *list = NULL;
  GtkWidget *child;
  int day = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_box_remove (self->days, child);
  if (self->plan == NULL || person >= self->plan->people->len)
    return;
  entries = heddle_programme_get_timetable (&self->plan->input, person);
  say_nothing (self, entries->len == 0 ? _("In no session yet: groups, their leads and recorders "
                                           "are named in the programme.")
                                       : NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const HeddleProgrammeEntry *entry = &g_array_index (entries, HeddleProgrammeEntry, i);
      const HeddleSessionFacts *facts = &self->plan->input.sessions[entry->session];

      if (list == NULL || facts->day != day)
        list = add_day (self, facts->day);
      day = facts->day;
      gtk_list_box_append (list, row_new (self, entry));
    }
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleTimetableDialog *self = HEDDLE_TIMETABLE_DIALOG (widget);
  const char *const headings[] = { _("Day"), _("Time"), _("Session"), _("Where"), _("Part"), NULL };
  guint person = gtk_drop_down_get_selected (self->people);
  g_autofree char *name = NULL;
  g_autoptr (GArray) entries = NULL;
  HeddleTable *table;

  if (self->plan == NULL || person >= self->plan->people->len)
    return NULL;
  name = heddle_programme_plan_dup_person (self->plan, person);
  table = heddle_table_new (name, headings);
  entries = heddle_programme_get_timetable (&self->plan->input, person);
  for (guint i = 0; i < entries->len; i++)
    {
      const HeddleProgrammeEntry *entry = &g_array_index (entries, HeddleProgrammeEntry, i);
      HeddleProgrammeSession *session =
        heddle_programme_plan_get_session (self->plan, entry->session);
      g_autofree char *day = heddle_programme_words_date (self->plan, (int) session->day, TRUE);
      g_autofree char *span = heddle_programme_words_span (session);
      g_autofree char *where = heddle_programme_words_where (session);

      heddle_table_add (table, (const char *const[]) { day, span, session->title, where,
                                                       _(parts[entry->part]), NULL });
    }
  return table;
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  g_autoptr (HeddleTable) table = dup_table (widget);
  g_autofree char *text = table != NULL ? heddle_table_to_text (table) : NULL;

  if (text != NULL)
    heddle_copy_text (widget, text, _("Timetable copied"));
}

static void
heddle_timetable_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TIMETABLE_DIALOG);
  g_clear_pointer (&HEDDLE_TIMETABLE_DIALOG (object)->plan, heddle_programme_plan_free);

  G_OBJECT_CLASS (heddle_timetable_dialog_parent_class)->dispose (object);
}

static void
heddle_timetable_dialog_class_init (HeddleTimetableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_timetable_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "timetable.copy", NULL, copy);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/programme/heddle-timetable-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTimetableDialog, people);
  gtk_widget_class_bind_template_child (widget_class, HeddleTimetableDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeddleTimetableDialog, days);
  gtk_widget_class_bind_template_callback (widget_class, person_cb);
}

static void
heddle_timetable_dialog_init (HeddleTimetableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_combo_search_say_nothing (GTK_WIDGET (self->people));
}

AdwDialog *
heddle_timetable_dialog_new (HeddleSession *session,
                             const char    *episode)
{
  HeddleTimetableDialog *self = g_object_new (HEDDLE_TYPE_TIMETABLE_DIALOG, NULL);
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, episode, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (plan == NULL)
    return ADW_DIALOG (self);
  self->plan = heddle_programme_plan_new (store, plan);
  for (guint i = 0; i < self->plan->people->len; i++)
    {
      g_autofree char *name = heddle_programme_plan_dup_person (self->plan, i);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_expression (
    self->people, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_model (self->people, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->people), self->plan->people->len > 0);
  if (self->plan->people->len == 0)
    say_nothing (self, _("Nobody is in the programme or the team yet."));
  person_cb (self);
  return ADW_DIALOG (self);
}
