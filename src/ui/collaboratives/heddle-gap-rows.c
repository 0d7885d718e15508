/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-gap-rows.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"

/* For how long, and by when somebody is due where that is on record. */
static char *
dup_words (const HeddleTenureLane *lane,
           guint                   index,
           HeddleDay               today)
{
  g_autofree char *period = heddle_tenure_lane_dup_period (lane, index, today);
  const HeddleTenure *gap = &g_array_index (lane->tenures, HeddleTenure, index);
  g_autofree char *due = NULL;

  if (gap->last != today || lane->wanted == NULL || lane->wanted->due == NULL)
    return g_steal_pointer (&period);
  due = heddle_date_text_show (lane->wanted->due, today);
  /* Translators: for how long nobody has a role; by when somebody is due. */
  return g_strdup_printf (_("%s; to be named by %s"), period, due);
}

/* Rows are named by their title, and the button of one too. */
static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static GtkWidget *
button_new (const HeddleTenure *gap,
            guint               lane,
            guint               tenure,
            HeddleDay           today,
            const char         *spoken)
{
  gboolean known = gap->sort == HEDDLE_TENURE_NOBODY;
  gboolean open = gap->last >= today;
  GtkWidget *button = gtk_button_new_with_mnemonic (!known ? _("_Enter…")
                                                    : open ? _("_Appoint…") : _("_Fill In…"));
  g_autofree char *name = g_strdup_printf (!known ? _("Enter who it is: %s")
                                           : open ? _("Appoint somebody: %s")
                                                  : _("Fill in who it was: %s"), spoken);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "small-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "collaborative.fill-gap");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", lane, tenure);
  name_widget (button, name);
  return button;
}

static GtkWidget *
row_new (GPtrArray *lanes,
         guint      lane_index,
         guint      index,
         HeddleDay  today)
{
  const HeddleTenureLane *lane = g_ptr_array_index (lanes, lane_index);
  const HeddleTenure *gap = &g_array_index (lane->tenures, HeddleTenure, index);
  gboolean open = gap->last >= today;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (open ? "dialog-warning-symbolic"
                                                       : "dialog-information-symbolic");
  g_autofree char *who = heddle_tenure_lane_dup_who (lane, index);
  g_autofree char *words = dup_words (lane, index, today);
  g_autofree char *title = g_strdup_printf (_("%s: %s"), lane->title, who);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, words);
  GtkWidget *button = button_new (gap, lane_index, index, today, spoken);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_add_css_class (icon, open ? "warning" : "second");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  name_widget (row, spoken);
  return row;
}

void
heddle_gap_rows_show (GtkListBox *list,
                      GPtrArray  *lanes,
                      HeddleDay   today)
{
  gtk_list_box_remove_all (list);
  for (guint past = 0; past < 2; past++)
    for (guint i = 0; i < lanes->len; i++)
      {
        const HeddleTenureLane *lane = g_ptr_array_index (lanes, i);

        for (guint j = 0; j < lane->tenures->len; j++)
          {
            const HeddleTenure *tenure = &g_array_index (lane->tenures, HeddleTenure, j);

            if (tenure->sort != HEDDLE_TENURE_HELD && (tenure->last < today) == (past == 1)
                && (past == 0 || tenure->sort == HEDDLE_TENURE_NOBODY))
              gtk_list_box_append (list, row_new (lanes, i, j, today));
          }
      }
  gtk_widget_set_visible (GTK_WIDGET (list), gtk_list_box_get_row_at_index (list, 0) != NULL);
}
