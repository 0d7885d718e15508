/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-search-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-deadlines.h"
#include "heddle-mark-image.h"
#include "heddle-painting-look.h"
#include "heddle-records.h"
#include "heddle-timeline.h"

struct _HeddleSearchRow
{
  GtkListBoxRow parent_instance;

  const char *kind; /* of the schema */
  char *id;
  const char *field;
  HeddleDay day;
  GtkWidget *key;
};

G_DEFINE_FINAL_TYPE (HeddleSearchRow, heddle_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
heddle_search_row_finalize (GObject *object)
{
  g_free (HEDDLE_SEARCH_ROW (object)->id);

  G_OBJECT_CLASS (heddle_search_row_parent_class)->finalize (object);
}

static void
heddle_search_row_class_init (HeddleSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_search_row_finalize;
}

static void
heddle_search_row_init (HeddleSearchRow *self)
{
}

/* Every place of every word stands out by weight and ground. */
static char *
dup_marked (const char *text,
            const char *words)
{
  GString *markup = g_string_new (NULL);
  gsize from = 0, start, end;
  g_autofree char *rest = NULL;

  while (text[from] != '\0' && heddle_search_find (text, words, from, &start, &end))
    {
      g_autofree char *before = g_markup_escape_text (text + from, (gssize) (start - from));
      g_autofree char *match = g_markup_escape_text (text + start, (gssize) (end - start));

      g_string_append_printf (markup,
                              "%s<span weight=\"bold\" bgcolor=\"#3584e4\" bgalpha=\"25%%\">%s"
                              "</span>",
                              before, match);
      from = end;
    }
  rest = g_markup_escape_text (text + from, -1);
  g_string_append (markup, rest);

  return g_string_free_and_steal (markup);
}

/* The day by which the calendar knows it: of an episode its fieldwork. */
static HeddleDeadline *
find_deadline (HeddleStore     *store,
               const HeddleHit *hit)
{
  gboolean episode = hit->kind == &heddle_episode_kind;
  g_autoptr (GPtrArray) deadlines
      = episode ? heddle_deadlines_of_episode (store, hit->id)
                : heddle_deadlines_of_record (store, hit->kind->name, hit->id, NULL);

  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (deadline->last != HEDDLE_DAY_NONE
          && (!episode || g_strcmp0 (deadline->mark, "fieldwork") == 0))
        return g_ptr_array_steal_index (deadlines, i);
    }

  return NULL;
}

static const char *
get_icon (const HeddleKind *kind)
{
  static const char *const icons[][2] = {
    { "person", "avatar-default-symbolic" },
    { "team-member", "avatar-default-symbolic" },
    { "appointment", "avatar-default-symbolic" },
    { "authority", "heddle-collaboratives-symbolic" },
    { "organisation", "heddle-workforce-symbolic" },
    { "collaborative", "heddle-collaboratives-symbolic" },
    { "membership", "heddle-collaboratives-symbolic" },
    { "plan", "heddle-plans-symbolic" },
    { "iteration", "heddle-plans-symbolic" },
    { "episode", "heddle-episodes-symbolic" },
    { "step", "heddle-episodes-symbolic" },
    { "practice", "heddle-learning-symbolic" },
    { "learning", "heddle-learning-symbolic" },
    { "finding", "heddle-learning-symbolic" },
    { "session", "heddle-meetings-symbolic" },
    { "milestone", "heddle-calendar-symbolic" },
    { "closure", "heddle-calendar-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i][0], kind->name))
      return icons[i][1];

  return "x-office-document-symbolic";
}

static GtkWidget *
sign_new (HeddleSession        *session,
          const HeddleHit      *hit,
          const HeddleDeadline *deadline)
{
  GtkWidget *sign;

  if (deadline == NULL)
    sign = gtk_image_new_from_icon_name (get_icon (hit->kind));
  else
    {
      HeddleMark mark = {
        .shape = heddle_mark_shape_from_word (deadline->mark),
        .state = deadline->fixed
                     ? HEDDLE_STATE_OPEN
                     : heddle_timeline_get_state (deadline->last, deadline->done_on,
                                                  heddle_session_get_today (session),
                                                  heddle_session_get_due_soon_days (session)),
        .code = heddle_badge_get_code (heddle_session_get_store (session),
                                       deadline->collaborative),
        .pinned = deadline->pinned,
      };

      sign = heddle_mark_image_new ();
      heddle_mark_image_set_mark (HEDDLE_MARK_IMAGE (sign), &mark);
    }
  gtk_widget_set_size_request (sign, 24, -1);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);

  return sign;
}

static char *
dup_when (HeddleSession        *session,
          const HeddleDeadline *deadline)
{
  if (deadline == NULL)
    return NULL;

  return deadline->first != HEDDLE_DAY_NONE && deadline->first < deadline->last
             ? heddle_date_text_show_span (deadline->first, deadline->last,
                                           heddle_session_get_today (session))
             : heddle_date_text_show_day (deadline->last, heddle_session_get_today (session));
}

/* "Tue 19 Jan; Notes: … the words found …", as markup where it is marked. */
static char *
dup_second_line (const HeddleHit *hit,
                 const char      *when,
                 const char      *words,
                 gboolean         marked)
{
  g_autofree char *where = NULL;
  g_autofree char *excerpt = NULL;

  if (hit->field == NULL || hit->excerpt == NULL)
    return g_strdup (when);
  excerpt = marked ? dup_marked (hit->excerpt, words) : g_strdup (hit->excerpt);
  where = marked ? g_markup_escape_text (heddle_field_get_label (hit->field), -1)
                 : g_strdup (heddle_field_get_label (hit->field));

  return when != NULL ? g_strdup_printf ("%s; %s: %s", when, where, excerpt)
                      : g_strdup_printf ("%s: %s", where, excerpt);
}

static GtkWidget *
label_new (const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static GtkWidget *
lines_new (const char *title,
           const char *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *label;

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label_new (title));
  if (second != NULL && *second != '\0')
    {
      label = label_new (second);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "second");
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static GtkWidget *
badge_new (HeddleSession        *session,
           const HeddleDeadline *deadline)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  heddle_badge_set (GTK_LABEL (badge),
                    heddle_badge_get_code (heddle_session_get_store (session),
                                           deadline->collaborative));

  return badge;
}

GtkWidget *
heddle_search_row_new (HeddleSession   *session,
                       const HeddleHit *hit,
                       const char      *words)
{
  HeddleSearchRow *self = g_object_new (HEDDLE_TYPE_SEARCH_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autoptr (HeddleDeadline) deadline = find_deadline (heddle_session_get_store (session), hit);
  g_autofree char *when = dup_when (session, deadline);
  g_autofree char *title = dup_marked (hit->title, words);
  g_autofree char *second = dup_second_line (hit, when, words, TRUE);
  g_autofree char *plain = dup_second_line (hit, when, words, FALSE);
  g_autofree char *spoken = g_strdup_printf ("%s, %s%s%s", hit->title,
                                             heddle_kind_get_label (hit->kind),
                                             plain != NULL ? ", " : "",
                                             plain != NULL ? plain : "");

  self->kind = hit->kind->name;
  self->id = g_strdup (hit->id);
  self->field = hit->field != NULL ? hit->field->name : NULL;
  self->day = deadline != NULL ? deadline->last : HEDDLE_DAY_NONE;
  gtk_box_append (GTK_BOX (box), sign_new (session, hit, deadline));
  gtk_box_append (GTK_BOX (box), lines_new (title, second));
  if (deadline != NULL)
    gtk_box_append (GTK_BOX (box), badge_new (session, deadline));
  self->key = gtk_label_new (_("Enter"));
  gtk_widget_add_css_class (self->key, "keycap");
  gtk_widget_set_valign (self->key, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->key, FALSE);
  gtk_box_append (GTK_BOX (box), self->key);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);

  return GTK_WIDGET (self);
}

const char *
heddle_search_row_get_kind (HeddleSearchRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_SEARCH_ROW (self), NULL);

  return self->kind;
}

const char *
heddle_search_row_get_id (HeddleSearchRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_SEARCH_ROW (self), NULL);

  return self->id;
}

const char *
heddle_search_row_get_field (HeddleSearchRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_SEARCH_ROW (self), NULL);

  return self->field;
}

HeddleDay
heddle_search_row_get_day (HeddleSearchRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_SEARCH_ROW (self), HEDDLE_DAY_NONE);

  return self->day;
}

void
heddle_search_row_set_chosen (HeddleSearchRow *self,
                              gboolean         chosen)
{
  g_return_if_fail (HEDDLE_IS_SEARCH_ROW (self));

  gtk_widget_set_visible (self->key, chosen);
  heddle_painting_look_set_class (GTK_WIDGET (self), "chosen", chosen);
}
