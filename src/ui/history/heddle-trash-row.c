/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-trash-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-purge.h"
#include "heddle-search.h"
#include "heddle-wall-time.h"
#include "heddle-wrapped-label.h"

/* Kinds that are named of what comes back too; the rest is counted. */
#define MOST_KINDS 3

struct _HeddleTrashRow
{
  GtkListBoxRow parent_instance;

  HeddleRemoved *removed;
  char *title;
  char *who;
  char *words; /* folded */
  GtkWidget *check;
  GtkWidget *columns[2];
  GtkWidget *below;
  GtkWidget *end;
  GtkWidget *put_back;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (HeddleTrashRow, heddle_trash_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  CHOSEN,
  PUT_BACK,
  N_SIGNALS,
} HeddleTrashRowSignal;

static guint signals[N_SIGNALS];

/* Pages that count steps count those to do; the fieldwork is what they lead to. */
static gboolean
is_counted (HeddleRecord *record)
{
  return !HEDDLE_IS_STEP (record)
         || g_strcmp0 (HEDDLE_STEP (record)->sort, "fieldwork") != 0;
}

/* How many of each kind come back too; NULL: nothing. */
static char *
dup_with (const HeddleRemoved *removed)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint named = 0;
  guint rest = 0;

  for (guint i = 0; i < removed->with->len; i++)
    {
      const HeddleKind *kind = heddle_record_get_kind (g_ptr_array_index (removed->with, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));

      if (is_counted (g_ptr_array_index (removed->with, i)))
        g_hash_table_insert (counts, (gpointer) kind, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < removed->with->len; i++)
    {
      const HeddleKind *kind = heddle_record_get_kind (g_ptr_array_index (removed->with, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));
      g_autofree char *name = NULL;

      if (n == 0)
        continue;
      g_hash_table_remove (counts, kind);
      if (named == MOST_KINDS)
        {
          rest += n;
          continue;
        }
      named++;
      name = g_utf8_strdown (_(n == 1 ? kind->label : kind->label_plural), -1);
      g_string_append_printf (text, "%s%'u %s", text->len > 0 ? ", " : "", n, name);
    }
  if (rest > 0)
    g_string_append_printf (text, _(" and %'u more records"), rest);

  /* Translators: what belongs to a removed record, "23 steps, 3 slots". */
  return text->len > 0 ? g_strdup_printf (_("%s come back too"), text->str) : NULL;
}

static void
chosen_cb (HeddleTrashRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
put_back_cb (HeddleTrashRow *self)
{
  g_signal_emit (self, signals[PUT_BACK], 0);
}

static void
purge_cb (HeddleTrashRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.purge", "(ss)",
                              heddle_record_get_kind (self->removed->record)->name,
                              heddle_record_get_id (self->removed->record));
}

static GtkWidget *
button_new (HeddleTrashRow *self,
            GtkWidget      *child,
            const char     *format,
            GCallback       clicked)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf (format, self->title);

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

/* Without its word where there is no room for it. */
static GtkWidget *
put_back_new (gboolean narrow)
{
  GtkWidget *content;

  if (narrow)
    return gtk_image_new_from_icon_name ("edit-undo-symbolic");

  content = adw_button_content_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "edit-undo-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Put Back"));
  return content;
}

static void
append_buttons (HeddleTrashRow *self,
                GtkWidget      *line,
                gboolean        enabled)
{
  GtkWidget *button;

  if (heddle_purge_applies (heddle_record_get_kind (self->removed->record)))
    {
      button = button_new (self, gtk_image_new_from_icon_name ("edit-delete-symbolic"),
                           _("Remove Personal Data of %s for Good…"), G_CALLBACK (purge_cb));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "image-button");
      gtk_widget_set_sensitive (button, enabled);
      gtk_box_append (GTK_BOX (line), button);
    }
  button = button_new (self, put_back_new (FALSE), _("Put Back %s"), G_CALLBACK (put_back_cb));
  self->put_back = button;
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_sensitive (button, enabled);
  gtk_box_append (GTK_BOX (line), button);
}

static GtkWidget *
check_new (HeddleTrashRow *self,
           gboolean        enabled)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf (_("Choose %s"), self->title);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, enabled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  return check;
}

static void
append_columns (HeddleTrashRow *self,
                GtkWidget      *line,
                const char     *with,
                const char     *when,
                const char     *who)
{
  GtkWidget *gone = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->columns[0] = heddle_wrapped_label_new (with, "caption");
  gtk_label_set_width_chars (GTK_LABEL (self->columns[0]), 26);
  gtk_label_set_max_width_chars (GTK_LABEL (self->columns[0]), 26);
  gtk_widget_set_valign (gone, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (gone), heddle_wrapped_label_new (when, NULL));
  if (who != NULL)
    gtk_box_append (GTK_BOX (gone), heddle_wrapped_label_new (who, "second-line"));
  for (GtkWidget *child = gtk_widget_get_first_child (gone); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gtk_label_set_width_chars (GTK_LABEL (child), 19);
      gtk_label_set_max_width_chars (GTK_LABEL (child), 19);
    }
  self->columns[1] = gone;
  gtk_box_append (GTK_BOX (line), self->columns[0]);
  gtk_box_append (GTK_BOX (line), self->columns[1]);
}

GtkWidget *
heddle_trash_row_new (HeddleSession *session,
                      HeddleRemoved *removed)
{
  HeddleTrashRow *self = g_object_new (HEDDLE_TYPE_TRASH_ROW, NULL);
  HeddleDay today = heddle_session_get_today (session);
  const char *kind = heddle_kind_get_label (heddle_record_get_kind (removed->record));
  const char *who = heddle_wall_time_name_author (session, removed->author);
  gboolean enabled = !heddle_store_is_read_only (heddle_session_get_store (session));
  g_autofree char *when = heddle_wall_time_dup_full (removed->wall, today);
  g_autofree char *within = heddle_wall_time_dup_within (removed->wall, today);
  g_autofree char *with = dup_with (removed);
  g_autofree char *gone = who != NULL ? g_strdup_printf (_("removed %s by %s"), within, who)
                                      : g_strdup_printf (_("removed %s"), within);
  g_autofree char *below = with != NULL ? g_strdup_printf ("%s\n%s", gone, with)
                                        : g_strdup (gone);
  g_autofree char *spoken = NULL;
  g_autofree char *words = NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->removed = removed;
  self->title = heddle_record_dup_title (removed->record);
  self->who = g_strdup (who != NULL ? who : "");
  spoken = g_strdup_printf ("%s, %s, %s%s%s", self->title, kind, gone, with != NULL ? ", " : "",
                            with != NULL ? with : "");
  words = g_strjoin ("\n", self->title, kind, self->who, NULL);
  self->words = heddle_search_fold (words);
  self->check = check_new (self, enabled);
  self->below = heddle_wrapped_label_new (below, "second-line");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), heddle_wrapped_label_new (self->title, NULL));
  gtk_box_append (GTK_BOX (lines), heddle_wrapped_label_new (kind, "second-line"));
  gtk_box_append (GTK_BOX (lines), self->below);
  gtk_box_append (GTK_BOX (line), self->check);
  gtk_box_append (GTK_BOX (line), lines);
  append_columns (self, line, with, when, who);
  self->end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_hexpand (self->end, FALSE);
  append_buttons (self, self->end, enabled);
  gtk_box_append (GTK_BOX (line), self->end);
  gtk_widget_add_css_class (line, "trash-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);

  return GTK_WIDGET (self);
}

const HeddleRemoved *
heddle_trash_row_get_removed (HeddleTrashRow *self)
{
  return self->removed;
}

void
heddle_trash_row_set_columns (HeddleTrashRow *self,
                              gboolean        columns,
                              gboolean        narrow)
{
  if (narrow != self->narrow)
    gtk_button_set_child (GTK_BUTTON (self->put_back), put_back_new (narrow));
  self->narrow = narrow;
  gtk_widget_set_visible (self->columns[0], columns);
  gtk_widget_set_visible (self->columns[1], columns);
  gtk_widget_set_visible (self->below, !columns);
}

void
heddle_trash_row_align (HeddleTrashRow *self,
                        GtkSizeGroup   *with,
                        GtkSizeGroup   *gone,
                        GtkSizeGroup   *end)
{
  gtk_size_group_add_widget (with, self->columns[0]);
  gtk_size_group_add_widget (gone, self->columns[1]);
  gtk_size_group_add_widget (end, self->end);
}

gboolean
heddle_trash_row_get_chosen (HeddleTrashRow *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

void
heddle_trash_row_set_chosen (HeddleTrashRow *self,
                             gboolean        chosen)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), chosen);
}

gboolean
heddle_trash_row_has_words (HeddleTrashRow *self,
                            const char     *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (strstr (self->words, each[i]) == NULL)
      return FALSE;
  return TRUE;
}

const char *
heddle_trash_row_get_title (HeddleTrashRow *self)
{
  return self->title;
}

const char *
heddle_trash_row_get_kind (HeddleTrashRow *self)
{
  return heddle_kind_get_label (heddle_record_get_kind (self->removed->record));
}

const char *
heddle_trash_row_get_who (HeddleTrashRow *self)
{
  return self->who;
}

static void
heddle_trash_row_finalize (GObject *object)
{
  HeddleTrashRow *self = HEDDLE_TRASH_ROW (object);

  g_free (self->title);
  g_free (self->who);
  g_free (self->words);

  G_OBJECT_CLASS (heddle_trash_row_parent_class)->finalize (object);
}

static void
heddle_trash_row_class_init (HeddleTrashRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_trash_row_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", HEDDLE_TYPE_TRASH_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[PUT_BACK] = g_signal_new ("put-back", HEDDLE_TYPE_TRASH_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_trash_row_init (HeddleTrashRow *self)
{
}
