/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-finding-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-finding-sign.h"
#include "heddle-tags.h"

struct _HeddleFindingRow
{
  AdwBin parent_instance;

  HeddleFieldworkFinding *finding;
  gulong follows;

  GtkLabel *sign;
  GtkLabel *text;
  AdwWrapBox *second;
  GtkLabel *time;
};

G_DEFINE_FINAL_TYPE (HeddleFindingRow, heddle_finding_row, ADW_TYPE_BIN)

/* "Headteacher, 4 voices" */
static char *
dup_voices (HeddleFieldworkFinding *finding)
{
  g_autofree char *voices = NULL;

  if (finding->voices > 0)
    voices = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " voice",
                                        "%" G_GINT64_FORMAT " voices", (gulong) finding->voices),
                              finding->voices);
  if (finding->said_by == NULL)
    return g_steal_pointer (&voices);
  return voices != NULL ? g_strdup_printf ("%s, %s", finding->said_by, voices)
                        : g_strdup (finding->said_by);
}

static void
add_label (HeddleFindingRow *self,
           const char       *words,
           const char       *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, css_class);
  adw_wrap_box_append (self->second, label);
}

static void
show (HeddleFindingRow *self)
{
  g_auto (GStrv) themes = heddle_tags_split (self->finding->themes);
  g_autofree char *voices = dup_voices (self->finding);
  GtkWidget *child;

  heddle_finding_sign_set (self->sign, self->finding->sort);
  gtk_label_set_label (self->text, self->finding->text);
  gtk_label_set_label (self->time, heddle_clock_text_show (self->finding->noted_at));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->second))) != NULL)
    adw_wrap_box_remove (self->second, child);
  for (guint i = 0; themes[i] != NULL; i++)
    add_label (self, themes[i], "theme");
  if (voices != NULL)
    add_label (self, voices, "second");
  if (self->finding->to_sort)
    add_label (self, _("to sort"), "warning");
  if (heddle_record_is_private (HEDDLE_RECORD (self->finding)))
    add_label (self, _("private"), "second");
  gtk_widget_set_visible (GTK_WIDGET (self->second),
                          gtk_widget_get_first_child (GTK_WIDGET (self->second)) != NULL);
}

static void
heddle_finding_row_dispose (GObject *object)
{
  heddle_finding_row_set_finding (HEDDLE_FINDING_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (heddle_finding_row_parent_class)->dispose (object);
}

static void
heddle_finding_row_class_init (HeddleFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_finding_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/fieldwork/heddle-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingRow, text);
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingRow, second);
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingRow, time);
}

static void
heddle_finding_row_init (HeddleFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heddle_finding_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
heddle_finding_row_new (void)
{
  return g_object_new (HEDDLE_TYPE_FINDING_ROW, NULL);
}

/**
 * heddle_finding_row_set_finding:
 * @finding: (nullable): what to show, and to follow when it changes
 */
void
heddle_finding_row_set_finding (HeddleFindingRow       *self,
                                HeddleFieldworkFinding *finding)
{
  if (self->finding != NULL)
    g_signal_handler_disconnect (self->finding, self->follows);
  g_set_object (&self->finding, finding);
  if (finding == NULL)
    return;
  self->follows = g_signal_connect_swapped (finding, "notify", G_CALLBACK (show), self);
  show (self);
}

/**
 * heddle_finding_row_get_finding:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HeddleFieldworkFinding *
heddle_finding_row_get_finding (HeddleFindingRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

char *
heddle_finding_row_dup_name (HeddleFieldworkFinding *finding)
{
  g_autofree char *voices = dup_voices (finding);
  g_autoptr (GString) name = g_string_new (heddle_finding_sign_get_word (finding->sort));

  g_string_append_printf (name, ": %s", finding->text);
  if (finding->themes != NULL)
    g_string_append_printf (name, _("; themes %s"), finding->themes);
  if (voices != NULL)
    g_string_append_printf (name, "; %s", voices);
  if (finding->noted_at != NULL)
    g_string_append_printf (name, "; %s",
                            heddle_clock_text_show (finding->noted_at));

  return g_strdup (name->str);
}
