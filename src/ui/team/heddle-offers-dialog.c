/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-offers-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-offer-row.h"
#include "heddle-shown-focus.h"

struct _HeddleOffersDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  char *episode;
  char *aim; /* an offer, until it is shown */
  GPtrArray *order; /* (element-type utf8): ids of the offers, as they are shown */

  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeddleOffersDialog, heddle_offers_dialog, ADW_TYPE_DIALOG)

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleOffersDialog *self = HEDDLE_OFFERS_DIALOG (widget);
  g_autofree char *today = heddle_day_to_iso (heddle_session_get_today (self->session));

  heddle_ask_window_add (widget, heddle_interest_kind.name, "episode", self->episode,
                         "offered_on", today, NULL);
}

static void
focus_aimed (HeddleOffersDialog *self,
             GPtrArray          *offers)
{
  g_autofree char *aim = g_steal_pointer (&self->aim);

  for (guint i = 0; aim != NULL && i < offers->len; i++)
    {
      const HeddleTeamOffer *offer = offers->pdata[i];

      if (g_str_equal (heddle_record_get_id (HEDDLE_RECORD (offer->interest)), aim))
        heddle_shown_focus_give (
            GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)));
    }
}

static guint
get_place (HeddleOffersDialog    *self,
           const HeddleTeamOffer *offer)
{
  guint place;

  return g_ptr_array_find_with_equal_func (self->order, heddle_id_of (offer->interest),
                                           g_str_equal, &place) ? place : self->order->len;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint first = get_place (data, *(HeddleTeamOffer *const *) a);
  guint second = get_place (data, *(HeddleTeamOffer *const *) b);

  return (first > second) - (first < second);
}

/* An offer that is answered stays where it is: else the next one would come under the
 * pointer, and a second press would answer that. */
static void
keep_places (HeddleOffersDialog *self,
             GPtrArray          *offers)
{
  g_ptr_array_sort_with_data (offers, compare_places, self);
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < offers->len; i++)
    {
      const HeddleTeamOffer *offer = offers->pdata[i];

      g_ptr_array_add (self->order, g_strdup (heddle_id_of (offer->interest)));
    }
}

static void
fill (HeddleOffersDialog *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, self->episode, NULL);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->stack)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  int had_focus = row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->list))
                    ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
  g_autoptr (GPtrArray) offers = NULL;
  g_autofree char *subtitle = NULL;

  if (plan == NULL)
    return;
  offers = heddle_team_list_offers (store, plan, heddle_session_get_today (self->session));
  keep_places (self, offers);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < offers->len; i++)
    gtk_list_box_append (self->list,
                         heddle_offer_row_new (self->session, offers->pdata[i], TRUE));
  subtitle = g_strdup_printf (_("%u open of %u"), heddle_team_count_open (offers), offers->len);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_stack_set_visible_child_name (self->stack, offers->len > 0 ? "list" : "empty");
  focus_aimed (self, offers);
  if (had_focus >= 0 && offers->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (
      gtk_list_box_get_row_at_index (self->list, MIN (had_focus, (int) offers->len - 1))));
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row)
{
  heddle_offer_row_open (row);
}

static void
heddle_offers_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_OFFERS_DIALOG);
  g_clear_object (&HEDDLE_OFFERS_DIALOG (object)->session);

  G_OBJECT_CLASS (heddle_offers_dialog_parent_class)->dispose (object);
}

static void
heddle_offers_dialog_finalize (GObject *object)
{
  g_free (HEDDLE_OFFERS_DIALOG (object)->episode);
  g_free (HEDDLE_OFFERS_DIALOG (object)->aim);
  g_ptr_array_unref (HEDDLE_OFFERS_DIALOG (object)->order);

  G_OBJECT_CLASS (heddle_offers_dialog_parent_class)->finalize (object);
}

static void
heddle_offers_dialog_class_init (HeddleOffersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_offers_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_offers_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "offers.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/team/heddle-offers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleOffersDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeddleOffersDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleOffersDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
heddle_offers_dialog_init (HeddleOffersDialog *self)
{
  self->order = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
map_cb (HeddleOffersDialog *self)
{
  fill (self);
}

AdwDialog *
heddle_offers_dialog_new (HeddleSession *session,
                          const char    *episode)
{
  HeddleOffersDialog *self = g_object_new (HEDDLE_TYPE_OFFERS_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->episode = g_strdup (episode);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect_object (session, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

void
heddle_offers_dialog_aim (HeddleOffersDialog *self,
                          const char         *interest)
{
  g_return_if_fail (HEDDLE_IS_OFFERS_DIALOG (self));

  g_set_str (&self->aim, interest);
}
