/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-approvals-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-answer-rows.h"
#include "heddle-ask-window.h"
#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-focus-path.h"
#include "heddle-letter.h"
#include "heddle-plan-changes.h"
#include "heddle-plan-tab.h"
#include "heddle-plan-version.h"
#include "heddle-purge.h"
#include "history/heddle-wall-time.h"
#include "records/heddle-record-row.h"

#define ID_KEY "heddle-id"
/* Width of the second column, in sp. */
#define SIDE 330

struct _HeddlePlanApprovalsTab
{
  HeddleTab parent_instance;

  AdwBanner *banner;
  GtkBox *columns;
  AdwClamp *side;
  GtkLabel *headline;
  GtkLabel *as_of;
  GtkBox *heads;
  GtkListBox *members;
  GtkListBox *national;
  GtkWidget *versions_box;
  GtkListBox *versions;
  GtkWidget *changes_box;
  GtkLabel *changes_title;
  GtkListBox *changes;
  GtkWidget *conditions_box;
  GtkListBox *conditions;
};

G_DEFINE_FINAL_TYPE (HeddlePlanApprovalsTab, heddle_plan_approvals_tab, HEDDLE_TYPE_TAB)

static HeddleStore *
get_store (HeddlePlanApprovalsTab *self)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (self)));
}

static HeddleDay
get_today (HeddlePlanApprovalsTab *self)
{
  return heddle_session_get_today (heddle_tab_get_session (HEDDLE_TAB (self)));
}

/* --- Who was asked ---------------------------------------------------------- */

static HeddleApproval *
find_party (HeddleApprovalState *state,
            const char          *party)
{
  for (guint i = 0; i < state->rows->len; i++)
    if (g_strcmp0 (HEDDLE_APPROVAL (state->rows->pdata[i])->party, party) == 0)
      return state->rows->pdata[i];

  return NULL;
}

static void
show_seats (HeddlePlanApprovalsTab *self,
            HeddleApprovalState    *state)
{
  g_autoptr (GPtrArray) seats = heddle_approval_state_list_seats (state);
  const char *code = heddle_plan_tab_get_line (HEDDLE_TAB (self))->collaborative->code;
  HeddleApproval *government = find_party (state, "scottish-government");
  HeddleApproval *inspector = find_party (state, "chief-inspector");
  g_autofree char *day = state->asked_on != HEDDLE_DAY_NONE
                           ? heddle_date_text_show_day (state->asked_on, get_today (self)) : NULL;
  g_autofree char *as_of = day != NULL ? g_strdup_printf (_("as on %s, the day of asking"), day)
                                       : g_strdup (_("nobody was asked yet"));
  g_auto (HeddleAnswerRows) rows;

  heddle_answer_rows_init (&rows, get_today (self), heddle_tab_get_narrow (HEDDLE_TAB (self)));
  heddle_answer_rows_fill_heads (&rows, self->heads, _("Chief Executive of"));
  gtk_label_set_label (self->as_of, as_of);
  for (guint i = 0; i < seats->len; i++)
    {
      const HeddleApprovalSeat *seat = seats->pdata[i];
      const char *name = heddle_authority_get_name (seat->authority);

      heddle_answer_rows_add (&rows, self->members, name,
                              seat->authority->code3 != NULL ? seat->authority->code3 : "–", code,
                              seat->answer);
      heddle_answer_rows_add_condition (&rows, self->conditions, name, seat->answer);
    }
  /* Translators: short for the Scottish Government, and for the Chief Inspector */
  heddle_answer_rows_add (&rows, self->national, _("Scottish Government"), _("SG"), NULL,
                          government);
  heddle_answer_rows_add (&rows, self->national, _("Chief Inspector, advice"), _("CI"), NULL,
                          inspector);
  heddle_answer_rows_add_condition (&rows, self->conditions, _("Scottish Government"),
                                    government);
  heddle_answer_rows_add_condition (&rows, self->conditions, _("Chief Inspector, advice"),
                                    inspector);
}

static char *
dup_headline (HeddleApprovalState *state)
{
  guint n = state->n_executives + state->missing->len;
  HeddleApproval *government = find_party (state, "scottish-government");
  g_autofree char *executives
    = g_strdup_printf (ngettext ("%u of %u Chief Executive has agreed",
                                 "%u of %u Chief Executives have agreed", n),
                       state->n_executives_agreed, n);

  if (state->asked_on == HEDDLE_DAY_NONE)
    return g_strdup (_("Nobody was asked for approval yet"));
  if (government == NULL || government->outcome == NULL)
    /* Translators: "3 of 5 Chief Executives have agreed" */
    return g_strdup_printf (_("%s; the Government has not answered"), executives);
  return g_steal_pointer (&executives);
}

/* --- Versions and what changed ---------------------------------------------- */

/* "made Mon 14 Dec", and where a purge has been there since, that too. */
static char *
dup_made (HeddlePlanApprovalsTab *self,
          HeddlePlanVersion      *version,
          const char             *day)
{
  gint64 wall = heddle_purge_get_redacted (get_store (self), &heddle_plan_version_kind,
                                           heddle_id_of (version));
  g_autofree char *blanked = NULL;

  if (wall == 0)
    return g_strdup_printf (_("made %s"), day);
  blanked = heddle_date_text_show_day (heddle_wall_time_get_day (wall), get_today (self));
  return g_strdup_printf (_("made %s; personal data was taken out %s"), day, blanked);
}

static void
add_version (HeddlePlanApprovalsTab *self,
             HeddlePlanVersion      *version)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = heddle_plan_version_dup_name (version);
  g_autofree char *digest = heddle_plan_version_dup_short_digest (version);
  g_autofree char *day = heddle_date_text_show (version->made_on, get_today (self));
  g_autofree char *words = dup_made (self, version, day);
  GtkWidget *label = gtk_label_new (digest);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), name, words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_tooltip_text (label, _("Fingerprint: the first signs of the SHA-256 of its text"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (heddle_id_of (version)), g_free);
  gtk_list_box_append (self->versions, row);
}

/* What the working copy has differently from @version. */
static void
show_changes (HeddlePlanApprovalsTab *self,
              HeddlePlanVersion      *version)
{
  g_autoptr (GPtrArray) changes = version != NULL ? heddle_plan_version_changed_since (version)
                                                  : NULL;
  g_autofree char *name = version != NULL ? heddle_plan_version_dup_name (version) : NULL;
  g_autofree char *title = NULL;
  guint n = changes != NULL ? changes->len : 0;

  gtk_widget_set_visible (self->changes_box, version != NULL);
  if (version == NULL)
    return;
  title = n > 0 ? g_strdup_printf (ngettext ("Changed since %s: %u part",
                                             "Changed since %s: %u parts", n), name, n)
                : g_strdup_printf (_("Nothing changed since %s"), name);
  gtk_label_set_label (self->changes_title, title);
  heddle_plan_changes_fill (self->changes, changes, heddle_tab_get_session (HEDDLE_TAB (self)));
}

static void
show_versions (HeddlePlanApprovalsTab *self,
               gboolean                asked)
{
  const char *plan = heddle_tab_get_id (HEDDLE_TAB (self));
  g_autoptr (GPtrArray) versions = heddle_query_records (get_store (self),
                                                         &heddle_plan_version_kind, "plan", plan);
  g_autoptr (HeddlePlanVersion) last = heddle_plan_version_dup_last (get_store (self), plan);
  gboolean current = last != NULL && heddle_plan_version_is_current (last);
  g_autofree char *name = last != NULL ? heddle_plan_version_dup_name (last) : NULL;
  g_autofree char *text = NULL;

  gtk_list_box_remove_all (self->versions);
  for (guint i = versions->len; i > 0; i--)
    add_version (self, versions->pdata[i - 1]);
  gtk_widget_set_visible (self->versions_box, versions->len > 0);
  show_changes (self, last);
  text = last == NULL ? g_strdup (_("No version is frozen yet; approvals are about a version"))
                      : g_strdup_printf (asked ? _("Approvals are for %s. The working copy has "
                                                   "changed since; answers stay with it.")
                                               : _("The working copy has changed since %s."),
                                         name);
  adw_banner_set_title (self->banner, text);
  adw_banner_set_button_label (self->banner, _("Make New Version"));
  adw_banner_set_revealed (self->banner, !current);
}

static gboolean
has_rows (GtkListBox *list)
{
  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}

/* --- Tab -------------------------------------------------------------------- */

static void
heddle_plan_approvals_tab_refresh (HeddleTab *tab)
{
  HeddlePlanApprovalsTab *self = HEDDLE_PLAN_APPROVALS_TAB (tab);
  HeddlePlanLine *line = heddle_plan_tab_get_line (tab);
  g_autofree char *headline = line->approval != NULL ? dup_headline (line->approval)
                                                     : g_strdup (_("Add an iteration first; "
                                                                   "approvals are about one"));
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (self));

  gtk_list_box_remove_all (self->members);
  gtk_list_box_remove_all (self->national);
  gtk_list_box_remove_all (self->conditions);
  gtk_label_set_label (self->headline, headline);
  if (line->approval != NULL)
    show_seats (self, line->approval);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->members)),
                          has_rows (self->members));
  gtk_widget_set_visible (GTK_WIDGET (self->national), line->approval != NULL);
  gtk_widget_set_visible (self->conditions_box, has_rows (self->conditions));
  show_versions (self, line->approval != NULL && line->approval->asked_on != HEDDLE_DAY_NONE);
  heddle_focus_path_restore (GTK_WIDGET (self), focus);
}

static gboolean
freeze (HeddlePlanApprovalsTab  *self,
        GError                 **error)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (self));
  g_autofree char *id
    = heddle_plan_version_freeze (get_store (self), heddle_tab_get_id (HEDDLE_TAB (self)),
                                  line->iteration != NULL ? heddle_id_of (line->iteration) : NULL,
                                  NULL, get_today (self), error);

  return id != NULL;
}

static void
freeze_cb (HeddlePlanApprovalsTab *self)
{
  g_autoptr (GError) error = NULL;

  if (!freeze (self, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

/* Asks about the newest version. */
static void
heddle_plan_approvals_tab_act (HeddleTab *tab)
{
  HeddlePlanApprovalsTab *self = HEDDLE_PLAN_APPROVALS_TAB (tab);
  g_autoptr (HeddlePlanVersion) last = heddle_plan_version_dup_last (get_store (self),
                                                                     heddle_tab_get_id (tab));
  g_autoptr (GError) error = NULL;

  if (last == NULL && !freeze (self, &error))
    {
      heddle_ask_window_report (GTK_WIDGET (self), error);
      return;
    }
  if (last == NULL)
    last = heddle_plan_version_dup_last (get_store (self), heddle_tab_get_id (tab));
  if (!heddle_approval_ask_version (get_store (self), heddle_id_of (last), get_today (self),
                                    &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
answer_row_cb (HeddlePlanApprovalsTab *self,
               GtkListBoxRow          *row)
{
  const char *id = heddle_answer_rows_get_id (row);

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-field", "(sss)",
                                heddle_approval_kind.name, id, "decided_on");
}

static void
condition_cb (HeddlePlanApprovalsTab *self,
              GtkListBoxRow          *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-field", "(sss)",
                              heddle_approval_kind.name, heddle_answer_rows_get_id (row),
                              "conditions");
}

static void
version_cb (HeddlePlanApprovalsTab *self,
            GtkListBoxRow          *row)
{
  g_autoptr (HeddleRecord) version
    = heddle_store_get (get_store (self), &heddle_plan_version_kind,
                        g_object_get_data (G_OBJECT (row), ID_KEY), NULL);

  if (version != NULL)
    show_changes (self, HEDDLE_PLAN_VERSION (version));
}

/* Of the row that has the focus. */
static const char *
get_focused (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);

  return row != NULL ? heddle_answer_rows_get_id (GTK_LIST_BOX_ROW (row)) : NULL;
}

static gboolean
write_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  HeddlePlanApprovalsTab *self = data;
  const char *id = get_focused (widget);

  if (id == NULL || !heddle_letter_applies (get_store (self), heddle_approval_kind.name, id))
    return FALSE;
  gtk_widget_activate_action (widget, "win.write-to", "(ss)", heddle_approval_kind.name, id);
  return TRUE;
}

static gboolean
remind_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  HeddlePlanApprovalsTab *self = data;
  const char *id = get_focused (widget);
  g_autoptr (GError) error = NULL;

  if (id == NULL)
    return FALSE;
  if (!heddle_approval_remind (get_store (self), id, get_today (self), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
  return TRUE;
}

static void
compact_cb (HeddlePlanApprovalsTab *self)
{
  gboolean compact = heddle_tab_get_compact (HEDDLE_TAB (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  compact ? GTK_ORIENTATION_VERTICAL
                                          : GTK_ORIENTATION_HORIZONTAL);
  adw_clamp_set_maximum_size (self->side, compact ? G_MAXINT : SIDE);
  adw_clamp_set_tightening_threshold (self->side, compact ? G_MAXINT : SIDE);
}

static void
narrow_cb (HeddlePlanApprovalsTab *self)
{
  if (heddle_tab_get_data (HEDDLE_TAB (self)) != NULL)
    heddle_plan_approvals_tab_refresh (HEDDLE_TAB (self));
}

static void
add_keys (HeddlePlanApprovalsTab *self,
          GtkListBox             *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("r"),
                        gtk_callback_action_new (remind_cb, self, NULL)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("w"),
                        gtk_callback_action_new (write_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}

static void
heddle_plan_approvals_tab_dispose (GObject *object)
{
  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_PLAN_APPROVALS_TAB);

  G_OBJECT_CLASS (heddle_plan_approvals_tab_parent_class)->dispose (object);
}

static void
heddle_plan_approvals_tab_class_init (HeddlePlanApprovalsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_plan_approvals_tab_dispose;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_plan_approvals_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->act = heddle_plan_approvals_tab_act;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-plan-approvals-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, banner);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, columns);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, side);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, as_of);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, heads);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, members);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, national);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, versions);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, versions_box);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, changes_box);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, changes_title);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, changes);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, conditions_box);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanApprovalsTab, conditions);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, version_cb);
  gtk_widget_class_bind_template_callback (widget_class, condition_cb);
}

static void
heddle_plan_approvals_tab_init (HeddlePlanApprovalsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self, self->members);
  add_keys (self, self->national);
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  compact_cb (self);
}
