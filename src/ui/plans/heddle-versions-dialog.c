/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-versions-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-plan-changes.h"
#include "heddle-plan-version.h"

struct _HeddleVersionsDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  GPtrArray *versions; /* (element-type HeddlePlanVersion), by number */

  GtkDropDown *before;
  GtkDropDown *after;
  GtkLabel *words;
  GtkListBox *changes;
};

G_DEFINE_FINAL_TYPE (HeddleVersionsDialog, heddle_versions_dialog, ADW_TYPE_DIALOG)

/* "4 parts differ: 2 changed, 1 added, 1 removed" */
static char *
dup_words (GPtrArray *changes)
{
  static const char *const words[] = { N_("%u changed"), N_("%u added"), N_("%u removed") };
  guint n[G_N_ELEMENTS (words)] = { 0 };
  GString *text = g_string_new (NULL);

  if (changes->len == 0)
    return g_string_free_and_steal (g_string_assign (text, _("Nothing differs")));
  for (guint i = 0; i < changes->len; i++)
    n[((HeddlePlanChange *) changes->pdata[i])->sort]++;
  g_string_printf (text, ngettext ("%u part differs", "%u parts differ", changes->len),
                   changes->len);
  for (guint i = 0, listed = 0; i < G_N_ELEMENTS (words); i++)
    if (n[i] > 0)
      {
        g_string_append (text, listed++ == 0 ? ": " : ", ");
        g_string_append_printf (text, _(words[i]), n[i]);
      }
  return g_string_free_and_steal (text);
}

/* What comes after the last version is the plan as it stands. */
static void
chosen_cb (HeddleVersionsDialog *self)
{
  guint before = gtk_drop_down_get_selected (self->before);
  guint after = gtk_drop_down_get_selected (self->after);
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *words = NULL;

  if (self->versions == NULL || before >= self->versions->len || after > self->versions->len)
    return;
  changes = after == self->versions->len
              ? heddle_plan_version_changed_since (self->versions->pdata[before])
              : heddle_plan_version_compare (self->versions->pdata[before],
                                             self->versions->pdata[after]);
  words = dup_words (changes);
  gtk_label_set_label (self->words, words);
  heddle_plan_changes_fill (self->changes, changes, self->session);
}

/* "Version 2, Autumn iteration, Mon 1 Oct 2018" */
static char *
dup_name (HeddleVersionsDialog *self,
          HeddlePlanVersion    *version)
{
  g_autofree char *name = heddle_plan_version_dup_name (version);
  g_autofree char *day = heddle_date_text_show (version->made_on,
                                                heddle_session_get_today (self->session));
  g_autoptr (HeddleRecord) iteration = NULL;

  if (version->iteration != NULL)
    iteration = heddle_store_get (heddle_session_get_store (self->session),
                                  &heddle_iteration_kind, version->iteration, NULL);
  if (iteration == NULL || HEDDLE_ITERATION (iteration)->title == NULL)
    return g_strdup_printf ("%s, %s", name, day);
  return g_strdup_printf ("%s, %s, %s", name, HEDDLE_ITERATION (iteration)->title, day);
}

static void
list_versions (HeddleVersionsDialog *self)
{
  GtkStringList *earlier = gtk_string_list_new (NULL);
  GtkStringList *later = gtk_string_list_new (NULL);
  guint n = self->versions->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = dup_name (self, self->versions->pdata[i]);

      gtk_string_list_append (earlier, name);
      gtk_string_list_append (later, name);
    }
  gtk_string_list_append (later, _("As it stands"));
  gtk_drop_down_set_model (self->before, G_LIST_MODEL (earlier));
  gtk_drop_down_set_model (self->after, G_LIST_MODEL (later));
  /* the last two there are */
  gtk_drop_down_set_selected (self->before, n >= 2 ? n - 2 : 0);
  gtk_drop_down_set_selected (self->after, n >= 2 ? n - 1 : n);
  g_object_unref (earlier);
  g_object_unref (later);
}

static void
heddle_versions_dialog_dispose (GObject *object)
{
  HeddleVersionsDialog *self = HEDDLE_VERSIONS_DIALOG (object);

  g_clear_pointer (&self->versions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_VERSIONS_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_versions_dialog_parent_class)->dispose (object);
}

static void
heddle_versions_dialog_class_init (HeddleVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_versions_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleVersionsDialog, before);
  gtk_widget_class_bind_template_child (widget_class, HeddleVersionsDialog, after);
  gtk_widget_class_bind_template_child (widget_class, HeddleVersionsDialog, words);
  gtk_widget_class_bind_template_child (widget_class, HeddleVersionsDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
heddle_versions_dialog_init (HeddleVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_versions_dialog_present (GtkWidget     *parent,
                                HeddleSession *session,
                                const char    *plan_id)
{
  g_autoptr (GPtrArray) versions = heddle_query_records (heddle_session_get_store (session),
                                                         &heddle_plan_version_kind, "plan",
                                                         plan_id);
  HeddleVersionsDialog *self;

  if (versions->len == 0)
    {
      gtk_widget_activate_action (parent, "win.announce", "s",
                                  _("No version is frozen yet; Approvals makes one"));
      return;
    }
  self = g_object_new (HEDDLE_TYPE_VERSIONS_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->versions = g_steal_pointer (&versions);
  list_versions (self);
  chosen_cb (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
