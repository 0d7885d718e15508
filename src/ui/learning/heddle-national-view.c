/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-national-view.h"

#include <glib/gi18n-lib.h>

#include "collaboratives/heddle-swatch.h"
#include "collaboratives/heddle-tile-map-view.h"
#include "episodes/heddle-episode-dialog.h"
#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-national-programme.h"
#include "heddle-toggle-fit.h"
#include "team/heddle-team-table.h"

/* So many next hosts are suggested. */
#define N_NEXT 4

typedef enum
{
  PERIOD_ALL,
  PERIOD_SESSION,
  PERIOD_THREE_YEARS,
} Period;

/* How a part looks, the furthest first. */
static const struct
{
  HeddlePart part;
  HeddleTileTone tone;
  HeddleTileBlock block;
} looks[] = {
  { HEDDLE_PART_HOSTED, HEDDLE_TILE_TONE_DARK, HEDDLE_TILE_BLOCK_REPORTING },
  { HEDDLE_PART_RUNNING, HEDDLE_TILE_TONE_MEDIUM, HEDDLE_TILE_BLOCK_REPORTING },
  { HEDDLE_PART_NEXT, HEDDLE_TILE_TONE_MEDIUM, HEDDLE_TILE_BLOCK_PREPARING },
  { HEDDLE_PART_PLANNED, HEDDLE_TILE_TONE_MEDIUM, HEDDLE_TILE_BLOCK_PLANNED },
  { HEDDLE_PART_LENT, HEDDLE_TILE_TONE_LIGHT, HEDDLE_TILE_NO_BLOCK },
  { HEDDLE_PART_NONE, HEDDLE_TILE_TONE_NONE, HEDDLE_TILE_NO_BLOCK },
};

struct _HeddleNationalView
{
  AdwBin parent_instance;

  HeddleSession *session;

  GtkLabel *words;
  GtkDropDown *period;
  AdwToggleGroup *looks;
  GtkStack *stack;
  HeddleTileMapView *map;
  GtkListBox *key;
  GtkListBox *next;
  GtkWidget *all_hosted;
  HeddleTeamTable *table;
};

G_DEFINE_FINAL_TYPE (HeddleNationalView, heddle_national_view, ADW_TYPE_BIN)

static void
get_days (Period     period,
          HeddleDay  today,
          HeddleDay *from,
          HeddleDay *until)
{
  *from = heddle_day_get_session (today, until);
  if (period == PERIOD_THREE_YEARS)
    *from = heddle_day_add_months (*from, -2 * 12);
  if (period == PERIOD_ALL)
    {
      *from = HEDDLE_DAY_FIRST;
      *until = HEDDLE_DAY_LAST;
    }
}

static void
append (GString    *line,
        const char *words)
{
  g_string_append_printf (line, line->len > 0 ? "; %s" : "%s", words);
}

static void
append_number (GString    *line,
               const char *format,
               guint       n)
{
  g_autofree char *words = NULL;

  if (n == 0)
    return;
  words = g_strdup_printf (format, n);
  append (line, words);
}

/* "hosted 1 episode; fieldwork from Tue 9 Mar; lent 2 people; received 5 people" */
static char *
dup_detail (const HeddleNationalRow *row,
            HeddleDay                today)
{
  g_autoptr (GString) line = g_string_new (NULL);

  append_number (line, ngettext ("hosted %u episode", "hosted %u episodes", row->hosted),
                 row->hosted);
  if (row->next_day != HEDDLE_DAY_NONE)
    {
      g_autofree char *day = heddle_date_text_show_day (row->next_day, today);
      g_autofree char *words = g_strdup_printf (_("fieldwork from %s"), day);

      append (line, words);
    }
  append_number (line, ngettext ("lent %u person", "lent %u people", row->lent), row->lent);
  append_number (line, ngettext ("received %u person", "received %u people", row->received),
                 row->received);

  return g_strdup (line->str);
}

/* --- The map -------------------------------------------------------------- */

static void
saying_free (gpointer data)
{
  HeddleTileSaying *saying = data;

  g_free (saying->detail);
  g_free (saying);
}

static HeddleTileSaying *
saying_new (const HeddleNationalRow *row,
            HeddleDay                today)
{
  HeddleTileSaying *saying = g_new0 (HeddleTileSaying, 1);

  saying->part = heddle_part_get_word (row->part);
  saying->detail = dup_detail (row, today);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].part == row->part)
      {
        saying->tone = looks[i].tone;
        saying->block = looks[i].block;
      }

  return saying;
}

static void
show_map (HeddleNationalView      *self,
          HeddleNationalProgramme *programme,
          HeddleDay                today)
{
  g_autoptr (GPtrArray) sayings = g_ptr_array_new_with_free_func (saying_free);
  g_autoptr (GPtrArray) standings = NULL;

  standings = heddle_collaboratives_authorities (heddle_session_get_store (self->session), today);
  for (guint i = 0; i < standings->len; i++)
    {
      HeddleAuthorityStanding *standing = standings->pdata[i];
      const char *id = heddle_record_get_id (HEDDLE_RECORD (standing->authority));

      g_ptr_array_add (sayings,
                       saying_new (heddle_national_programme_get_row (programme, id), today));
    }
  heddle_tile_map_view_say (self->map, standings, sayings);
}

/* --- The key and who could be next ---------------------------------------- */

static void
add_key (HeddleNationalView *self,
         guint               look,
         guint               n,
         const char         *names)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *swatch = g_object_new (HEDDLE_TYPE_SWATCH, NULL);
  GtkWidget *number = gtk_label_new (NULL);
  g_autofree char *text = g_strdup_printf ("%u", n);

  heddle_swatch_set_tile (HEDDLE_SWATCH (swatch), looks[look].tone, looks[look].block);
  gtk_label_set_label (GTK_LABEL (number), text);
  gtk_widget_add_css_class (number, "heading");
  gtk_widget_add_css_class (number, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 heddle_part_get_word (looks[look].part));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), names);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_list_box_append (self->key, row);
}

/* Names only where they are few: the map shows the others. */
static void
show_key (HeddleNationalView      *self,
          HeddleNationalProgramme *programme)
{
  gtk_list_box_remove_all (self->key);
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      g_autoptr (GString) names = g_string_new (NULL);
      guint n = 0;

      for (guint i = 0; i < programme->rows->len; i++)
        if (g_array_index (programme->rows, HeddleNationalRow, i).part == looks[look].part)
          {
            g_string_append_printf (names, n > 0 ? ", %s" : "%s",
                                    heddle_authority_get_name (programme->authorities->pdata[i]));
            n++;
          }
      if (n > 0 || looks[look].part != HEDDLE_PART_RUNNING)
        add_key (self, look, n, n <= 4 ? names->str : "");
    }
}

static void
show_next (HeddleNationalView      *self,
           HeddleNationalProgramme *programme,
           HeddleDay                today)
{
  g_autoptr (GArray) rows = heddle_national_programme_suggest_next (programme, today, N_NEXT);

  gtk_list_box_remove_all (self->next);
  gtk_widget_set_visible (GTK_WIDGET (self->next), rows->len > 0);
  gtk_widget_set_visible (self->all_hosted, rows->len == 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const HeddleNationalRow *found = &g_array_index (rows, HeddleNationalRow, i);
      HeddleAuthority *authority = heddle_national_programme_get_authority (programme,
                                                                            found->authority);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *detail = dup_detail (found, today);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     heddle_authority_get_name (authority));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   *detail != '\0' ? detail : _("has taken no part yet"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "authority", g_strdup (found->authority), g_free);
      gtk_list_box_append (self->next, row);
    }
}

/* A click on who could be next plans the episode. */
static void
next_cb (HeddleNationalView *self,
         GtkListBoxRow      *row)
{
  AdwDialog *dialog = heddle_episode_dialog_new (self->session);

  heddle_episode_dialog_set_host (dialog, g_object_get_data (G_OBJECT (row), "authority"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* --- All of it ------------------------------------------------------------ */

static char *
dup_words (HeddleNationalProgramme *programme)
{
  guint n_hosted = 0;
  guint n_planned = 0;
  guint n_lent = 0;

  for (guint i = 0; i < programme->rows->len; i++)
    {
      HeddlePart part = g_array_index (programme->rows, HeddleNationalRow, i).part;

      n_hosted += part == HEDDLE_PART_HOSTED;
      n_planned += part >= HEDDLE_PART_PLANNED && part < HEDDLE_PART_HOSTED;
      n_lent += part == HEDDLE_PART_LENT;
    }

  return g_strdup_printf (_("%u of %u authorities have hosted, %u host later, %u have "
                            "contributed, %u have not yet"),
                          n_hosted, programme->rows->len, n_planned, n_lent,
                          programme->rows->len - n_hosted - n_planned - n_lent);
}

static void
show (HeddleNationalView *self)
{
  HeddleDay today = heddle_session_get_today (self->session);
  g_autoptr (HeddleNationalProgramme) programme = NULL;
  g_autofree char *words = NULL;
  HeddleDay from;
  HeddleDay until;

  get_days (gtk_drop_down_get_selected (self->period), today, &from, &until);
  programme = heddle_national_programme_new (heddle_session_get_store (self->session), from, until,
                                             today, TRUE);
  words = dup_words (programme);
  gtk_label_set_label (self->words, words);
  show_map (self, programme, today);
  show_key (self, programme);
  show_next (self, programme, today);
  heddle_team_table_show_parts (self->table, programme, today);
}

static void
period_cb (HeddleNationalView *self)
{
  if (self->session != NULL)
    show (self);
}

static void
look_cb (HeddleNationalView *self)
{
  gtk_stack_set_visible_child_name (self->stack, adw_toggle_group_get_active_name (self->looks));
}

static void
heddle_national_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_NATIONAL_VIEW);
  g_clear_object (&HEDDLE_NATIONAL_VIEW (object)->session);

  G_OBJECT_CLASS (heddle_national_view_parent_class)->dispose (object);
}

static void
heddle_national_view_class_init (HeddleNationalViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_TILE_MAP_VIEW);
  g_type_ensure (HEDDLE_TYPE_TEAM_TABLE);
  g_type_ensure (HEDDLE_TYPE_TOGGLE_FIT);
  G_OBJECT_CLASS (klass)->dispose = heddle_national_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/learning/heddle-national-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, words);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, period);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, looks);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, map);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, key);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, next);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, all_hosted);
  gtk_widget_class_bind_template_child (widget_class, HeddleNationalView, table);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
heddle_national_view_init (HeddleNationalView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_national_view_show (HeddleNationalView *self,
                           HeddleSession      *session)
{
  g_return_if_fail (HEDDLE_IS_NATIONAL_VIEW (self));

  g_set_object (&self->session, session);
  show (self);
}
