/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-answer-rows.h"

#include <glib/gi18n-lib.h>

#include "collaboratives/heddle-approval-seats.h"
#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-titles.h"
#include "records/heddle-record-row.h"

#define ID_KEY "heddle-id"

enum
{
  ASKED,
  DECIDED,
  OUTCOME,
  RECORD,
};

/* What came of asking, its sign and its colour. */
static char *
dup_outcome (HeddleApproval  *answer,
             HeddleDay        today,
             const char     **icon,
             const char     **tone)
{
  int days = answer != NULL ? heddle_approval_get_days_waiting (answer, today) : -1;
  g_autofree char *outcome = NULL;
  gboolean refused;

  if (answer == NULL || (answer->outcome == NULL && days < 0))
    {
      *icon = answer == NULL ? "heddle-alert-symbolic" : "heddle-ring-symbolic";
      *tone = answer == NULL ? "warning" : "dim-label";
      return g_strdup (_("not asked"));
    }
  if (answer->outcome == NULL)
    {
      *icon = "heddle-half-symbolic";
      *tone = "warning";
      return g_strdup_printf (ngettext ("no answer for %d day", "no answer for %d days",
                                        (gulong) days), days);
    }
  refused = g_str_equal (answer->outcome, "not-agreed");
  outcome = heddle_title_of_choice (HEDDLE_RECORD (answer), "outcome");
  *icon = refused ? "heddle-alert-symbolic" : "heddle-check-symbolic";
  *tone = refused ? "error" : "success";
  return g_utf8_strdown (outcome, -1);
}

/* "asked Mon 14 Dec, decided Mon 4 Jan; costs are shared" */
static char *
dup_words (HeddleApproval *answer,
           HeddleDay       today)
{
  const struct
  {
    const char *date;
    const char *format;
  } dates[] = {
    { answer != NULL ? answer->asked_on : NULL, _("asked %s") },
    { answer != NULL ? answer->reminded_on : NULL, _("reminded %s") },
    { answer != NULL ? answer->decided_on : NULL, _("decided %s") },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i].date != NULL)
      {
        g_autofree char *day = heddle_date_text_show (dates[i].date, today);

        if (text->len > 0)
          g_string_append (text, ", ");
        g_string_append_printf (text, dates[i].format, day);
      }
  if (answer != NULL && answer->conditions != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", answer->conditions);
  return g_string_free_and_steal (text);
}

void
heddle_answer_rows_init (HeddleAnswerRows *self,
                         HeddleDay         today,
                         gboolean          narrow)
{
  self->today = today;
  self->narrow = narrow;
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

void
heddle_answer_rows_clear (HeddleAnswerRows *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);
}

static GtkWidget *
cell_new (HeddleAnswerRows *self,
          guint             column,
          const char       *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_end (label, column < OUTCOME ? 12 : 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_size_group_add_widget (self->columns[column], label);
  return label;
}

void
heddle_answer_rows_fill_heads (HeddleAnswerRows *self,
                               GtkBox           *heads,
                               const char       *whose)
{
  const char *const words[] = { _("Asked"), _("Decided"), _("Outcome"), "" };
  GtkWidget *name = gtk_label_new (whose);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (heads))) != NULL)
    gtk_box_remove (heads, child);
  gtk_widget_set_visible (GTK_WIDGET (heads), !self->narrow);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (heads, name);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_box_append (heads, cell_new (self, i, words[i]));
}

/* "14 Dec", with its year where that is another; a dash for none. */
static char *
dup_cell (HeddleAnswerRows *self,
          const char       *date)
{
  HeddleDay day = date != NULL ? heddle_edtf_get_first (date) : HEDDLE_DAY_NONE;
  g_autofree char *text = NULL;
  int year, this_year, month, mday;

  if (date == NULL)
    return g_strdup ("–");
  if (!heddle_day_is_valid (day) || heddle_edtf_get_last (date) != day)
    return heddle_date_text_show (date, self->today);
  heddle_day_get_ymd (day, &year, &month, &mday);
  heddle_day_get_ymd (self->today, &this_year, &month, &mday);
  text = heddle_date_text_show_day_short (day);
  return year == this_year ? g_steal_pointer (&text) : g_strdup_printf ("%s %d", text, year);
}

/* What stands below the name where the days have columns. */
static char *
dup_note (HeddleAnswerRows *self,
          HeddleApproval   *answer)
{
  g_autofree char *day = NULL;

  if (answer == NULL)
    return NULL;
  if (answer->conditions != NULL)
    return g_strdup (answer->conditions);
  if (answer->outcome != NULL || answer->asked_on == NULL)
    return NULL;
  if (answer->reminded_on == NULL)
    return g_strdup (_("not reminded"));
  day = heddle_date_text_show (answer->reminded_on, self->today);
  return g_strdup_printf (_("reminded %s"), day);
}

static void
add_column (HeddleAnswerRows *self,
            AdwActionRow     *row,
            guint             column,
            const char       *date)
{
  g_autofree char *text = dup_cell (self, date);

  adw_action_row_add_suffix (row, cell_new (self, column, text));
}

static GtkWidget *
record_button_new (const char     *name,
                   HeddleApproval *answer)
{
  GtkWidget *button = gtk_button_new_with_label (_("Record…"));
  g_autofree char *spoken = g_strdup_printf (_("Record the Answer of %s…"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-field");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", heddle_approval_kind.name,
                                    heddle_id_of (answer), "decided_on");
  /* its text alone would name all of them */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

/* Who has not answered is written to from here. */
static GtkWidget *
write_button_new (const char     *name,
                  HeddleApproval *answer)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("mail-unread-symbolic");
  g_autofree char *spoken = g_strdup_printf (_("Write to %s…"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.write-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", heddle_approval_kind.name,
                                    heddle_id_of (answer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

/* What can be done about an answer that is not there. */
static void
add_buttons (HeddleAnswerRows *self,
             AdwActionRow     *row,
             const char       *name,
             HeddleApproval   *answer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  /* the focus comes to the first: to the answer, which is done more often */
  gtk_box_append (GTK_BOX (box), record_button_new (name, answer));
  if (answer->asked_on != NULL)
    gtk_box_append (GTK_BOX (box), write_button_new (name, answer));
  gtk_size_group_add_widget (self->columns[RECORD], box);
  adw_action_row_add_suffix (row, box);
}

/* A button, or its room, ends every row, so that the columns before it are in line. What the
 * columns say by their place is said in words too. */
static void
align (HeddleAnswerRows *self,
       AdwActionRow     *row,
       GtkWidget        *state,
       gboolean          waits,
       const char       *words,
       const char       *outcome)
{
  g_autofree char *spoken = g_strdup_printf ("%s%s%s", words, *words != '\0' ? "; " : "", outcome);

  /* Names give way before the columns do. */
  gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (state)), FALSE);
  gtk_size_group_add_widget (self->columns[OUTCOME], state);
  if (!waits)
    adw_action_row_add_suffix (row, cell_new (self, RECORD, ""));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  spoken, -1);
}

void
heddle_answer_rows_add (HeddleAnswerRows *self,
                        GtkListBox       *list,
                        const char       *name,
                        const char       *short_name,
                        const char       *code,
                        HeddleApproval   *answer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *state;
  const char *icon, *tone;
  gboolean waits = answer != NULL && answer->outcome == NULL;
  g_autofree char *outcome = dup_outcome (answer, self->today, &icon, &tone);
  g_autofree char *words = dup_words (answer, self->today);
  g_autofree char *note = dup_note (self, answer);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), name, self->narrow ? words : note);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             heddle_approval_tile_new (answer, short_name, code));
  if (!self->narrow)
    {
      add_column (self, ADW_ACTION_ROW (row), ASKED, answer != NULL ? answer->asked_on : NULL);
      add_column (self, ADW_ACTION_ROW (row), DECIDED, answer != NULL ? answer->decided_on : NULL);
    }
  state = heddle_record_row_add_state (ADW_ACTION_ROW (row), icon, outcome, tone);
  if (answer != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (heddle_id_of (answer)), g_free);
    }
  if (waits)
    add_buttons (self, ADW_ACTION_ROW (row), name, answer);
  if (self->narrow)
    heddle_record_row_stack_ends (ADW_ACTION_ROW (row));
  else
    align (self, ADW_ACTION_ROW (row), state, waits, words, outcome);
  gtk_list_box_append (list, row);
}

void
heddle_answer_rows_add_condition (HeddleAnswerRows *self,
                                  GtkListBox       *list,
                                  const char       *name,
                                  HeddleApproval   *answer)
{
  GtkWidget *row;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (answer == NULL || answer->conditions == NULL)
    return;
  row = adw_action_row_new ();
  day = heddle_date_text_show (answer->decided_on, self->today);
  /* Translators: whose condition, and the day of the answer */
  words = answer->decided_on != NULL ? g_strdup_printf (_("%s, %s"), name, day) : g_strdup (name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), answer->conditions, words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (heddle_id_of (answer)), g_free);
  gtk_list_box_append (list, row);
}

const char *
heddle_answer_rows_get_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), ID_KEY);
}
