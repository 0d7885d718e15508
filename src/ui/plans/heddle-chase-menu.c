/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-chase-menu.h"

#include <glib/gi18n-lib.h>

#include "heddle-authority.h"
#include "heddle-collaboratives.h"
#include "heddle-titles.h"

static void
add_item (GMenu          *menu,
          HeddleApproval *answer,
          const char     *name)
{
  g_autofree char *label = NULL;
  g_autoptr (GMenuItem) item = NULL;

  if (answer == NULL || answer->asked_on == NULL || answer->outcome != NULL)
    return;
  /* Translators: a letter that asks an authority or the Government for its answer */
  label = g_strdup_printf (_("Write to %s…"), name);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.write-to", "(ss)", heddle_approval_kind.name,
                                     heddle_id_of (answer));
  g_menu_append_item (menu, item);
}

GMenuModel *
heddle_chase_menu_new (HeddleApprovalState *state)
{
  g_autoptr (GPtrArray) seats = heddle_approval_state_list_seats (state);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      const HeddleApprovalSeat *seat = seats->pdata[i];

      add_item (menu, seat->answer, heddle_authority_get_name (seat->authority));
    }
  for (guint i = 0; i < state->rows->len; i++)
    {
      HeddleApproval *answer = state->rows->pdata[i];
      g_autofree char *party = heddle_title_of_choice (HEDDLE_RECORD (answer), "party");

      if (answer->authority == NULL)
        add_item (menu, answer, party);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return NULL;
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
