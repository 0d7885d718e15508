/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-measure-entry.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-date-text.h"

struct _HeddleMeasureEntry
{
  AdwBin parent_instance;

  HeddleSession *session;
  char *measure;
  char *next; /* EDTF of what is due next; NULL */
  HeddleFormDrafts *drafts; /* of @measure */

  GtkEntry *when;
  GtkEditable *value;
  GtkEditable *q1;
  GtkEditable *q5;
  GtkEditable *gap;
  GtkEditable *number;
  GtkEditable *remark;
  GtkWidget *q1_box;
  GtkWidget *q5_box;
  GtkWidget *gap_box;
  GtkLabel *value_label;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (HeddleMeasureEntry, heddle_measure_entry, ADW_TYPE_BIN)

static void
show_problem (HeddleMeasureEntry *self,
              const char         *words)
{
  gtk_label_set_label (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static void
set_when (HeddleMeasureEntry *self,
          const char         *date)
{
  g_autofree char *words =
    date != NULL ? heddle_date_text_show (date, heddle_session_get_today (self->session)) : NULL;

  heddle_form_drafts_fill (self->drafts, "when", words != NULL ? words : "");
}

/* Empty but for the date, or as it was left at this measure. */
static void
start (HeddleMeasureEntry *self)
{
  const struct
  {
    const char *name;
    GtkEditable *entry;
  } fields[] = {
    { "value", self->value }, { "q1", self->q1 }, { "q5", self->q5 }, { "gap", self->gap },
    { "n", self->number }, { "remark", self->remark },
  };

  g_clear_object (&self->drafts);
  self->drafts = heddle_form_drafts_new (heddle_session_get_store (self->session),
                                         "new observation", self->measure);
  heddle_form_drafts_add_entry (self->drafts, "when", GTK_EDITABLE (self->when));
  set_when (self, self->next);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gtk_editable_set_text (fields[i].entry, "");
      heddle_form_drafts_add_entry (self->drafts, fields[i].name, fields[i].entry);
    }
  heddle_form_drafts_restore (self->drafts);
  show_problem (self, NULL);
}

/* A month that has values by now shows how a date is written. */
static void
show_example (HeddleMeasureEntry *self)
{
  HeddleDay today = heddle_session_get_today (self->session);
  g_autofree char *day = heddle_day_to_iso (heddle_day_add_months (today, -1));
  g_autofree char *month = g_strndup (day, strlen ("2026-12"));
  g_autofree char *words = heddle_date_text_show (month, today);

  gtk_entry_set_placeholder_text (self->when, words);
}

/* The field that an error of the store is about. */
static GtkEditable *
find_wrong (HeddleMeasureEntry *self,
            const char         *message)
{
  const struct
  {
    const char *field;
    GtkEditable *entry;
  } rows[] = {
    { "value", self->value }, { "q1", self->q1 }, { "q5", self->q5 }, { "gap", self->gap },
    { "n", self->number },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_observation_kind, rows[i].field);
      g_autofree char *start = g_strdup_printf (
        "%s, %s: ", heddle_kind_get_label (&heddle_observation_kind),
        heddle_field_get_label (field));

      if (g_str_has_prefix (message, start))
        return rows[i].entry;
    }
  return self->value;
}

static void
enter_cb (HeddleMeasureEntry *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  const HeddleDateContext context = { .today = heddle_session_get_today (self->session) };
  g_autoptr (GError) error = NULL;
  g_autofree char *date = heddle_date_text_read (
    gtk_editable_get_text (GTK_EDITABLE (self->when)), &context, NULL, &error);
  g_autofree char *id = NULL;
  HeddleEntered entered;

  if (date == NULL)
    {
      show_problem (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->when));
      return;
    }
  entered = (HeddleEntered) {
    .observed_on = date,
    .value = gtk_editable_get_text (self->value),
    .q1 = gtk_editable_get_text (self->q1),
    .q5 = gtk_editable_get_text (self->q5),
    .gap = gtk_editable_get_text (self->gap),
    .n = gtk_editable_get_text (self->number),
    .remark = gtk_editable_get_text (self->remark),
  };
  id = heddle_measure_observe (store, self->measure, &entered, &error);
  if (id == NULL)
    {
      show_problem (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (find_wrong (self, error->message)));
      return;
    }
  heddle_form_drafts_discard (self->drafts);
  start (self);
  heddle_measure_entry_begin (self, NULL);
}

static void
heddle_measure_entry_dispose (GObject *object)
{
  HeddleMeasureEntry *self = HEDDLE_MEASURE_ENTRY (object);

  g_clear_object (&self->drafts);
  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEASURE_ENTRY);
  g_clear_object (&self->session);
  g_clear_pointer (&self->measure, g_free);
  g_clear_pointer (&self->next, g_free);

  G_OBJECT_CLASS (heddle_measure_entry_parent_class)->dispose (object);
}

static void
heddle_measure_entry_class_init (HeddleMeasureEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_measure_entry_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/measures/heddle-measure-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, when);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, value);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, q1);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, q5);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, gap);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, number);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, remark);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, q1_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, q5_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, gap_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, value_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasureEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
heddle_measure_entry_init (HeddleMeasureEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The earliest that waits for its value. */
static char *
dup_next (const HeddleMeasureRun *run)
{
  const GArray *points = run->charts[HEDDLE_SPLIT_OVERALL]->points;

  for (guint i = 0; i < points->len; i++)
    {
      const HeddlePoint *point = &g_array_index (points, HeddlePoint, i);

      if (point->state == HEDDLE_POINT_OVERDUE || point->state == HEDDLE_POINT_PLANNED)
        return g_strdup (heddle_measure_run_get (run, point)->due);
    }
  return NULL;
}

void
heddle_measure_entry_show (HeddleMeasureEntry     *self,
                           HeddleSession          *session,
                           const HeddleMeasureRun *run)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (run->measure));
  gboolean split = run->measure->split;
  gboolean another = g_strcmp0 (self->measure, id) != 0;

  g_return_if_fail (HEDDLE_IS_MEASURE_ENTRY (self));

  g_set_object (&self->session, session);
  g_set_str (&self->measure, id);
  g_free (self->next);
  self->next = dup_next (run);
  gtk_widget_set_visible (self->q1_box, split);
  gtk_widget_set_visible (self->q5_box, split);
  gtk_widget_set_visible (self->gap_box, split);
  gtk_label_set_label (self->value_label, split ? _("Overall") : _("Value"));
  show_example (self);
  if (another)
    start (self);
}

void
heddle_measure_entry_begin (HeddleMeasureEntry *self,
                            const char         *date)
{
  g_return_if_fail (HEDDLE_IS_MEASURE_ENTRY (self));

  set_when (self, date != NULL ? date : self->next);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->when)) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->when));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->value));
}
