/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"

struct _HeddleTeamRow
{
  AdwBin parent_instance;

  HeddleTeamItem *item;
  gulong follows;
  gboolean narrow;

  GtkStack *stack;
  GtkLabel *side;
  GtkLabel *side_count;
  GtkLabel *initials;
  GtkLabel *title;
  GtkWidget *warning_icon;
  GtkLabel *subtitle;
  GtkLabel *warning;
  GtkLabel *brings;
  GtkButton *briefed;
  GtkButton *has_read;
  GtkWidget *answer_box;
  GtkWidget *answer_words;
  GtkImage *answer_icon;
  GtkLabel *answer;
  GtkWidget *invite;
};

G_DEFINE_FINAL_TYPE (HeddleTeamRow, heddle_team_row, ADW_TYPE_BIN)

static guint asked_signal;

static void
show_side (HeddleTeamRow   *self,
           HeddleTeamEntry *entry)
{
  gtk_label_set_label (self->side, entry->title);
  gtk_label_set_label (self->side_count, entry->subtitle);
  heddle_painting_look_set_class (GTK_WIDGET (self->side_count), "warning", entry->warning != NULL);
  heddle_painting_look_set_class (GTK_WIDGET (self->side_count), "second", entry->warning == NULL);
}

static void
show_initials (HeddleTeamRow   *self,
               HeddleTeamEntry *entry)
{
  const char *classes[] = { "team-initials", NULL, NULL };

  classes[1] = entry->sort == HEDDLE_TEAM_SORT_SLOT ? "slot" : entry->code;
  gtk_widget_set_css_classes (GTK_WIDGET (self->initials), classes);
  gtk_label_set_label (self->initials, entry->initials);
}

/* In a narrow row what the columns say is said in words. */
static char *
dup_second_line (HeddleTeamRow   *self,
                 HeddleTeamEntry *entry)
{
  g_autoptr (GString) words = g_string_new (entry->subtitle);

  if (self->narrow && entry->briefed)
    g_string_append_printf (words, "; %s", _("briefed"));
  if (self->narrow && entry->has_read)
    g_string_append_printf (words, "; %s", _("has read"));
  return g_strdup (words->str);
}

/* The buttons of a row are for the pointer: its name says what they show, and keys and
 * menu do what they do. */
static void
show_tick (GtkButton *button,
           gboolean   on)
{
  gtk_button_set_icon_name (button, on ? "heddle-check-symbolic" : "media-record-symbolic");
  heddle_painting_look_set_class (GTK_WIDGET (button), "success", on);
}

static void
show_answer (HeddleTeamRow   *self,
             HeddleTeamEntry *entry)
{
  gboolean confirmed = g_strcmp0 (entry->state, "confirmed") == 0;
  gboolean declined = g_strcmp0 (entry->state, "declined") == 0;
  gboolean asks = entry->sort != HEDDLE_TEAM_SORT_MEMBER;

  gtk_widget_set_visible (self->invite, asks);
  gtk_widget_set_visible (self->answer_words, !asks);
  gtk_label_set_label (self->answer, entry->answer);
  gtk_image_set_from_icon_name (self->answer_icon, confirmed  ? "heddle-check-symbolic"
                                                   : declined ? "window-close-symbolic"
                                                              : "heddle-ring-symbolic");
  heddle_painting_look_set_class (self->answer_words, "success", confirmed);
  heddle_painting_look_set_class (self->answer_words, "second", !confirmed);
  heddle_painting_look_set_class (GTK_WIDGET (self->title), "second", declined);
}

static void
show_person (HeddleTeamRow   *self,
             HeddleTeamEntry *entry)
{
  gboolean is_member = entry->sort == HEDDLE_TEAM_SORT_MEMBER;
  gboolean columns = !self->narrow && is_member;
  g_autofree char *second = dup_second_line (self, entry);

  show_initials (self, entry);
  gtk_label_set_label (self->title, entry->title);
  gtk_label_set_label (self->subtitle, second);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle),
                          *second != '\0' && (entry->warning == NULL || is_member));
  gtk_widget_set_visible (self->warning_icon, entry->warning != NULL && is_member);
  gtk_label_set_label (self->warning, entry->warning != NULL ? entry->warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), entry->warning != NULL);
  gtk_label_set_label (self->brings, entry->brings != NULL ? entry->brings : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->brings), entry->brings);
  gtk_widget_set_visible (GTK_WIDGET (self->brings), columns);
  gtk_widget_set_visible (GTK_WIDGET (self->briefed), columns);
  gtk_widget_set_visible (GTK_WIDGET (self->has_read), columns);
  gtk_widget_set_size_request (self->answer_box, self->narrow ? -1 : 112, -1);
  show_tick (self->briefed, entry->briefed);
  show_tick (self->has_read, entry->has_read);
  show_answer (self, entry);
}

static void
show (HeddleTeamRow *self)
{
  HeddleTeamEntry *entry = heddle_team_item_get_entry (self->item);
  gboolean is_side = entry->sort == HEDDLE_TEAM_SORT_SIDE;

  if (is_side)
    show_side (self, entry);
  else
    show_person (self, entry);
  gtk_stack_set_visible_child_name (self->stack, is_side ? "side" : "person");
}

static void
ask (HeddleTeamRow *self,
     const char    *what)
{
  g_signal_emit (self, asked_signal, 0, what);
}

static void
briefed_cb (HeddleTeamRow *self)
{
  ask (self, "team.briefed");
}

static void
has_read_cb (HeddleTeamRow *self)
{
  ask (self, "team.read");
}

static void
invite_cb (HeddleTeamRow *self)
{
  ask (self, "team.invite");
}

static void
heddle_team_row_dispose (GObject *object)
{
  heddle_team_row_set_item (HEDDLE_TEAM_ROW (object), NULL);
  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TEAM_ROW);

  G_OBJECT_CLASS (heddle_team_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, stack);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, side);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, side_count);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, initials);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, title);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, warning_icon);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, subtitle);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, warning);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, brings);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, briefed);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, has_read);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, answer_box);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, answer_words);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, answer_icon);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, answer);
  gtk_widget_class_bind_template_child (klass, HeddleTeamRow, invite);
}

static void
heddle_team_row_class_init (HeddleTeamRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_team_row_dispose;
  asked_signal = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/team/heddle-team-row.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, briefed_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, invite_cb);
}

static void
heddle_team_row_init (HeddleTeamRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
heddle_team_row_new (void)
{
  return g_object_new (HEDDLE_TYPE_TEAM_ROW, NULL);
}

void
heddle_team_row_set_item (HeddleTeamRow  *self,
                          HeddleTeamItem *item)
{
  g_return_if_fail (HEDDLE_IS_TEAM_ROW (self));

  if (self->item != NULL)
    g_signal_handler_disconnect (self->item, self->follows);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->follows = g_signal_connect_swapped (item, "notify::entry", G_CALLBACK (show), self);
  show (self);
}

HeddleTeamItem *
heddle_team_row_get_item (HeddleTeamRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_TEAM_ROW (self), NULL);

  return self->item;
}

void
heddle_team_row_set_narrow (HeddleTeamRow *self,
                            gboolean       narrow)
{
  g_return_if_fail (HEDDLE_IS_TEAM_ROW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->item != NULL)
    show (self);
}

char *
heddle_team_row_dup_name (HeddleTeamEntry *entry)
{
  g_autoptr (GString) name = g_string_new (entry->title);

  const char *second = entry->sort == HEDDLE_TEAM_SORT_SLOT && entry->warning != NULL
                         ? entry->warning : entry->subtitle;

  if (second[0] != '\0')
    g_string_append_printf (name, "; %s", second);
  if (entry->warning != NULL && entry->sort == HEDDLE_TEAM_SORT_MEMBER)
    g_string_append_printf (name, "; %s", entry->warning);
  if (entry->brings != NULL)
    g_string_append_printf (name, _("; brings %s"), entry->brings);
  if (entry->briefed)
    g_string_append_printf (name, "; %s", _("briefed"));
  if (entry->has_read)
    g_string_append_printf (name, "; %s", _("has read the guidance"));
  if (entry->answer[0] != '\0')
    g_string_append_printf (name, "; %s", entry->answer);
  return g_strdup (name->str);
}
