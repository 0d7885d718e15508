/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sort-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-fieldwork.h"
#include "heddle-finding-sign.h"
#include "heddle-focus-path.h"

struct _HeddleSortDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  char *episode;

  GtkStack *stack;
  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (HeddleSortDialog, heddle_sort_dialog, ADW_TYPE_DIALOG)

/* One finding of a group: whether it takes part, and whether it speaks for all. */
typedef struct
{
  char *id;
  GtkCheckButton *speaks;
  GtkCheckButton *takes_part;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->id);
  g_free (choice);
}

static GtkWidget *
add_group (HeddleSortDialog *self,
           const char       *title,
           const char       *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->groups, group);

  return group;
}

static GtkWidget *
add_row (GtkWidget              *group,
         HeddleFieldworkFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = NULL;

  subtitle = g_strdup_printf (finding->said_by != NULL ? "%s; %s" : "%s",
                              heddle_finding_sign_get_word (finding->sort), finding->said_by);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  heddle_focus_path_set_key (row, heddle_id_of (finding));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

/* --- Merging -------------------------------------------------------------- */

static void
merge_cb (HeddleSortDialog *self,
          GtkWidget        *button)
{
  GPtrArray *choices = g_object_get_data (G_OBJECT (button), "choices");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) others = NULL;
  const char *into = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < choices->len; i++)
    {
      Choice *choice = choices->pdata[i];

      if (gtk_check_button_get_active (choice->speaks))
        into = choice->id;
      else if (gtk_check_button_get_active (choice->takes_part))
        g_strv_builder_add (builder, choice->id);
    }
  others = g_strv_builder_end (builder);
  if (into != NULL && others[0] != NULL
      && !heddle_fieldwork_merge (heddle_session_get_store (self->session), into,
                                  (const char *const *) others, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

/* The one that speaks for all takes part. */
static void
speaks_cb (GtkCheckButton *speaks,
           GParamSpec     *pspec,
           GtkWidget      *takes_part)
{
  gboolean active = gtk_check_button_get_active (speaks);

  if (active)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (takes_part), TRUE);
  gtk_widget_set_sensitive (takes_part, !active);
}

static Choice *
add_choice (GtkWidget              *group,
            HeddleFieldworkFinding *finding,
            Choice                 *first)
{
  GtkWidget *row = add_row (group, finding);
  Choice *choice = g_new0 (Choice, 1);

  choice->id = g_strdup (heddle_id_of (finding));
  choice->speaks = GTK_CHECK_BUTTON (gtk_check_button_new ());
  choice->takes_part = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("Merge")));
  gtk_check_button_set_active (choice->takes_part, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (choice->speaks), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (choice->takes_part), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (choice->speaks), _("Speaks for All"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice->speaks), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Speaks for All"), -1);
  g_signal_connect_object (choice->speaks, "notify::active", G_CALLBACK (speaks_cb),
                           choice->takes_part, G_CONNECT_DEFAULT);
  if (first != NULL)
    gtk_check_button_set_group (choice->speaks, first->speaks);
  else
    gtk_check_button_set_active (choice->speaks, TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (choice->speaks));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (choice->takes_part));

  return choice;
}

static void
add_alike (HeddleSortDialog *self,
           GPtrArray        *findings)
{
  GtkWidget *group = add_group (self, _("These May Say the Same"),
                                _("One speaks for all and gets their themes and voices."));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Merge"));
  GPtrArray *choices = g_ptr_array_new_with_free_func (choice_free);

  heddle_focus_path_set_key (group, heddle_id_of (findings->pdata[0]));
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (choices, add_choice (group, findings->pdata[i],
                                          i > 0 ? choices->pdata[0] : NULL));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "choices", choices,
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (merge_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
}

/* --- Sorting -------------------------------------------------------------- */

static void
kind_cb (HeddleSortDialog *self,
         GtkWidget        *button)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_fieldwork_set_sort (heddle_session_get_store (self->session),
                                  g_object_get_data (G_OBJECT (button), "finding"),
                                  g_object_get_data (G_OBJECT (button), "sort"), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static GtkWidget *
make_kind_button (HeddleSortDialog       *self,
                  HeddleFieldworkFinding *finding,
                  const char             *sort)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *sign = gtk_label_new (NULL);
  const char *word = heddle_finding_sign_get_word (sort);

  heddle_finding_sign_set (GTK_LABEL (sign), sort);
  gtk_widget_add_css_class (sign, "finding-sign");
  gtk_button_set_child (GTK_BUTTON (button), sign);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  g_object_set_data_full (G_OBJECT (button), "finding", g_strdup (heddle_id_of (finding)),
                          g_free);
  g_object_set_data (G_OBJECT (button), "sort", (gpointer) sort);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (kind_cb), self);

  return button;
}

static void
add_unsorted (HeddleSortDialog *self,
              GPtrArray        *findings)
{
  const HeddleChoice *sorts = heddle_finding_sign_get_sorts ();
  GtkWidget *group = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFieldworkFinding *finding = findings->pdata[i];
      GtkWidget *box;

      if (!finding->to_sort)
        continue;
      if (group == NULL)
        {
          group = add_group (self, _("Without a Kind of Their Own"),
                             _("Pasted lines that began with no sign."));
          heddle_focus_path_set_key (group, "unsorted");
        }
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      for (guint k = 0; sorts[k].word != NULL; k++)
        gtk_box_append (GTK_BOX (box), make_kind_button (self, finding, sorts[k].word));
      adw_action_row_add_suffix (ADW_ACTION_ROW (add_row (group, finding)), box);
    }
}

/* --- Object --------------------------------------------------------------- */

/* Whoever sorts one is then at the next. */
static void
refresh (HeddleSortDialog *self)
{
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (self->groups));
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) alike = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  findings = heddle_fieldwork_list (heddle_session_get_store (self->session), self->episode);
  alike = heddle_fieldwork_find_alike (findings);
  for (guint i = 0; i < alike->len; i++)
    add_alike (self, alike->pdata[i]);
  add_unsorted (self, findings);

  child = gtk_widget_get_first_child (GTK_WIDGET (self->groups));
  gtk_stack_set_visible_child_name (self->stack, child != NULL ? "groups" : "sorted");
  if (focus->len > 0)
    heddle_focus_path_restore (GTK_WIDGET (self->groups), focus);
  else if (child != NULL)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
heddle_sort_dialog_dispose (GObject *object)
{
  HeddleSortDialog *self = HEDDLE_SORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_SORT_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->episode, g_free);

  G_OBJECT_CLASS (heddle_sort_dialog_parent_class)->dispose (object);
}

static void
heddle_sort_dialog_class_init (HeddleSortDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_sort_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/fieldwork/heddle-sort-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleSortDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleSortDialog, groups);
}

static void
heddle_sort_dialog_init (HeddleSortDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heddle_sort_dialog_new:
 * @session: the open file
 * @episode_id: the episode whose findings are sorted
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
heddle_sort_dialog_new (HeddleSession *session,
                        const char    *episode_id)
{
  HeddleSortDialog *self = g_object_new (HEDDLE_TYPE_SORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->episode = g_strdup (episode_id);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return ADW_DIALOG (self);
}
