/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-badge.h"

#include <glib/gi18n-lib.h>

#include "heddle-records.h"

const char *
heddle_badge_get_code (HeddleStore *store,
                       const char  *id)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (id != NULL)
    record = heddle_store_get (store, &heddle_collaborative_kind, id, NULL);

  return record != NULL ? g_intern_string (HEDDLE_COLLABORATIVE (record)->code) : NULL;
}

void
heddle_badge_set (GtkLabel   *label,
                  const char *code)
{
  static const char *const known[] = { "NA", "TAY", "FVWL", "SEIC", "WP", "SWEIC" };
  const char *classes[] = { "badge", NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_strcmp0 (code, known[i]) == 0)
      classes[1] = known[i];
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
  gtk_label_set_label (label, code != NULL ? code : _("National"));
}
