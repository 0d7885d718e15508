/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-completion.h"

#include <glib/gi18n-lib.h>

#include "heddle-query.h"
#include "heddle-search.h"

#define MOST_SHOWN 8

typedef struct
{
  char *id;
  char *title;
  char *folded;
} Candidate;

struct _HeddleCompletion
{
  GObject parent_instance;

  AdwEntryRow *row; /* owns us */
  HeddleStore *store;
  const HeddleKind *kind;
  GPtrArray *candidates; /* made at the first key */
  GtkWidget *popover;    /* likewise */
  GtkListBox *list;
  char *chosen_id;
  char *chosen_title;
  gboolean choosing; /* the row's text changes by us, in two steps */
};

G_DEFINE_FINAL_TYPE (HeddleCompletion, heddle_completion, G_TYPE_OBJECT)

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->id);
  g_free (candidate->title);
  g_free (candidate->folded);
  g_free (candidate);
}

static void
load (HeddleCompletion *self)
{
  g_autoptr (GPtrArray) records = heddle_query_records (self->store, self->kind, NULL, NULL);

  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (records, i);
      Candidate *candidate = g_new0 (Candidate, 1);

      candidate->id = g_strdup (heddle_record_get_id (record));
      candidate->title = heddle_record_dup_title (record);
      candidate->folded = heddle_search_fold (candidate->title);
      g_ptr_array_add (self->candidates, candidate);
    }
}

static void
choose (HeddleCompletion *self,
        const char       *id,
        const char       *title)
{
  g_set_str (&self->chosen_id, id);
  g_set_str (&self->chosen_title, title);
  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->row), title);
  self->choosing = FALSE;
}

static void
take (HeddleCompletion *self,
      GtkListBoxRow    *row)
{
  Candidate *candidate = g_object_get_data (G_OBJECT (row), "candidate");

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  choose (self, candidate->id, candidate->title);
  gtk_editable_set_position (GTK_EDITABLE (self->row), -1);
}

static void
activated_cb (HeddleCompletion *self,
              GtkListBoxRow    *row)
{
  take (self, row);
}

static void
make_popover (HeddleCompletion *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Suggestions"), -1);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->row));
}

static void
add_row (HeddleCompletion *self,
         Candidate        *candidate)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (candidate->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candidate->title, -1);
  g_object_set_data (G_OBJECT (row), "candidate", candidate);
  gtk_list_box_append (self->list, row);
}

/* Titles that begin with the text come before those that only hold it. */
static guint
fill (HeddleCompletion *self,
      const char       *text)
{
  g_autofree char *folded = heddle_search_fold (text);
  guint n = 0;

  gtk_list_box_remove_all (self->list);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->candidates->len && n < MOST_SHOWN; i++)
      {
        Candidate *candidate = g_ptr_array_index (self->candidates, i);
        gboolean begins = g_str_has_prefix (candidate->folded, folded);

        if (begins == (pass == 0) && strstr (candidate->folded, folded) != NULL)
          {
            add_row (self, candidate);
            n++;
          }
      }
  if (n > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));

  return n;
}

static void
changed_cb (HeddleCompletion *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->row)));

  if (self->choosing || g_strcmp0 (text, self->chosen_title) == 0)
    return;

  g_clear_pointer (&self->chosen_id, g_free);
  g_clear_pointer (&self->chosen_title, g_free);
  if (!gtk_widget_has_focus (delegate))
    return;
  if (self->candidates == NULL)
    load (self);
  if (self->popover == NULL)
    make_popover (self);
  if (*text != '\0' && fill (self, text) > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
step (HeddleCompletion *self,
      int               by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;
  Candidate *candidate;

  row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  candidate = g_object_get_data (G_OBJECT (row), "candidate");
  gtk_accessible_announce (GTK_ACCESSIBLE (self->row), candidate->title,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
key_cb (HeddleCompletion *self,
        guint             key)
{
  GtkListBoxRow *row;

  if (self->popover == NULL || !gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;

  row = gtk_list_box_get_selected_row (self->list);
  switch (key)
    {
    case GDK_KEY_Down:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row != NULL)
        take (self, row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      if (row != NULL)
        take (self, row);
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
leave_cb (HeddleCompletion *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
row_destroy_cb (HeddleCompletion *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
heddle_completion_finalize (GObject *object)
{
  HeddleCompletion *self = HEDDLE_COMPLETION (object);

  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_free (self->chosen_id);
  g_free (self->chosen_title);

  G_OBJECT_CLASS (heddle_completion_parent_class)->finalize (object);
}

static void
heddle_completion_class_init (HeddleCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_completion_finalize;
}

static void
heddle_completion_init (HeddleCompletion *self)
{
}

HeddleCompletion *
heddle_completion_attach (AdwEntryRow      *row,
                          HeddleStore      *store,
                          const HeddleKind *kind)
{
  HeddleCompletion *self = g_object_new (HEDDLE_TYPE_COMPLETION, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->row = row;
  self->store = g_object_ref (store);
  self->kind = kind;
  g_object_set_data_full (G_OBJECT (row), "heddle-completion", self, g_object_unref);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_destroy_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);

  return self;
}

gboolean
heddle_completion_choose (HeddleCompletion *self,
                          const char       *id)
{
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HEDDLE_IS_COMPLETION (self), FALSE);

  if (id != NULL && *id != '\0')
    record = heddle_store_get (self->store, self->kind, id, NULL);
  if (record == NULL)
    return FALSE;

  title = heddle_record_dup_title (record);
  choose (self, id, title);

  return TRUE;
}

const char *
heddle_completion_get_chosen (HeddleCompletion *self)
{
  g_return_val_if_fail (HEDDLE_IS_COMPLETION (self), NULL);

  return self->chosen_id;
}
