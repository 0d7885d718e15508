/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-library-filters.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"

#define VALUE_KEY "heddle-value"
#define COUNT_KEY "heddle-count"
#define NAME_KEY "heddle-name"
/* Themes that are shown before the others are asked for. */
#define FEW 8

static const char *const headings[HEDDLE_N_LIBRARY_FACETS] = {
  N_("Kind"), N_("Theme"), N_("Sector"), N_("Year"),
};

typedef struct
{
  GtkWidget *group;
  GPtrArray *checks; /* (element-type GtkWidget) */
  GStrv values;      /* for which there are boxes */
  GStrv chosen;
} Facet;

struct _HeddleLibraryFilters
{
  AdwBin parent_instance;

  Facet facets[HEDDLE_N_LIBRARY_FACETS];
  GPtrArray *library; /* (element-type HeddleLibraryEntry) */
  GPtrArray *found;   /* the same, of what has the words */
  gboolean all_themes;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HeddleLibraryFilters, heddle_library_filters, ADW_TYPE_BIN)

static guint changed_signal;

static char *
dup_name (HeddleLibraryFacet  facet,
          const char         *value)
{
  if (facet == HEDDLE_LIBRARY_KIND)
    return g_strdup (g_str_equal (value, "practice") ? _("Practice") : _("Learning"));
  if (facet == HEDDLE_LIBRARY_SECTOR)
    for (const HeddleChoice *sector = heddle_practice_sectors; sector->word != NULL; sector++)
      if (g_str_equal (sector->word, value))
        return g_strdup (g_dgettext (GETTEXT_PACKAGE, sector->label));
  return g_strdup (value);
}

/* --- Choosing ------------------------------------------------------------- */

static void
take_chosen (Facet *facet)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < facet->checks->len; i++)
    if (gtk_check_button_get_active (facet->checks->pdata[i]))
      g_strv_builder_add (builder, g_object_get_data (facet->checks->pdata[i], VALUE_KEY));
  g_strfreev (facet->chosen);
  facet->chosen = g_strv_builder_end (builder);
}

static void
toggled_cb (HeddleLibraryFilters *self)
{
  if (self->filling)
    return;
  for (guint i = 0; i < HEDDLE_N_LIBRARY_FACETS; i++)
    take_chosen (&self->facets[i]);
  g_signal_emit (self, changed_signal, 0);
}

/* --- Showing -------------------------------------------------------------- */

static gboolean
is_chosen (const Facet *facet,
           const char  *value)
{
  return facet->chosen != NULL && g_strv_contains ((const char *const *) facet->chosen, value);
}

static GtkWidget *
make_check (HeddleLibraryFilters *self,
            HeddleLibraryFacet    facet,
            const char           *value)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);
  g_autofree char *name = dup_name (facet, value);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "second");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               is_chosen (&self->facets[facet], value));
  g_object_set_data_full (G_OBJECT (check), VALUE_KEY, g_strdup (value), g_free);
  g_object_set_data_full (G_OBJECT (check), NAME_KEY, g_steal_pointer (&name), g_free);
  g_object_set_data (G_OBJECT (check), COUNT_KEY, count);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

/* A few themes, until all are asked for; one that is chosen is shown even where it is rare. */
static GStrv
list_shown (HeddleLibraryFilters *self,
            HeddleLibraryFacet    facet,
            gboolean             *more)
{
  g_auto (GStrv) values = heddle_library_list_values (self->library, facet);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  *more = FALSE;
  for (guint i = 0; values[i] != NULL; i++)
    if (facet != HEDDLE_LIBRARY_THEME || self->all_themes || i < FEW
        || is_chosen (&self->facets[facet], values[i]))
      g_strv_builder_add (builder, values[i]);
    else
      *more = TRUE;
  return g_strv_builder_end (builder);
}

static void
all_themes_cb (HeddleLibraryFilters *self)
{
  GPtrArray *checks = self->facets[HEDDLE_LIBRARY_THEME].checks;

  self->all_themes = TRUE;
  heddle_library_filters_set_library (self, self->library);
  heddle_library_filters_show_counts (self, self->found);
  gtk_widget_grab_focus (checks->pdata[MIN (FEW, checks->len - 1)]);
}

static void
add_more (HeddleLibraryFilters *self,
          GtkWidget            *group)
{
  GtkWidget *button = gtk_button_new_with_label (_("All Themes"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (all_themes_cb), self);
  gtk_box_append (GTK_BOX (group), button);
}

/* Boxes stay where they are, and with them the focus, while the values are the same. */
static void
fill_facet (HeddleLibraryFilters *self,
            HeddleLibraryFacet    facet)
{
  Facet *shown = &self->facets[facet];
  GtkWidget *heading = gtk_widget_get_first_child (shown->group);
  gboolean more;
  g_auto (GStrv) values = list_shown (self, facet, &more);

  if (shown->values != NULL
      && g_strv_equal ((const char *const *) values, (const char *const *) shown->values))
    return;
  while (gtk_widget_get_next_sibling (heading) != NULL)
    gtk_box_remove (GTK_BOX (shown->group), gtk_widget_get_next_sibling (heading));
  g_ptr_array_set_size (shown->checks, 0);
  for (guint i = 0; values[i] != NULL; i++)
    {
      GtkWidget *check = make_check (self, facet, values[i]);

      g_ptr_array_add (shown->checks, check);
      gtk_box_append (GTK_BOX (shown->group), check);
    }
  take_chosen (shown);
  gtk_widget_set_visible (shown->group, shown->checks->len > 0);
  if (more)
    add_more (self, shown->group);
  g_strfreev (shown->values);
  shown->values = g_steal_pointer (&values);
}

void
heddle_library_filters_set_library (HeddleLibraryFilters *self,
                                    GPtrArray            *library)
{
  g_return_if_fail (HEDDLE_IS_LIBRARY_FILTERS (self));

  g_ptr_array_ref (library);
  g_clear_pointer (&self->library, g_ptr_array_unref);
  self->library = library;
  self->filling = TRUE;
  for (guint i = 0; i < HEDDLE_N_LIBRARY_FACETS; i++)
    fill_facet (self, i);
  self->filling = FALSE;
}

void
heddle_library_filters_show_counts (HeddleLibraryFilters *self,
                                    GPtrArray            *found)
{
  HeddleLibraryFilter filter = { 0 };

  g_return_if_fail (HEDDLE_IS_LIBRARY_FILTERS (self));

  g_ptr_array_ref (found);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = found;
  heddle_library_filters_fill (self, &filter);
  for (guint facet = 0; facet < HEDDLE_N_LIBRARY_FACETS; facet++)
    {
      g_autoptr (GHashTable) counts = heddle_library_count (found, &filter, facet);
      GPtrArray *checks = self->facets[facet].checks;

      for (guint i = 0; i < checks->len; i++)
        {
          GObject *check = checks->pdata[i];
          const char *value = g_object_get_data (check, VALUE_KEY);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));
          g_autofree char *number = g_strdup_printf ("%'u", n);
          g_autofree char *name = g_strdup_printf (
            "%s, %s", (const char *) g_object_get_data (check, NAME_KEY), number);

          gtk_label_set_label (g_object_get_data (check, COUNT_KEY), number);
          heddle_painting_look_set_class (GTK_WIDGET (check), "second", n == 0);
          gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          name, -1);
        }
    }
}

void
heddle_library_filters_fill (HeddleLibraryFilters *self,
                             HeddleLibraryFilter  *filter)
{
  g_return_if_fail (HEDDLE_IS_LIBRARY_FILTERS (self));

  for (guint i = 0; i < HEDDLE_N_LIBRARY_FACETS; i++)
    filter->chosen[i] = (const char *const *) self->facets[i].chosen;
}

guint
heddle_library_filters_get_n_chosen (HeddleLibraryFilters *self)
{
  guint n = 0;

  g_return_val_if_fail (HEDDLE_IS_LIBRARY_FILTERS (self), 0);

  for (guint i = 0; i < HEDDLE_N_LIBRARY_FACETS; i++)
    n += self->facets[i].chosen != NULL ? g_strv_length (self->facets[i].chosen) : 0;
  return n;
}

void
heddle_library_filters_clear (HeddleLibraryFilters *self)
{
  g_return_if_fail (HEDDLE_IS_LIBRARY_FILTERS (self));

  self->filling = TRUE;
  for (guint i = 0; i < HEDDLE_N_LIBRARY_FACETS; i++)
    for (guint k = 0; k < self->facets[i].checks->len; k++)
      gtk_check_button_set_active (self->facets[i].checks->pdata[k], FALSE);
  self->filling = FALSE;
  toggled_cb (self);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_library_filters_finalize (GObject *object)
{
  HeddleLibraryFilters *self = HEDDLE_LIBRARY_FILTERS (object);

  for (guint i = 0; i < HEDDLE_N_LIBRARY_FACETS; i++)
    {
      g_ptr_array_unref (self->facets[i].checks);
      g_strfreev (self->facets[i].values);
      g_strfreev (self->facets[i].chosen);
    }
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->library, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_library_filters_parent_class)->finalize (object);
}

static void
heddle_library_filters_class_init (HeddleLibraryFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_library_filters_finalize;
  changed_signal = g_signal_new ("changed", HEDDLE_TYPE_LIBRARY_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_library_filters_init (HeddleLibraryFilters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (box, "side-pane");
  for (guint i = 0; i < HEDDLE_N_LIBRARY_FACETS; i++)
    {
      GtkWidget *heading = gtk_label_new (_(headings[i]));

      self->facets[i].checks = g_ptr_array_new ();
      self->facets[i].group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                            "spacing", 3,
                                            "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->facets[i].group),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _(headings[i]), -1);
      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_widget_add_css_class (heading, "heading");
      gtk_widget_add_css_class (heading, "second");
      gtk_box_append (GTK_BOX (self->facets[i].group), heading);
      gtk_box_append (GTK_BOX (box), self->facets[i].group);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}
