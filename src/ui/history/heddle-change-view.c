/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-change-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-boxed-list.h"
#include "heddle-change-row.h"
#include "heddle-change-story.h"
#include "heddle-change-table.h"
#include "heddle-change-undo.h"
#include "heddle-copy.h"
#include "heddle-wall-time.h"
#include "heddle-wrapped-label.h"

/* Of more records only the number is told. */
#define MOST_RECORDS 12
/* Fields that are read at once; and for how long more than these hold the window up
 * at a time, in µs. */
#define FEW 300
#define SLICE 4000
#define SHORT_STORY 4
#define NARROW "max-width: 460sp"
/* Other changes of the same record. */
#define MOST_OTHERS 5
#define RECORD_KEY "heddle-record"

struct _HeddleChangeView
{
  AdwBin parent_instance;

  HeddleSession *session;
  gint64 site;
  gint64 seq;
  const HeddleKind *subject_kind; /* what it is about; NULL: in the trash */
  char *subject_id;
  gboolean undone;
  HeddleChangeReader *reader; /* NULL: all is read */
  GtkWidget *reading;
  char *label;      /* of the change */
  GPtrArray *story; /* (nullable): whose records are told one after the other */
  guint n_told;
  GPtrArray *tables; /* (element-type GtkWidget): of those that are told */
  gboolean compact;
  guint tell_id;
  guint read_id;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (HeddleChangeView, heddle_change_view, ADW_TYPE_BIN)

typedef enum
{
  LEAVING,
  SHOWN,
  N_SIGNALS,
} HeddleChangeViewSignal;

static guint signals[N_SIGNALS];

static const char *
get_sort_words (const HeddleChangedRecord *record)
{
  switch (record->sort)
    {
    case HEDDLE_MADE:
      return _("made");
    case HEDDLE_REMOVED:
      return _("removed, to the trash");
    case HEDDLE_PUT_BACK:
      return _("put back from the trash");
    case HEDDLE_CHANGED:
    default:
      return NULL;
    }
}

/* Where the record is, as long as it is. */

static void
open_record (HeddleChangeView *self,
             const HeddleKind *kind,
             const char       *id)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *kept = g_strdup (id);

  g_signal_emit (self, signals[LEAVING], 0);
  gtk_widget_activate_action (window, "win.open-record", "(ss)", kind->name, kept);
}

static void
open_cb (HeddleChangeView *self,
         GtkWidget        *button)
{
  const HeddleChangedRecord *record = g_object_get_data (G_OBJECT (button), RECORD_KEY);

  open_record (self, record->kind, record->id);
}

static GtkWidget *
open_button_new (HeddleChangeView    *self,
                 GPtrArray           *story,
                 HeddleChangedRecord *record)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf (_("Open %s"), record->title);

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (_("Open")));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), RECORD_KEY, record);
  g_object_set_data_full (G_OBJECT (button), "heddle-story", g_ptr_array_ref (story),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
append_record (HeddleChangeView          *self,
               GPtrArray                 *story,
               HeddleChangedRecord       *record)
{
  const char *title = record->title != NULL ? record->title : record->id;
  const char *sort = get_sort_words (record);
  g_autofree char *line = sort != NULL
                              ? g_strdup_printf ("%s, %s", heddle_kind_get_label (record->kind),
                                                 sort)
                              : g_strdup (heddle_kind_get_label (record->kind));
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *table;

  gtk_widget_add_css_class (heading, "change-record");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), heddle_wrapped_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (lines), heddle_wrapped_label_new (line, "second-line"));
  gtk_box_append (GTK_BOX (heading), lines);
  if (record->live)
    gtk_box_append (GTK_BOX (heading), open_button_new (self, story, record));
  gtk_box_append (GTK_BOX (self->box), heading);
  if (record->fields->len == 0)
    return;

  table = heddle_change_table_new (record);
  heddle_change_table_set_compact (table, self->compact);
  g_ptr_array_add (self->tables, table);
  gtk_box_append (GTK_BOX (self->box), table);
}

static void
undo_cb (HeddleChangeView *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gint64 site = self->site;
  gint64 seq = self->seq;

  g_signal_emit (self, signals[LEAVING], 0);
  gtk_widget_activate_action (window, "win.undo-change", "(xx)", site, seq);
}

static void
append_undo (HeddleChangeView *self,
             GPtrArray        *story)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  GtkWidget *undo = heddle_change_undo_new (story, !heddle_store_is_read_only (store));

  g_signal_connect_object (undo, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), undo);
}

/* What else became of the same record. */

static void
other_cb (HeddleChangeView *self,
          GtkListBoxRow    *row)
{
  g_autoptr (GtkListBoxRow) kept = g_object_ref (row);
  const HeddleChange *change = heddle_change_row_get_change (GTK_WIDGET (row));

  g_signal_emit (self, signals[SHOWN], 0, change);
  heddle_change_view_show (self, change);
}

static void
append_others (HeddleChangeView          *self,
               const HeddleChangedRecord *record)
{
  g_autoptr (GPtrArray) changes
      = heddle_history_list (heddle_session_get_store (self->session), record->kind, record->id,
                             MOST_OTHERS + 1, NULL);
  GtkWidget *list = NULL;
  guint n_shown = 0;

  if (changes == NULL || changes->len < 2)
    return;

  g_ptr_array_set_free_func (changes, NULL);
  gtk_box_append (GTK_BOX (self->box), heddle_wrapped_label_new (_("Same Record"), "heading"));
  list = heddle_boxed_list_new (_("Other changes of the same record"));
  gtk_box_append (GTK_BOX (self->box), list);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (other_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < changes->len; i++)
    {
      HeddleChange *change = g_ptr_array_index (changes, i);

      if ((change->site == self->site && change->seq == self->seq) || n_shown == MOST_OTHERS)
        heddle_change_free (change);
      else
        {
          gtk_list_box_append (GTK_LIST_BOX (list),
                               heddle_change_row_new_short (self->session, change));
          n_shown++;
        }
    }
}

/* The first that is there. */
static void
note_subject (HeddleChangeView *self,
              GPtrArray        *story)
{
  for (guint i = 0; i < story->len && self->subject_kind == NULL; i++)
    {
      const HeddleChangedRecord *record = g_ptr_array_index (story, i);

      if (!record->live)
        continue;
      self->subject_kind = record->kind;
      g_set_str (&self->subject_id, record->id);
    }
}

/* The next record of a long story, which nobody waits for: one a frame. */
static gboolean
tell_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  HeddleChangeView *self = HEDDLE_CHANGE_VIEW (widget);
  guint n = self->story->len;

  if (self->n_told < MIN (n, MOST_RECORDS))
    {
      append_record (self, self->story, g_ptr_array_index (self->story, self->n_told++));
      return G_SOURCE_CONTINUE;
    }
  if (n > MOST_RECORDS)
    {
      g_autofree char *more = g_strdup_printf (_("and %'u more records"), n - MOST_RECORDS);

      gtk_box_append (GTK_BOX (self->box), heddle_wrapped_label_new (more, "second-line"));
    }
  self->tell_id = 0;

  return G_SOURCE_REMOVE;
}

static void
append_story (HeddleChangeView *self,
              GPtrArray        *story)
{
  /* A long story would push what can be done out of sight. */
  gboolean undo_first
      = story->len > 1
        || (story->len == 1
            && ((HeddleChangedRecord *) story->pdata[0])->fields->len > SHORT_STORY);

  if (story->len == 0)
    return;

  self->story = g_ptr_array_ref (story);
  note_subject (self, story);
  if (!self->undone && undo_first)
    append_undo (self, story);
  append_record (self, story, g_ptr_array_index (story, 0));
  if (!self->undone && !undo_first)
    append_undo (self, story);
  if (story->len == 1)
    {
      append_others (self, g_ptr_array_index (story, 0));
      return;
    }

  self->n_told = 1;
  self->tell_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tell_cb, NULL, NULL);
}

static void
read_rest (HeddleChangeView *self)
{
  g_autoptr (GPtrArray) story = heddle_change_reader_finish (self->reader);

  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_pointer (&self->reader, heddle_change_reader_free);
  if (self->reading != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->reading);
  self->reading = NULL;
  append_story (self, story);
}

static gboolean
read_cb (gpointer data)
{
  HeddleChangeView *self = data;
  gint64 until = g_get_monotonic_time () + SLICE;

  while (heddle_change_reader_step (self->reader))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;

  self->read_id = 0;
  read_rest (self);

  return G_SOURCE_REMOVE;
}

static void
read_story (HeddleChangeView   *self,
            const HeddleChange *change)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  guint n_records, n_fields;

  self->reader = heddle_change_reader_new (store, change->site, change->seq, &error);
  if (self->reader == NULL)
    {
      gtk_box_append (GTK_BOX (self->box), heddle_wrapped_label_new (error->message, "error"));
      return;
    }

  heddle_history_count (store, change->site, change->seq, &n_records, &n_fields);
  if (n_fields > FEW)
    {
      self->reading = heddle_wrapped_label_new (_("Reading what it did…"), "second-line");
      gtk_box_append (GTK_BOX (self->box), self->reading);
      self->read_id = g_idle_add (read_cb, self);
      return;
    }
  read_rest (self);
}

void
heddle_change_view_open_record (HeddleChangeView *self)
{
  g_return_if_fail (HEDDLE_IS_CHANGE_VIEW (self));

  if (self->reader != NULL)
    read_rest (self);
  if (self->subject_kind != NULL)
    open_record (self, self->subject_kind, self->subject_id);
}

static void
forget_story (HeddleChangeView *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_pointer (&self->reader, heddle_change_reader_free);
  if (self->tell_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tell_id);
  self->tell_id = 0;
  g_clear_pointer (&self->story, g_ptr_array_unref);
  g_ptr_array_set_size (self->tables, 0);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleChangeView *self = HEDDLE_CHANGE_VIEW (widget);

  if (self->reader != NULL)
    read_rest (self);

  return self->story != NULL ? heddle_change_story_dup_table (self->label, self->story) : NULL;
}

void
heddle_change_view_show (HeddleChangeView   *self,
                         const HeddleChange *change)
{
  HeddleDay today = heddle_session_get_today (self->session);
  const char *who = heddle_wall_time_name_author (self->session, change->author);
  g_autofree char *when = heddle_wall_time_dup_full (change->wall, today);
  g_autofree char *line = who != NULL ? g_strdup_printf (_("%s, by %s"), when, who)
                                      : g_strdup (when);
  GtkWidget *child;
  GtkWidget *heading;

  g_return_if_fail (HEDDLE_IS_CHANGE_VIEW (self));

  forget_story (self);
  self->reading = NULL;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  self->site = change->site;
  self->seq = change->seq;
  self->undone = change->undone;
  g_set_str (&self->label, change->label);
  self->subject_kind = NULL;

  heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (heading), heddle_wrapped_label_new (change->label, "title-3"));
  gtk_box_append (GTK_BOX (heading), heddle_wrapped_label_new (line, "second-line"));
  gtk_box_append (GTK_BOX (self->box), heading);
  if (change->undone)
    gtk_box_append (GTK_BOX (self->box),
                    heddle_wrapped_label_new (_("This change was undone."), NULL));
  if (heddle_change_is_reference (change))
    gtk_box_append (GTK_BOX (self->box),
                    heddle_wrapped_label_new (
                        _("It came with Heddle: the authorities, calendars and templates "
                          "that every file has. It cannot be undone; each record of it "
                          "can be changed."),
                        NULL));
  else
    read_story (self, change);
}

static void
heddle_change_view_dispose (GObject *object)
{
  HeddleChangeView *self = HEDDLE_CHANGE_VIEW (object);

  forget_story (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->subject_id, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (heddle_change_view_parent_class)->dispose (object);
}

static void
heddle_change_view_finalize (GObject *object)
{
  g_ptr_array_unref (HEDDLE_CHANGE_VIEW (object)->tables);

  G_OBJECT_CLASS (heddle_change_view_parent_class)->finalize (object);
}

static void
heddle_change_view_class_init (HeddleChangeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = heddle_change_view_dispose;
  object_class->finalize = heddle_change_view_finalize;

  signals[LEAVING] = g_signal_new ("leaving", HEDDLE_TYPE_CHANGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOWN] = g_signal_new ("shown", HEDDLE_TYPE_CHANGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
set_compact (HeddleChangeView *self,
             gboolean          compact)
{
  self->compact = compact;
  for (guint i = 0; i < self->tables->len; i++)
    heddle_change_table_set_compact (g_ptr_array_index (self->tables, i), compact);
}

static void
compact_cb (HeddleChangeView *self)
{
  set_compact (self, TRUE);
}

static void
wide_cb (HeddleChangeView *self)
{
  set_compact (self, FALSE);
}

/* Columns where there is room for them. */
static GtkWidget *
bin_new (HeddleChangeView *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW));

  gtk_widget_set_size_request (bin, 200, 150);
  g_signal_connect_object (breakpoint, "apply", G_CALLBACK (compact_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (breakpoint, "unapply", G_CALLBACK (wide_cb), self,
                           G_CONNECT_SWAPPED);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);

  return bin;
}

static void
heddle_change_view_init (HeddleChangeView *self)
{
  GtkWidget *bin;
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->tables = g_ptr_array_new ();
  bin = bin_new (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "change-view");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), scrolled);
  adw_bin_set_child (ADW_BIN (self), bin);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}

GtkWidget *
heddle_change_view_new (HeddleSession *session)
{
  HeddleChangeView *self = g_object_new (HEDDLE_TYPE_CHANGE_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
