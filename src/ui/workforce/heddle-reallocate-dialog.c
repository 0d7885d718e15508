/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-reallocate-dialog.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-painting-look.h"
#include "heddle-workforce-chart.h"
#include "heddle-workforce-jobs.h"

typedef struct
{
  GtkWidget *parent;
  HeddleSession *session;
  HeddleWorkforce *workforce;
  guint person;
  double too_much;
  GArray *works;      /* (element-type guint): numbers of assignments */
  GPtrArray *helpers; /* (element-type HeddleWorkforceHelper): of the chosen work */
  AdwDialog *dialog;
  AdwComboRow *work;
  AdwComboRow *to;
  AdwSpinRow *fte;
  AdwEntryRow *from;
  HeddleFormDrafts *drafts; /* of the day */
} Reallocation;

static void
reallocation_free (Reallocation *self)
{
  g_object_unref (self->drafts);
  g_clear_pointer (&self->helpers, g_ptr_array_unref);
  g_array_unref (self->works);
  heddle_workforce_free (self->workforce);
  g_object_unref (self->session);
  g_object_unref (self->parent);
  g_free (self);
}

static const HeddleAssignment *
get_assignment (Reallocation *self)
{
  guint chosen = adw_combo_row_get_selected (self->work);

  if (chosen >= self->works->len)
    return NULL;
  return &g_array_index (self->workforce->assignments, HeddleAssignment,
                         g_array_index (self->works, guint, chosen));
}

/* The day that is typed, or %HEDDLE_DAY_NONE. */
static HeddleDay
read_from (Reallocation *self)
{
  const HeddleDateContext context = { .today = heddle_session_get_today (self->session) };
  g_autofree char *edtf = heddle_date_text_read (
    gtk_editable_get_text (GTK_EDITABLE (self->from)), &context, NULL, NULL);

  return heddle_edtf_get_day (edtf);
}

static void
judge_cb (Reallocation *self)
{
  HeddleDay from = read_from (self);
  const HeddleAssignment *one = get_assignment (self);
  gboolean fits = from != HEDDLE_DAY_NONE && one != NULL && from <= one->last;

  heddle_painting_look_set_class (GTK_WIDGET (self->from), "error", !fits);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self->dialog), "apply",
                                         fits && self->helpers != NULL && self->helpers->len > 0);
}

/* Who knows what the work needs; where none of them has time, whoever has some first. */
static void
list_helpers (Reallocation           *self,
              const HeddleAssignment *one)
{
  const HeddleWorkforceScope near = { .collaborative = one->collaborative };
  HeddleMatchWish wish = {
    .fte = one->fte,
    .first = MAX (one->first, heddle_session_get_today (self->session)),
    .last = MIN (one->last, heddle_day_add_months (heddle_session_get_today (self->session), 12)),
    .except = self->person,
  };
  GPtrArray *anybody;

  g_clear_pointer (&self->helpers, g_ptr_array_unref);
  if (one->activity != HEDDLE_NOBODY)
    wish.expertise =
      (const char *const *) heddle_workforce_get_work (self->workforce, one->activity)->needs;
  self->helpers = heddle_workforce_match (self->workforce, &wish, &near);
  if (self->helpers->len > 0
      && ((HeddleWorkforceHelper *) self->helpers->pdata[0])->match.free > 0)
    return;
  wish.expertise = NULL;
  anybody = heddle_workforce_match (self->workforce, &wish, &near);
  g_ptr_array_extend_and_steal (anybody, g_steal_pointer (&self->helpers));
  self->helpers = anybody;
}

static void
work_cb (Reallocation *self)
{
  const HeddleAssignment *one = get_assignment (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (self->fte);

  if (one == NULL)
    return;
  list_helpers (self, one);
  for (guint i = 0; i < self->helpers->len; i++)
    {
      const HeddleWorkforceHelper *helper = self->helpers->pdata[i];
      g_autofree char *line =
        g_strdup_printf ("%s: %s", heddle_workforce_get_worker (self->workforce,
                                                                helper->match.row)->name,
                         helper->why);

      gtk_string_list_append (names, line);
    }
  adw_combo_row_set_model (self->to, G_LIST_MODEL (names));
  gtk_adjustment_set_upper (adjustment, one->fte);
  gtk_adjustment_set_value (adjustment, self->too_much > 0 ? MIN (self->too_much, one->fte)
                                                           : one->fte);
  judge_cb (self);
}

static void
response_cb (Reallocation *self,
             const char   *response)
{
  const HeddleAssignment *one = get_assignment (self);
  guint to = adw_combo_row_get_selected (self->to);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const HeddleWorkforceHelper *helper;

  if (!g_str_equal (response, "apply") || one == NULL || to >= self->helpers->len)
    return;
  helper = self->helpers->pdata[to];
  id = heddle_workforce_reallocate (
    heddle_session_get_store (self->session),
    one->id,
    heddle_record_get_id (HEDDLE_RECORD (
      heddle_workforce_get_worker (self->workforce, helper->match.row)->record)),
    adw_spin_row_get_value (self->fte), read_from (self), &error);
  if (id == NULL)
    heddle_ask_window_report (self->parent, error);
  else
    heddle_form_drafts_discard (self->drafts);
}

static gint
compare_works (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  GArray *all = data;
  const HeddleAssignment *first = &g_array_index (all, HeddleAssignment, *(const guint *) a);
  const HeddleAssignment *second = &g_array_index (all, HeddleAssignment, *(const guint *) b);

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return g_strcmp0 (first->id, second->id);
}

static void
add_works (Reallocation *self,
           HeddleDay     first,
           HeddleDay     last)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GArray *all = self->workforce->assignments;

  for (guint i = 0; i < all->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (all, HeddleAssignment, i);

      if (one->person == self->person && one->first <= last && one->last >= first)
        g_array_append_val (self->works, i);
    }
  g_array_sort_with_data (self->works, compare_works, all);
  for (guint i = 0; i < self->works->len; i++)
    {
      const HeddleAssignment *one =
        &g_array_index (all, HeddleAssignment, g_array_index (self->works, guint, i));
      g_autofree char *work = heddle_workforce_dup_work (self->workforce, one);
      g_autofree char *fte = heddle_workforce_dup_fte (one->fte);
      /* Translators: some work, FTE */
      g_autofree char *line = g_strdup_printf (_("%s, %s FTE"), work, fte);

      gtk_string_list_append (names, line);
    }
  adw_combo_row_set_model (self->work, G_LIST_MODEL (names));
}

static GtkWidget *
make_rows (Reallocation *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *rows[] = {
    g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Work"), NULL),
    g_object_new (ADW_TYPE_COMBO_ROW, "title", _("To"), NULL),
    adw_spin_row_new_with_range (0.05, 1, 0.05),
    g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("From"), NULL),
  };

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), rows[i]);
  self->work = ADW_COMBO_ROW (rows[0]);
  self->to = ADW_COMBO_ROW (rows[1]);
  self->fte = ADW_SPIN_ROW (rows[2]);
  self->from = ADW_ENTRY_ROW (rows[3]);
  adw_spin_row_set_digits (self->fte, 2);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fte), _("FTE"));
  gtk_box_append (GTK_BOX (box), list);

  return box;
}

void
heddle_reallocate_dialog_present (GtkWidget     *parent,
                                  HeddleSession *session,
                                  const char    *person,
                                  double         fte,
                                  HeddleDay      first,
                                  HeddleDay      last)
{
  Reallocation *self = g_new0 (Reallocation, 1);
  AdwAlertDialog *alert;
  g_autofree char *day = heddle_date_text_show_day (MAX (first, heddle_session_get_today (session)),
                                                    heddle_session_get_today (session));

  self->parent = g_object_ref (parent);
  self->session = g_object_ref (session);
  self->workforce = heddle_workforce_new (heddle_session_get_store (session));
  self->person = heddle_workforce_find_person (self->workforce, person);
  self->too_much = fte;
  self->works = g_array_new (FALSE, FALSE, sizeof (guint));
  self->dialog = adw_alert_dialog_new (
    _("Reallocate Work"), _("What was done before that day stays with who did it."));
  alert = ADW_ALERT_DIALOG (self->dialog);
  adw_alert_dialog_set_extra_child (alert, make_rows (self));
  adw_alert_dialog_add_responses (alert, "cancel", _("_Leave It"), "apply", _("_Reallocate"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "apply", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "apply");
  adw_alert_dialog_set_close_response (alert, "close");
  gtk_editable_set_text (GTK_EDITABLE (self->from), day);
  self->drafts = heddle_form_drafts_new (heddle_session_get_store (session), "reallocate", person);
  heddle_form_drafts_add_entry (self->drafts, "from", GTK_EDITABLE (self->from));
  heddle_form_drafts_follow_question (self->drafts, alert,
                                      GTK_BOX (adw_alert_dialog_get_extra_child (alert)));
  add_works (self, first, last);
  g_signal_connect_swapped (self->work, "notify::selected", G_CALLBACK (work_cb), self);
  g_signal_connect_swapped (self->from, "changed", G_CALLBACK (judge_cb), self);
  g_signal_connect_data (alert, "response", G_CALLBACK (response_cb), self,
                         (GClosureNotify) (GCallback) reallocation_free, G_CONNECT_SWAPPED);
  work_cb (self);
  adw_dialog_set_focus (self->dialog, GTK_WIDGET (self->work));
  adw_dialog_present (self->dialog, parent);
}
