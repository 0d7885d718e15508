/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timeline-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-compress-dialog.h"
#include "heddle-copy.h"
#include "heddle-findings-button.h"
#include "heddle-mark-image.h"
#include "heddle-step-jobs.h"
#include "heddle-step-row.h"
#include "heddle-strip-view.h"
#include "heddle-timeline-legend.h"
#include "heddle-timeline-words.h"
#include "heddle-tone-label.h"

/* From so many steps on the plan itself has come too late. */
#define LATE_STEPS 2

struct _HeddleTimelineTab
{
  HeddleTab parent_instance;

  char *shown_step;
  GPtrArray *items; /* (element-type HeddleStepItem) */
  GHashTable *rows; /* step id to HeddleStepRow */
  gboolean narrow;
  GtkSizeGroup *before_tags;
  GtkSizeGroup *after_tags;

  AdwBanner *banner;
  GtkWidget *body;
  AdwWrapBox *summary;
  GtkLabel *heading;
  HeddleToneLabel *overdue;
  HeddleToneLabel *soon;
  HeddleFindingsButton *findings;
  HeddleStripView *strip;
  GtkBox *columns;
  GtkLabel *before_count;
  GtkListBox *before;
  GtkLabel *after_count;
  GtkListBox *after;
  AdwWrapBox *legend;
};

G_DEFINE_FINAL_TYPE (HeddleTimelineTab, heddle_timeline_tab, HEDDLE_TYPE_TAB)

static HeddleSession *
get_session (HeddleTimelineTab *self)
{
  return heddle_tab_get_session (HEDDLE_TAB (self));
}

static HeddleEpisodePlan *
get_plan (HeddleTimelineTab *self)
{
  return heddle_episode_tab_get_plan (HEDDLE_TAB (self));
}

static void
row_lit_cb (HeddleTimelineTab *self,
            gboolean            lit,
            HeddleStepRow      *row)
{
  heddle_strip_view_set_lit (self->strip, heddle_step_row_get_item (row)->id, lit);
}

static void
strip_lit_cb (HeddleTimelineTab *self,
              const char         *id,
              gboolean            lit)
{
  HeddleStepRow *row = g_hash_table_lookup (self->rows, id);

  if (row != NULL)
    heddle_step_row_set_lit (row, lit);
}

static void
strip_activated_cb (HeddleTimelineTab *self,
                    const char         *id)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, id);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* Enter on a row opens what else can be done with it. */
static void
row_activated_cb (HeddleTimelineTab *self,
                  GtkWidget          *row)
{
  gtk_widget_activate_action (row, "step.menu", NULL);
}

static GtkWidget *
make_row (HeddleTimelineTab *self,
          gboolean            before)
{
  GtkWidget *row = heddle_step_row_new (before ? self->before_tags : self->after_tags);

  heddle_step_jobs_attach (HEDDLE_STEP_ROW (row), get_session (self));
  g_signal_connect_object (row, "lit", G_CALLBACK (row_lit_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* The fieldwork itself is a row once it can be ticked. */
static gboolean
has_row (HeddleTimelineTab *self,
         HeddleStepItem     *item)
{
  HeddleDay today = heddle_session_get_today (get_session (self));

  return item->strip.kind != HEDDLE_STEP_FIELDWORK || item->done
         || (item->strip.due != HEDDLE_DAY_NONE && today >= item->strip.due);
}

/* Rows stay where they are, so that the focus does too. */
static void
fill_list (HeddleTimelineTab *self,
           GtkListBox         *list,
           gboolean            before)
{
  int n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      HeddleStepItem *item = self->items->pdata[i];
      GtkListBoxRow *row;

      if (item->before != before || !has_row (self, item))
        continue;
      row = gtk_list_box_get_row_at_index (list, n++);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (make_row (self, before));
          gtk_list_box_append (list, GTK_WIDGET (row));
        }
      heddle_step_row_set_item (HEDDLE_STEP_ROW (row), item);
      heddle_step_row_set_narrow (HEDDLE_STEP_ROW (row), self->narrow);
      g_hash_table_insert (self->rows, item->id, row);
    }
  while (gtk_list_box_get_row_at_index (list, n) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (gtk_list_box_get_row_at_index (list, n)));
}

static void
fill_counts (HeddleTimelineTab *self)
{
  HeddleSession *session = get_session (self);
  g_autofree char *heading = heddle_timeline_words_heading (get_plan (self),
                                                            heddle_session_get_today (session));
  g_autofree char *overdue = heddle_timeline_words_overdue (self->items, self->narrow);
  g_autofree char *soon
    = heddle_timeline_words_soon (self->items, heddle_session_get_due_soon_days (session));
  g_autofree char *before = heddle_timeline_words_done (self->items, TRUE);
  g_autofree char *after = heddle_timeline_words_done (self->items, FALSE);

  gtk_label_set_label (self->heading, heading);
  heddle_tone_label_set (self->overdue, overdue, HEDDLE_TONE_OVERDUE);
  heddle_tone_label_set (self->soon, soon, HEDDLE_TONE_SOON);
  gtk_label_set_label (self->before_count, before);
  gtk_label_set_label (self->after_count, after);
}

static void
fill_findings (HeddleTimelineTab *self)
{
  heddle_findings_button_fill (self->findings, get_session (self),
                               get_plan (self), self->narrow);
}

static void
fill_banner (HeddleTimelineTab *self)
{
  HeddleDay today = heddle_session_get_today (get_session (self));
  guint late = heddle_timeline_count_late (&get_plan (self)->input, get_plan (self)->dates, today);
  gboolean shown = late >= LATE_STEPS && today < get_plan (self)->input.fieldwork_start;
  g_autofree char *text = heddle_timeline_words_late (get_plan (self), late, today);

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, shown);
  /* A banner that is folded away is still painted, before it has a place. */
  gtk_widget_set_visible (GTK_WIDGET (self->banner), shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.compress", shown);
}

/* A step to be shown may be named before the page is on the screen. */
static void
focus_shown_step (HeddleTimelineTab *self)
{
  GtkWidget *row = self->shown_step != NULL
                     ? g_hash_table_lookup (self->rows, self->shown_step) : NULL;

  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_grab_focus (row))
    g_clear_pointer (&self->shown_step, g_free);
}

static void
heddle_timeline_tab_show_record (HeddleTab  *tab,
                                 const char *kind,
                                 const char *id)
{
  HeddleTimelineTab *self = HEDDLE_TIMELINE_TAB (tab);

  g_set_str (&self->shown_step, id);
  focus_shown_step (self);
}

static void
heddle_timeline_tab_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (heddle_timeline_tab_parent_class)->map (widget);

  focus_shown_step (HEDDLE_TIMELINE_TAB (widget));
}

/* Where the keys of the steps work from the start: the first open one. */
static GtkWidget *
find_first_open (HeddleTimelineTab *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      HeddleStepItem *item = self->items->pdata[i];

      if (!item->done && has_row (self, item))
        return g_hash_table_lookup (self->rows, item->id);
    }
  return NULL;
}

static void
heddle_timeline_tab_refresh (HeddleTab *tab)
{
  HeddleTimelineTab *self = HEDDLE_TIMELINE_TAB (tab);
  HeddleSession *session = get_session (self);
  HeddleEpisodePlan *plan = heddle_episode_tab_get_plan (tab);

  g_hash_table_remove_all (self->rows);
  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < plan->steps->len; i++)
    g_ptr_array_add (self->items,
                     heddle_step_item_new (plan, i, heddle_session_get_today (session),
                                           heddle_session_get_due_soon_days (session)));

  fill_banner (self);
  fill_counts (self);
  fill_findings (self);
  gtk_widget_set_visible (GTK_WIDGET (self->strip),
                          plan->input.fieldwork_start != HEDDLE_DAY_NONE);
  heddle_strip_view_set_plan (self->strip, plan, self->items, heddle_session_get_today (session));
  fill_list (self, self->before, TRUE);
  fill_list (self, self->after, FALSE);
  heddle_timeline_legend_fill (self->legend,
                               plan->collaborative != NULL ? plan->collaborative->code : NULL);
  heddle_tab_set_focus_target (tab, find_first_open (self));
  focus_shown_step (self);
}

static void
compact_cb (HeddleTimelineTab *self)
{
  gboolean compact = heddle_tab_get_compact (HEDDLE_TAB (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !compact);
}

static void
narrow_cb (HeddleTimelineTab *self)
{
  int margin;

  self->narrow = heddle_tab_get_narrow (HEDDLE_TAB (self));
  margin = self->narrow ? 12 : 24;
  gtk_widget_set_margin_start (self->body, margin);
  gtk_widget_set_margin_end (self->body, margin);
  adw_wrap_box_set_child_spacing (self->summary, self->narrow ? 12 : 18);
  g_object_set (self->strip, "narrow", self->narrow, NULL);
  if (get_plan (self) == NULL)
    return;
  fill_counts (self);
  fill_findings (self);
  fill_list (self, self->before, TRUE);
  fill_list (self, self->after, FALSE);
}

static void
compressed_cb (HeddleTimelineTab *self,
               const char         *response)
{
  HeddleSession *session = get_session (self);
  const char *id = heddle_tab_get_id (HEDDLE_TAB (self));
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "compress"))
    return;
  if (!heddle_episode_plan_compress (heddle_session_get_store (session), id,
                                     heddle_session_get_today (session), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
compress (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleTimelineTab *self = HEDDLE_TIMELINE_TAB (widget);
  HeddleDay today = heddle_session_get_today (get_session (self));
  AdwDialog *dialog = heddle_compress_dialog_new (get_plan (self), today);

  g_signal_connect_object (dialog, "response", G_CALLBACK (compressed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleTimelineTab *self = HEDDLE_TIMELINE_TAB (widget);

  return heddle_timeline_words_dup_table (get_plan (self), self->items);
}

static void
heddle_timeline_tab_dispose (GObject *object)
{
  HeddleTimelineTab *self = HEDDLE_TIMELINE_TAB (object);

  g_hash_table_remove_all (self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TIMELINE_TAB);

  G_OBJECT_CLASS (heddle_timeline_tab_parent_class)->dispose (object);
}

static void
heddle_timeline_tab_finalize (GObject *object)
{
  HeddleTimelineTab *self = HEDDLE_TIMELINE_TAB (object);

  g_free (self->shown_step);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->rows);
  g_object_unref (self->before_tags);
  g_object_unref (self->after_tags);

  G_OBJECT_CLASS (heddle_timeline_tab_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, banner);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, body);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, summary);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, heading);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, overdue);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, soon);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, findings);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, strip);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, columns);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, before_count);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, before);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, after_count);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, after);
  gtk_widget_class_bind_template_child (klass, HeddleTimelineTab, legend);
  gtk_widget_class_bind_template_callback (klass, strip_activated_cb);
  gtk_widget_class_bind_template_callback (klass, strip_lit_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
}

static void
heddle_timeline_tab_class_init (HeddleTimelineTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_timeline_tab_dispose;
  object_class->finalize = heddle_timeline_tab_finalize;
  widget_class->map = heddle_timeline_tab_map;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_timeline_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->show_record = heddle_timeline_tab_show_record;

  g_type_ensure (HEDDLE_TYPE_FINDINGS_BUTTON);
  g_type_ensure (HEDDLE_TYPE_STRIP_VIEW);
  g_type_ensure (HEDDLE_TYPE_TONE_LABEL);
  gtk_widget_class_install_action (widget_class, "timeline.compress", NULL, compress);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "episode.move", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/timeline/heddle-timeline-tab.ui");
  bind_children (widget_class);
}

static void
heddle_timeline_tab_init (HeddleTimelineTab *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->before_tags = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->after_tags = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}
