/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-network-members.h"

#include <glib/gi18n-lib.h>

#include "heddle-menu-names.h"
#include "heddle-titles.h"

/* "Principal teacher, numeracy, Falkirk": without the network, at which it stands. */
static char *
dup_who (HeddleNetworkMember *member)
{
  HeddleRecord *record = HEDDLE_RECORD (member);
  g_autofree char *authority = NULL;

  if (member->person != NULL)
    return heddle_title_of_reference (record, "person");
  authority = member->authority != NULL ? heddle_title_of_reference (record, "authority") : NULL;
  if (member->post != NULL && authority != NULL)
    return g_strdup_printf (_("%s, %s"), member->post, authority);
  return g_strdup (member->post != NULL ? member->post : authority);
}

/* An underscore in a name is no key. */
static char *
dup_label (HeddleNetworkMember *member)
{
  g_autofree char *who = dup_who (member);
  g_auto (GStrv) parts = g_strsplit (who, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenuModel *
make_menu (HeddleNetwork *network,
           GPtrArray     *members)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) there = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenuItem) add = g_menu_item_new (_("_Add a Member…"), NULL);
  GVariantBuilder fields;

  for (guint i = 0; i < members->len; i++)
    {
      g_autofree char *label = dup_label (members->pdata[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.edit-record", "(ss)",
                                         heddle_network_member_kind.name,
                                         heddle_record_get_id (members->pdata[i]));
      g_menu_append_item (there, item);
    }
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "network",
                         heddle_record_get_id (HEDDLE_RECORD (network)));
  g_menu_item_set_action_and_target (add, "win.add-record", "(s@a{ss})",
                                     heddle_network_member_kind.name,
                                     g_variant_builder_end (&fields));
  g_menu_append_item (more, add);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (there));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

void
heddle_network_members_add (AdwActionRow  *row,
                            HeddleNetwork *network)
{
  g_autoptr (GPtrArray) members =
    heddle_query_records (heddle_record_get_store (HEDDLE_RECORD (network)),
                          &heddle_network_member_kind, "network",
                          heddle_record_get_id (HEDDLE_RECORD (network)));
  g_autofree char *count = g_strdup_printf (ngettext ("%u member", "%u members", members->len),
                                            members->len);
  /* Translators: "4 members of Numeracy champions" */
  g_autofree char *name = g_strdup_printf (_("%s of %s"), count, network->title);
  g_autoptr (GMenuModel) menu = make_menu (network, members);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), count);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  heddle_menu_names_attach (GTK_MENU_BUTTON (button), menu);
  adw_action_row_add_suffix (row, button);
}
