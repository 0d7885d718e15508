/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-approval-seats.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-menu-names.h"
#include "heddle-titles.h"

/**
 * SeatLook:
 *
 * An icon and words beside the colour: a screen reader, a print and who sees
 * no colours get the same.
 */
typedef struct
{
  const char *icon;
  const char *css_class;
} SeatLook;

static SeatLook
get_look (HeddleApproval *answer)
{
  if (answer == NULL)
    return (SeatLook) { "heddle-alert-symbolic", "missing" };
  if (g_strcmp0 (answer->outcome, "agreed") == 0 || g_strcmp0 (answer->outcome, "advised") == 0)
    return (SeatLook) { "heddle-check-symbolic", "agreed" };
  if (g_strcmp0 (answer->outcome, "agreed-with-conditions") == 0)
    return (SeatLook) { "heddle-half-symbolic", "agreed" };
  if (answer->outcome != NULL)
    return (SeatLook) { "heddle-alert-symbolic", "refused" };
  return (SeatLook) { "heddle-ring-symbolic", "waiting" };
}

/* "agreed Wed 24 Jan 2018", "asked Mon 15 Jan 2018", "not asked" */
static char *
dup_answer (HeddleApproval *answer)
{
  g_autofree char *outcome = NULL;
  g_autofree char *word = NULL;
  g_autofree char *day = NULL;

  if (answer == NULL)
    return g_strdup (_("not asked"));
  if (answer->outcome == NULL)
    {
      if (answer->asked_on == NULL)
        return g_strdup (_("not asked"));
      day = heddle_date_text_show (answer->asked_on, HEDDLE_DAY_NONE);
      return g_strdup_printf (_("asked %s"), day);
    }
  outcome = heddle_title_of_choice (HEDDLE_RECORD (answer), "outcome");
  day = heddle_date_text_show (answer->decided_on, HEDDLE_DAY_NONE);
  word = g_utf8_strdown (outcome, -1);
  return g_strdup_printf ("%s %s", word, day);
}

static void
edit_cb (GtkWidget      *button,
         HeddleApproval *answer)
{
  gtk_widget_activate_action (button, "win.edit-record", "(ss)", heddle_approval_kind.name,
                              heddle_record_get_id (HEDDLE_RECORD (answer)));
}

static void
ask_cb (GtkWidget       *button,
        HeddleIteration *iteration)
{
  gtk_widget_activate_action (button, "collaborative.ask", "s",
                              heddle_record_get_id (HEDDLE_RECORD (iteration)));
}

static void
add_item (GMenu          *menu,
          const char     *label,
          HeddleApproval *answer,
          const char     *outcome)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  const char *id = heddle_record_get_id (HEDDLE_RECORD (answer));

  if (outcome != NULL)
    g_menu_item_set_action_and_target (item, "collaborative.answer", "(ss)", id, outcome);
  else
    g_menu_item_set_action_and_target (item, "win.edit-record", "(ss)",
                                       heddle_approval_kind.name, id);
  g_menu_append_item (menu, item);
}

/* Who has not answered can answer here. */
static GtkWidget *
waiting_button_new (HeddleApproval *answer)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  if (g_strcmp0 (answer->party, "chief-inspector") == 0)
    add_item (menu, _("_Advice Given Today"), answer, "advised");
  else
    {
      add_item (menu, _("_Agreed Today"), answer, "agreed");
      add_item (menu, _("_Not Agreed, Today"), answer, "not-agreed");
    }
  add_item (menu, _("_Another Day or Conditions…"), answer, NULL);
  heddle_menu_names_attach (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

static GtkWidget *
face_new (SeatLook    look,
          const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *icon = gtk_image_new_from_icon_name (look.icon);
  GtkWidget *text = gtk_label_new (label);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 11);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
add_look (GtkWidget  *widget,
          SeatLook    look,
          const char *code)
{
  gtk_widget_add_css_class (widget, "seat");
  gtk_widget_add_css_class (widget, "hue");
  gtk_widget_add_css_class (widget, look.css_class);
  if (code != NULL)
    gtk_widget_add_css_class (widget, code);
}

GtkWidget *
heddle_approval_tile_new (HeddleApproval *answer,
                          const char     *label,
                          const char     *code)
{
  SeatLook look = get_look (answer);
  GtkWidget *tile = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (tile), face_new (look, label));
  gtk_widget_add_css_class (tile, "tile");
  gtk_widget_set_valign (tile, GTK_ALIGN_CENTER);
  add_look (tile, look, code);
  return tile;
}

static GtkWidget *
seat_new (HeddleIteration *iteration,
          HeddleApproval  *answer,
          const char      *label,
          const char      *name,
          const char      *code)
{
  gboolean waits = answer != NULL && answer->outcome == NULL;
  SeatLook look = get_look (answer);
  g_autofree char *words = dup_answer (answer);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, words);
  GtkWidget *button = waits ? waiting_button_new (answer) : gtk_button_new ();
  GtkWidget *box = face_new (look, label);

  if (waits)
    gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  else
    gtk_button_set_child (GTK_BUTTON (button), box);
  if (answer != NULL && !waits)
    g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), answer, 0);
  else if (answer == NULL)
    g_signal_connect_object (button, "clicked", G_CALLBACK (ask_cb), iteration, 0);
  add_look (button, look, code);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

static HeddleApproval *
find_party (HeddleApprovalState *approval,
            const char          *party)
{
  for (guint i = 0; i < approval->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (approval->rows, i);

      if (g_strcmp0 (row->party, party) == 0)
        return row;
    }
  return NULL;
}

/* "Chief Inspector: advised 8 Jan 2018" */
static void
add_party (AdwWrapBox              *box,
           const HeddlePlanIteration *version,
           const char              *party,
           const char              *name)
{
  HeddleApproval *answer = find_party (version->approval, party);
  g_autofree char *words = dup_answer (answer);
  g_autofree char *label = g_strdup_printf ("%s: %s", name, words);
  GtkWidget *seat;

  seat = seat_new (version->iteration, answer, label, name, NULL);
  gtk_widget_add_css_class (seat, "party");
  gtk_widget_add_css_class (seat, "flat");
  adw_wrap_box_append (box, seat);
}

static GtkWidget *
wrap_box_new (void)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 4);
  return box;
}

static GtkWidget *
row_new (GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "seats");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Approvals"), -1);
  return row;
}

static GtkWidget *
ask_row_new (HeddleIteration *iteration)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (_("Nobody was asked for approval"));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Ask Today"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_tooltip_text (button, _("Ask each Chief Executive, the Scottish Government "
                                         "and the Chief Inspector, as of today"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_cb), iteration, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return row_new (box);
}

GtkWidget *
heddle_approval_seats_row_new (const HeddlePlanIteration *version,
                               const char              *code)
{
  HeddleIteration *iteration = version->iteration;
  GtkWidget *box;
  GtkWidget *seats;
  GtkWidget *parties;

  if (version->approval->asked_on == HEDDLE_DAY_NONE && version->approval->rows->len == 0)
    return iteration->agreed_on == NULL && iteration->submitted_on != NULL
             ? ask_row_new (iteration) : NULL;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  seats = wrap_box_new ();
  parties = wrap_box_new ();
  for (guint i = 0; i < version->seats->len; i++)
    {
      const HeddleApprovalSeat *seat = g_ptr_array_index (version->seats, i);
      const char *name = heddle_authority_get_name (seat->authority);
      g_autofree char *spoken = g_strdup_printf (_("Chief Executive, %s"), name);

      adw_wrap_box_append (ADW_WRAP_BOX (seats),
                           seat_new (iteration, seat->answer,
                                     seat->authority->code3 != NULL ? seat->authority->code3
                                                                    : name,
                                     spoken, code));
    }
  add_party (ADW_WRAP_BOX (parties), version, "chief-inspector", _("Chief Inspector"));
  add_party (ADW_WRAP_BOX (parties), version, "scottish-government", _("Scottish Government"));
  gtk_box_append (GTK_BOX (box), seats);
  gtk_box_append (GTK_BOX (box), parties);
  return row_new (box);
}
