/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-documents-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-attachment.h"
#include "heddle-date-text.h"
#include "heddle-episode-tab.h"
#include "heddle-reading.h"
#include "records/heddle-record-row.h"

struct _HeddleDocumentsTab
{
  HeddleRecordsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddleDocumentsTab, heddle_documents_tab, HEDDLE_TYPE_RECORDS_TAB)

static HeddleStore *
get_store (HeddleRecordsTab *tab)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (tab)));
}

static void
append (GString    *line,
        const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_string_append_printf (line, line->len > 0 ? "; %s" : "%s", words);
}

/* "Data; the whole team; 12 pages, 25 min; version 2; from Director, Fife" */
static char *
dup_subtitle (HeddleSharedDocument *document)
{
  HeddleRecord *record = HEDDLE_RECORD (document);
  const HeddleField *field = heddle_kind_get_field (&heddle_shared_document_kind, "sort");
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *sort = heddle_record_dup_text (record, field);
  g_autofree char *owner = heddle_record_dup_reference_title (record, "owner");
  g_autofree char *length = NULL;
  g_autofree char *version = NULL;

  append (line, sort);
  append (line, document->for_whom);
  if (document->pages > 0)
    {
      g_autofree char *minutes = heddle_reading_dup_minutes ((guint) MAX (document->minutes, 0));
      const char *format = ngettext ("%d page", "%d pages", (gulong) document->pages);
      g_autofree char *pages = g_strdup_printf (format, (int) document->pages);

      length = document->minutes > 0 ? g_strdup_printf ("%s, %s", pages, minutes)
                                     : g_strdup (pages);
    }
  append (line, length);
  if (document->version != NULL)
    version = g_strdup_printf (_("version %s"), document->version);
  append (line, version);
  append (line, owner);

  return g_strdup (line->str);
}

static void
open_cb (GtkButton *button,
         gpointer   data)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (data);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (root), NULL, NULL, NULL);
}

/* Only what a browser opens: a path of the file system is not followed. */
static void
add_link (AdwActionRow         *row,
          HeddleSharedDocument *document)
{
  GtkWidget *button;

  if (document->link == NULL || (!g_str_has_prefix (document->link, "https://")
                                 && !g_str_has_prefix (document->link, "http://")))
    return;
  button = gtk_button_new_from_icon_name ("web-browser-symbolic");
  gtk_widget_set_tooltip_text (button, _("Open the Link"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), g_strdup (document->link),
                         (GClosureNotify) (void (*) (void)) g_free, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (row, button);
}

static void
open_file_cb (GtkWidget *button,
              gpointer   id)
{
  gtk_widget_activate_action (button, "win.open-attachment", "(ss)",
                              heddle_shared_document_kind.name, id);
}

/* A record that came from a colleague may name a file that did not. */
static void
add_file (AdwActionRow         *row,
          HeddleSharedDocument *document,
          HeddleSession        *session)
{
  GtkWidget *button;
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;
  goffset bytes;

  if (document->attachment == NULL)
    return;
  if (!heddle_attachment_has (heddle_session_get_store (session), document->attachment, &bytes))
    {
      heddle_record_row_add_state (row, NULL, _("file not here"), "warning");
      return;
    }
  size = g_format_size ((guint64) bytes);
  text = g_strdup_printf (_("Open %s (%s)"),
                          document->file_name != NULL ? document->file_name : document->title,
                          size);
  button = gtk_button_new_from_icon_name ("mail-attachment-symbolic");
  gtk_widget_set_tooltip_text (button, text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_file_cb),
                         g_strdup (heddle_record_get_id (HEDDLE_RECORD (document))),
                         (GClosureNotify) (void (*) (void)) g_free, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (row, button);
}

static void
fill_document (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleSharedDocument *document = HEDDLE_SHARED_DOCUMENT (record);
  g_autofree char *subtitle = dup_subtitle (document);
  g_autofree char *day = NULL;
  g_autofree char *shared = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), document->title);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_subtitle_lines (row, 2);
  add_link (row, document);
  add_file (row, document, session);
  if (document->essential)
    heddle_record_row_add_state (row, "starred-symbolic", _("essential"), "numeric");
  if (document->shared_on != NULL)
    {
      day = heddle_date_text_show (document->shared_on, heddle_session_get_today (session));
      shared = g_strdup_printf (_("shared %s"), day);
    }
  heddle_record_row_add_state (row, shared != NULL ? "object-select-symbolic" : NULL,
                               shared != NULL ? shared : _("not shared yet"),
                               shared != NULL ? "success" : "warning");
}

static const HeddleRecordListInfo wide[] = {
  { N_("Register of Documents"), N_("Add Document…"),
    N_("Nothing to read yet. Add the host’s short paper on what it seeks, and what else the team "
       "has to know; only that."),
    &heddle_shared_document_kind, "episode", NULL, NULL, fill_document },
  { NULL },
};

static char *
dup_headline (HeddleRecordsTab *tab)
{
  HeddleReading reading;
  g_autofree char *minutes = NULL;

  heddle_reading_count (get_store (tab), heddle_tab_get_id (HEDDLE_TAB (tab)),
                        &reading);
  if (reading.documents == 0)
    return g_strdup (_("No documents yet"));
  if (reading.essential == 0)
    return g_strdup (_("No document is marked as essential"));
  minutes = heddle_reading_dup_minutes (reading.minutes);

  return g_strdup_printf (ngettext ("%'u page of essential reading, %s for each member",
                                    "%'u pages of essential reading, %s for each member",
                                    reading.pages),
                          reading.pages, minutes);
}

static HeddleDay
get_pack_due (HeddleEpisodePlan *plan)
{
  for (guint i = 0; i < plan->steps->len; i++)
    {
      HeddleStep *step = plan->steps->pdata[i];

      if (g_strcmp0 (step->key, "documents") == 0 && step->done_on == NULL)
        return plan->dates[i].due;
    }
  return HEDDLE_DAY_NONE;
}

/* The pack's date with its countdown, while anything is still to go out. */
static char *
dup_warning (HeddleRecordsTab *tab)
{
  HeddleTab *episode = HEDDLE_TAB (tab);
  HeddleDay today = heddle_session_get_today (heddle_tab_get_session (episode));
  HeddleDay due = get_pack_due (heddle_episode_tab_get_plan (episode));
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;
  HeddleReading reading;

  heddle_reading_count (get_store (tab), heddle_tab_get_id (episode), &reading);
  if (reading.unshared == 0 || due == HEDDLE_DAY_NONE)
    return NULL;
  day = heddle_date_text_show_day (due, today);
  distance = heddle_date_text_show_distance (due, today);

  return g_strdup_printf (ngettext ("%u document is to be shared by %s, %s",
                                    "%u documents are to be shared by %s, %s", reading.unshared),
                          reading.unshared, day, distance);
}

static void
heddle_documents_tab_class_init (HeddleDocumentsTabClass *klass)
{
  HeddleRecordsTabClass *tab_class = HEDDLE_RECORDS_TAB_CLASS (klass);

  tab_class->wide = wide;
  tab_class->dup_headline = dup_headline;
  tab_class->dup_warning = dup_warning;
}

/* Each file becomes a document of the register. */
static gboolean
dropped_cb (HeddleDocumentsTab *self,
            const GValue       *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  gboolean any = FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    if (g_file_peek_path (l->data) != NULL)
      {
        gtk_widget_activate_action (GTK_WIDGET (self), "win.register-file", "(ss)",
                                    heddle_tab_get_id (HEDDLE_TAB (self)),
                                    g_file_peek_path (l->data));
        any = TRUE;
      }
  g_slist_free (files);

  return any;
}

static void
heddle_documents_tab_init (HeddleDocumentsTab *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

char *
heddle_documents_tab_dup_count (HeddleStore       *store,
                                HeddleEpisodePlan *plan)
{
  HeddleReading reading;

  heddle_reading_count (store, heddle_record_get_id (HEDDLE_RECORD (plan->episode)), &reading);

  return reading.documents > 0 ? g_strdup_printf ("%u", reading.documents) : NULL;
}
