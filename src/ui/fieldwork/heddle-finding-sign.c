/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-finding-sign.h"

#include <glib/gi18n-lib.h>

#include "heddle-capture.h"

/**
 * heddle_finding_sign_get_sorts:
 *
 * Returns: (transfer none): the kinds of finding
 */
const HeddleChoice *
heddle_finding_sign_get_sorts (void)
{
  return heddle_kind_get_field (&heddle_fieldwork_finding_kind, "sort")->choices;
}

/**
 * heddle_finding_sign_get_word:
 * @sort: a kind of finding
 *
 * Returns: (transfer none): its name
 */
const char *
heddle_finding_sign_get_word (const char *sort)
{
  const HeddleChoice *sorts = heddle_finding_sign_get_sorts ();

  for (guint i = 0; sorts[i].word != NULL; i++)
    if (g_strcmp0 (sorts[i].word, sort) == 0)
      return _(sorts[i].label);
  return "";
}

/**
 * heddle_finding_sign_get_short_word:
 * @sort: a kind of finding
 *
 * Returns: (transfer none): its name in one word
 */
const char *
heddle_finding_sign_get_short_word (const char *sort)
{
  static const char *const words[][2] = {
    { "strength", N_("Strength") }, { "area", N_("Area") },         { "practice", N_("Practice") },
    { "question", N_("Question") }, { "evidence", N_("Evidence") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], sort))
      return _(words[i][1]);
  return "";
}

/**
 * heddle_finding_sign_set:
 * @label: a label of the class "finding-sign"
 * @sort: a kind of finding
 */
void
heddle_finding_sign_set (GtkLabel   *label,
                         const char *sort)
{
  const HeddleChoice *sorts = heddle_finding_sign_get_sorts ();
  const char *word = heddle_finding_sign_get_word (sort);

  for (guint i = 0; sorts[i].word != NULL; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (label), sorts[i].word);
  gtk_widget_add_css_class (GTK_WIDGET (label), sort);
  gtk_label_set_label (label, heddle_capture_get_sign (sort));
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}
