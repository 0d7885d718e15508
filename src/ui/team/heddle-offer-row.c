/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-offer-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-badge.h"
#include "heddle-state-label.h"
#include "heddle-team-jobs.h"

/* More themes than this are said by the number alone. */
#define MOST_SQUARES 4

#define ID_KEY "heddle-offer"
#define SESSION_KEY "heddle-session"

static const char *
get_id (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ID_KEY);
}

static void
accept_cb (GtkWidget *row)
{
  HeddleSession *session = g_object_get_data (G_OBJECT (row), SESSION_KEY);
  g_autoptr (GError) error = NULL;
  g_autofree char *member = heddle_team_accept_offer (
      heddle_session_get_store (session), get_id (row), heddle_session_get_today (session), &error);

  if (member == NULL)
    heddle_ask_window_report (row, error);
}

static void
decline_cb (GtkWidget *row)
{
  HeddleSession *session = g_object_get_data (G_OBJECT (row), SESSION_KEY);
  g_autoptr (GError) error = NULL;

  if (!heddle_team_decline_offer (heddle_session_get_store (session), get_id (row), &error))
    heddle_ask_window_report (row, error);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = make_label (text, css_class);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* "West Lothian  free", one below the other where both are long */
static void
add_second_line (GtkWidget             *box,
                 const HeddleTeamOffer *offer)
{
  GtkWidget *line = adw_wrap_box_new ();
  GtkWidget *authority = make_label (offer->authority, "caption");
  GtkWidget *days = make_label (offer->days, "caption");

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 6);
  gtk_widget_add_css_class (authority, "second");
  gtk_widget_set_visible (days, offer->days[0] != '\0');
  gtk_widget_add_css_class (days, offer->busy != HEDDLE_DAY_NONE ? "warning" : "second");
  adw_wrap_box_append (ADW_WRAP_BOX (line), authority);
  adw_wrap_box_append (ADW_WRAP_BOX (line), days);
  gtk_box_append (GTK_BOX (box), line);
}

/* A post may take two lines. */
static void
add_title (GtkWidget  *box,
           const char *title)
{
  GtkLabel *label = GTK_LABEL (add_label (box, title, NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_lines (label, 2);
}

static void
add_match (GtkWidget             *box,
           const HeddleTeamOffer *offer)
{
  GtkWidget *squares = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *words = g_strdup_printf (_("%u of %u"), offer->met, offer->themes);

  if (offer->themes == 0)
    return;
  gtk_widget_set_valign (squares, GTK_ALIGN_CENTER);
  for (guint i = 0; i < offer->themes && offer->themes <= MOST_SQUARES; i++)
    {
      GtkWidget *square = adw_bin_new ();

      gtk_widget_set_valign (square, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (square, "theme-square");
      if (i < offer->met)
        gtk_widget_add_css_class (square, "met");
      gtk_box_append (GTK_BOX (squares), square);
    }
  gtk_box_append (GTK_BOX (box), squares);
  gtk_widget_add_css_class (add_label (box, words, "caption"), "numeric");
}

static void
add_answers (GtkWidget             *row,
             GtkWidget             *box,
             const HeddleTeamOffer *offer)
{
  static const struct
  {
    const char *label;
    const char *name;
    GCallback clicked;
  } buttons[] = {
    { N_("Decline"), N_("Decline the offer of %s"), G_CALLBACK (decline_cb) },
    { N_("Accept"), N_("Accept the offer of %s"), G_CALLBACK (accept_cb) },
  };
  const HeddleField *field = heddle_kind_get_field (&heddle_interest_kind, "state");

  if (!heddle_team_offer_is_open (offer))
    {
      g_autofree char *words = heddle_record_dup_text (HEDDLE_RECORD (offer->interest), field);
      GtkWidget *state = g_object_new (HEDDLE_TYPE_STATE_LABEL, NULL);

      heddle_state_label_set (HEDDLE_STATE_LABEL (state),
                              g_strcmp0 (offer->interest->state, "accepted") == 0
                                ? HEDDLE_STATE_DONE : HEDDLE_STATE_OPEN,
                              words);
      gtk_box_append (GTK_BOX (box), state);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(buttons[i].label));
      g_autofree char *name = g_strdup_printf (_(buttons[i].name), offer->authority);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      g_signal_connect_object (button, "clicked", buttons[i].clicked, row, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }
}

static char *
dup_name (const HeddleTeamOffer *offer)
{
  g_autoptr (GString) name = g_string_new (offer->title);

  g_string_append_printf (name, "; %s", offer->authority);
  if (offer->interest->expertise != NULL)
    g_string_append_printf (name, "; %s", offer->interest->expertise);
  if (offer->days[0] != '\0')
    g_string_append_printf (name, "; %s", offer->days);
  if (offer->themes > 0)
    g_string_append_printf (name, _("; meets %u of %u themes"), offer->met, offer->themes);
  return g_strdup (name->str);
}

GtkWidget *
heddle_offer_row_new (HeddleSession         *session,
                      const HeddleTeamOffer *offer,
                      gboolean               answers)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *badge = gtk_label_new (NULL);
  g_autofree char *name = dup_name (offer);

  g_object_set_data_full (G_OBJECT (row), ID_KEY,
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (offer->interest))),
                          g_free);
  g_object_set_data_full (G_OBJECT (row), SESSION_KEY, g_object_ref (session), g_object_unref);
  heddle_badge_set (GTK_LABEL (badge), offer->code);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "wide");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  add_title (words, offer->title);
  add_second_line (words, offer);
  if (offer->interest->expertise != NULL)
    add_label (words, offer->interest->expertise, "caption");
  gtk_box_append (GTK_BOX (box), badge);
  gtk_box_append (GTK_BOX (box), words);
  add_match (box, offer);
  if (answers)
    add_answers (row, box, offer);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "offer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

void
heddle_offer_row_open (GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.edit-record", "(ss)",
                              heddle_interest_kind.name, get_id (GTK_WIDGET (row)));
}
