/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-seat-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-state-label.h"

struct _HeddleSeatRow
{
  GtkListBoxRow parent_instance;

  char *slot;
  char *member;
  gboolean empty;
  GtkWidget *end;
};

G_DEFINE_FINAL_TYPE (HeddleSeatRow, heddle_seat_row, GTK_TYPE_LIST_BOX_ROW)

static void
heddle_seat_row_finalize (GObject *object)
{
  g_free (HEDDLE_SEAT_ROW (object)->slot);
  g_free (HEDDLE_SEAT_ROW (object)->member);

  G_OBJECT_CLASS (heddle_seat_row_parent_class)->finalize (object);
}

static void
heddle_seat_row_class_init (HeddleSeatRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_seat_row_finalize;
}

static void
heddle_seat_row_init (HeddleSeatRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "seat");
}

/* "DF" of "Director, Fife". */
static char *
dup_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " ,/-", -1);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; words[i] != NULL && n < 2; i++)
    if (g_unichar_isupper (g_utf8_get_char (words[i])))
      {
        g_string_append_unichar (text, g_utf8_get_char (words[i]));
        n++;
      }

  return g_string_free_and_steal (text);
}

/* What they answered, and how that looks. */
static char *
dup_answer (HeddleTeamMember *member,
            HeddleState      *state)
{
  HeddleDay asked = member != NULL ? heddle_day_parse (member->asked_on) : HEDDLE_DAY_NONE;
  g_autofree char *day = NULL;

  *state = HEDDLE_STATE_OPEN;
  if (member == NULL)
    return g_strdup (_("named"));
  if (g_strcmp0 (member->state, "confirmed") == 0)
    {
      *state = HEDDLE_STATE_DONE;
      return g_strdup (_("confirmed"));
    }
  if (g_strcmp0 (member->state, "declined") == 0)
    {
      *state = HEDDLE_STATE_OVERDUE;
      return g_strdup (_("declined"));
    }
  if (asked == HEDDLE_DAY_NONE)
    return g_strdup (_("to be asked"));
  day = heddle_date_text_show_day_short (asked);
  /* Translators: a day such as "14 Jan" */
  return g_strdup_printf (_("asked %s"), day);
}

static GtkWidget *
make_end (HeddleSeatRow *self,
          const char    *answer,
          HeddleState    state,
          const char    *role)
{
  GtkWidget *end;

  if (!self->empty)
    {
      end = g_object_new (HEDDLE_TYPE_STATE_LABEL, NULL);
      heddle_state_label_set (HEDDLE_STATE_LABEL (end), state, answer);
    }
  else
    {
      g_autofree char *spoken = g_strdup_printf (_("Invite somebody as %s"), role);

      end = gtk_menu_button_new ();
      gtk_menu_button_set_child (GTK_MENU_BUTTON (end), gtk_label_new (_("Invite…")));
      gtk_widget_add_css_class (end, "small");
      gtk_accessible_update_property (GTK_ACCESSIBLE (end), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
    }
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  return end;
}

static GtkWidget *
make_words (const char *first,
            const char *second,
            gboolean    warns)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *labels[] = { gtk_label_new (first), gtk_label_new (second) };

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < 2; i++)
    {
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_label_set_ellipsize (GTK_LABEL (labels[i]), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_widget_add_css_class (labels[1], "caption");
  gtk_widget_add_css_class (labels[1], warns ? "warning" : "dimmed");
  return box;
}

GtkWidget *
heddle_seat_row_new (HeddleSeat *seat,
                     const char *code)
{
  HeddleSeatRow *self = g_object_new (HEDDLE_TYPE_SEAT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *role = seat->slot->role;
  g_autofree char *name = seat->person != NULL
                            ? heddle_record_dup_title (HEDDLE_RECORD (seat->person)) : NULL;
  g_autofree char *initials = dup_initials (name != NULL ? name : "");
  g_autofree char *answer = NULL;
  g_autofree char *spoken = NULL;
  HeddleState state;
  GtkWidget *picture = gtk_label_new (initials);
  const char *classes[] = { "initials", "hue", code, NULL };

  self->slot = g_strdup (heddle_record_get_id (HEDDLE_RECORD (seat->slot)));
  self->member = seat->member != NULL
                   ? g_strdup (heddle_record_get_id (HEDDLE_RECORD (seat->member))) : NULL;
  self->empty = name == NULL;
  answer = dup_answer (seat->member, &state);
  if (self->empty)
    classes[1] = "nobody";
  gtk_widget_set_css_classes (picture, classes);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->end = make_end (self, answer, state, role);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), make_words (self->empty ? role : name,
                                             self->empty ? _("Nobody named") : role,
                                             self->empty));
  gtk_box_append (GTK_BOX (box), self->end);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  spoken = self->empty ? g_strdup_printf (_("%s, nobody named"), role)
                       : g_strdup_printf ("%s, %s, %s", role, name, answer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);

  return GTK_WIDGET (self);
}

const char *
heddle_seat_row_get_slot (HeddleSeatRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_SEAT_ROW (self), NULL);

  return self->slot;
}

void
heddle_seat_row_get_record (HeddleSeatRow  *self,
                            const char    **kind,
                            const char    **id)
{
  g_return_if_fail (HEDDLE_IS_SEAT_ROW (self));

  *kind = self->member != NULL ? heddle_team_member_kind.name : heddle_slot_kind.name;
  *id = self->member != NULL ? self->member : self->slot;
}

GtkMenuButton *
heddle_seat_row_get_invite (HeddleSeatRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_SEAT_ROW (self), NULL);

  return self->empty ? GTK_MENU_BUTTON (self->end) : NULL;
}
