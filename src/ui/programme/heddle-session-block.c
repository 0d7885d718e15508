/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-session-block.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-painting-look.h"
#include "heddle-programme-words.h"
#include "heddle-timeline-words.h"

#define RADIUS 8
#define EDGE 4
#define PAD_X 8
#define SLIM_PAD_X 6
/* Under this many pixels a block has less room at its sides. */
#define SLIM 90
#define PAD_Y 3
/* Shares of a collaborative's colours in a group's ground and outline. */
#define GROUND 0.15f
#define OUTLINE 0.45f

/* What stands in a block, from the top; the last keeps to its foot. */
typedef enum
{
  PART_LETTER,
  PART_TITLE,
  PART_WHO,
  PART_FACILITATOR,
  PART_RECORDER,
  PART_WHERE,
  PART_PEOPLE,
  N_PARTS,
} Part;

struct _HeddleSessionBlock
{
  GtkWidget parent_instance;

  char *id;
  char *code;
  HeddleProgrammeSort sort;
  GtkWidget *parts[N_PARTS];
  GtkWidget *chip;
  GtkWidget *icon;
};

G_DEFINE_FINAL_TYPE (HeddleSessionBlock, heddle_session_block, GTK_TYPE_WIDGET)

/* As small as it has to be: its time says how tall it is. */
static void
heddle_session_block_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  for (Part part = 0; part < N_PARTS; part++)
    gtk_widget_measure (HEDDLE_SESSION_BLOCK (widget)->parts[part], orientation, -1, NULL, NULL,
                        NULL, NULL);
  if (HEDDLE_SESSION_BLOCK (widget)->icon != NULL)
    gtk_widget_measure (HEDDLE_SESSION_BLOCK (widget)->icon, orientation, -1, NULL, NULL, NULL,
                        NULL);
  *minimum = 1;
  *natural = 1;
}

static int
measure_part (GtkWidget *part,
              int        width)
{
  int height;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
get_least_width (GtkWidget *part)
{
  int width;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
place (GtkWidget *part,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_size_allocate (part, &(GtkAllocation) { x, y, width, height }, -1);
}

/* In the corner; returns how much of the first line it takes. */
static int
place_icon (HeddleSessionBlock *self,
            int                 width,
            int                 height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int size, tall;

  if (self->icon == NULL)
    return 0;
  gtk_widget_measure (self->icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &size, NULL, NULL);
  tall = measure_part (self->icon, size);
  place (self->icon, rtl ? PAD_X : width - PAD_X - size,
         MAX (MIN (PAD_Y + 1, (height - tall) / 2), 0), size, tall);
  return size + 4;
}

/* A title that is too tall for its block shows the lines that fit; its tooltip and
 * its accessible name have all of it. Returns 0 where not even one does. */
static int
fit_lines (GtkWidget *title,
           int        needed,
           int        room)
{
  int line = MAX (measure_part (title, G_MAXINT16), 1);

  return needed <= room ? needed : MAX (room, 0) / line * line;
}

/* What keeps to the foot; returns where the rest has to end. */
static int
place_people (HeddleSessionBlock *self,
              int                 x,
              int                 room,
              int                 height)
{
  GtkWidget *part = self->parts[PART_PEOPLE];
  int needed, title;
  gboolean fits;

  if (!gtk_widget_get_visible (part))
    return height - PAD_Y;
  room = MAX (room, get_least_width (part));
  needed = measure_part (part, room);
  title = measure_part (self->parts[PART_TITLE],
                        MAX (room, get_least_width (self->parts[PART_TITLE])));
  fits = needed + title + 2 * PAD_Y + 20 <= height;
  gtk_widget_set_child_visible (part, fits);
  if (!fits)
    return height - PAD_Y;
  place (part, x, height - PAD_Y - needed, room, needed);
  return height - PAD_Y - needed;
}

static void
heddle_session_block_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  HeddleSessionBlock *self = HEDDLE_SESSION_BLOCK (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int edge = self->sort == HEDDLE_PROGRAMME_PLENARY ? EDGE : 0;
  int pad = width < SLIM ? SLIM_PAD_X : PAD_X;
  int room = MAX (width - 2 * pad - edge, 1);
  int x = pad + (rtl ? 0 : edge);
  int y = PAD_Y;
  int corner = place_icon (self, width, height);
  int foot = place_people (self, x, room, height);
  gboolean full = FALSE;

  for (Part part = 0; part < PART_PEOPLE; part++)
    {
      GtkWidget *child = self->parts[part];
      gboolean first = y == PAD_Y;
      int needed, wide;

      if (!gtk_widget_get_visible (child))
        continue;
      wide = MAX (first ? room - corner : room, get_least_width (child));
      needed = measure_part (child, wide);
      if (part == PART_TITLE && !first)
        needed = fit_lines (child, needed, foot - y);
      full = full || (!first && (needed == 0 || y + needed > foot));
      gtk_widget_set_child_visible (child, !full);
      if (full)
        continue;
      place (child, first && rtl ? x + corner : x,
             first ? MAX (MIN (y, (height - needed) / 2), 0) : y, wide, needed);
      y += needed + 2;
    }
}

static void
paint_ground (HeddleSessionBlock  *self,
              GtkSnapshot         *snapshot,
              const HeddlePalette *palette,
              const HeddleHue     *hue)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  gboolean group = self->sort == HEDDLE_PROGRAMME_GROUP;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const float line[] = { 1, 1, 1, 1 };
  GskRoundedRect outline;
  GdkRGBA ground = palette->view;
  GdkRGBA edge = palette->grid_strong;
  GdkRGBA edges[4];

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  if (group)
    {
      heddle_palette_mix (&hue->hue, &palette->view, palette->dark ? palette->tint : GROUND,
                          &ground);
      heddle_palette_mix (&hue->ink, &palette->view, OUTLINE, &edge);
    }
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    edges[i] = edge;
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  if (self->sort == HEDDLE_PROGRAMME_PLENARY)
    gtk_snapshot_append_color (snapshot, &hue->ink,
                               &GRAPHENE_RECT_INIT (rtl ? width - EDGE : 0, 0, EDGE, height));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, line, edges);
}

static void
paint_chip (HeddleSessionBlock *self,
            GtkSnapshot        *snapshot,
            const HeddleHue    *hue)
{
  graphene_rect_t bounds;
  GskRoundedRect outline;

  if (!gtk_widget_get_visible (self->chip)
      || !gtk_widget_get_child_visible (self->parts[PART_LETTER])
      || !gtk_widget_compute_bounds (self->chip, GTK_WIDGET (self), &bounds))
    return;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 5);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &hue->ink, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
heddle_session_block_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  HeddleSessionBlock *self = HEDDLE_SESSION_BLOCK (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  HeddleHue hue;

  heddle_palette_get_hue (palette, self->code, &hue);
  if (self->sort != HEDDLE_PROGRAMME_BREAK)
    paint_ground (self, snapshot, palette, &hue);
  paint_chip (self, snapshot, &hue);
  GTK_WIDGET_CLASS (heddle_session_block_parent_class)->snapshot (widget, snapshot);
}

static void
heddle_session_block_dispose (GObject *object)
{
  HeddleSessionBlock *self = HEDDLE_SESSION_BLOCK (object);

  for (Part part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->parts[part], gtk_widget_unparent);
  g_clear_pointer (&self->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (heddle_session_block_parent_class)->dispose (object);
}

static void
heddle_session_block_finalize (GObject *object)
{
  HeddleSessionBlock *self = HEDDLE_SESSION_BLOCK (object);

  g_free (self->id);
  g_free (self->code);

  G_OBJECT_CLASS (heddle_session_block_parent_class)->finalize (object);
}

static void
heddle_session_block_class_init (HeddleSessionBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_session_block_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_session_block_finalize;
  widget_class->measure = heddle_session_block_measure;
  widget_class->size_allocate = heddle_session_block_size_allocate;
  widget_class->snapshot = heddle_session_block_snapshot;

  gtk_widget_class_set_css_name (widget_class, "session");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static GtkWidget *
label_new (const char *css_class,
           gboolean    wraps)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0f,
                                   "yalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (wraps)
    {
      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
      g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3,
                    "attributes", attributes, NULL);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A letter in a small square before a name: F or R. */
static GtkWidget *
lead_new (const char *letter)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *sign = label_new ("part-sign", FALSE);
  GtkWidget *label = label_new ("small", FALSE);

  gtk_label_set_label (GTK_LABEL (sign), letter);
  gtk_label_set_ellipsize (GTK_LABEL (sign), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_xalign (GTK_LABEL (sign), 0.5f);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
heddle_session_block_init (HeddleSessionBlock *self)
{
  GtkWidget *letter = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->chip = label_new ("letter", FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->chip), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_xalign (GTK_LABEL (self->chip), 0.5f);
  gtk_box_append (GTK_BOX (letter), self->chip);
  self->parts[PART_LETTER] = letter;
  self->parts[PART_TITLE] = label_new (NULL, TRUE);
  gtk_widget_set_overflow (self->parts[PART_TITLE], GTK_OVERFLOW_HIDDEN);
  self->parts[PART_WHO] = label_new ("small", FALSE);
  self->parts[PART_FACILITATOR] = lead_new (C_("facilitator, one letter", "F"));
  self->parts[PART_RECORDER] = lead_new (C_("recorder, one letter", "R"));
  self->parts[PART_WHERE] = label_new ("small", FALSE);
  self->parts[PART_PEOPLE] = label_new ("small", TRUE);
  gtk_label_set_lines (GTK_LABEL (self->parts[PART_PEOPLE]), 2);
  for (Part part = 0; part < N_PARTS; part++)
    gtk_widget_set_parent (self->parts[part], GTK_WIDGET (self));
  for (Part part = PART_WHO; part < N_PARTS; part++)
    if (GTK_IS_LABEL (self->parts[part]))
      gtk_widget_add_css_class (self->parts[part], "second");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_session_block_new (void)
{
  return g_object_new (HEDDLE_TYPE_SESSION_BLOCK, NULL);
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

/* Of the host's people the post says enough. */
static char *
dup_lead (const HeddleProgrammePlan *plan,
          guint                      person)
{
  HeddlePerson *record = g_ptr_array_index (plan->people, person);

  return plan->input.people[person].from_host && record->post != NULL
           ? g_strdup (record->post) : heddle_programme_plan_dup_person (plan, person);
}

/* In a group who is missing is said; elsewhere it needs nobody. */
static void
set_lead (HeddleSessionBlock        *self,
          Part                       part,
          const HeddleProgrammePlan *plan,
          int                        person,
          const char                *missing)
{
  GtkWidget *box = self->parts[part];
  GtkWidget *label = gtk_widget_get_last_child (box);
  g_autofree char *name = person != HEDDLE_NOBODY ? dup_lead (plan, (guint) person)
                                                  : g_strdup (missing);

  gtk_label_set_label (GTK_LABEL (label), name);
  heddle_painting_look_set_class (box, "error", person == HEDDLE_NOBODY);
}

static void
set_icon (HeddleSessionBlock *self,
          guint               session,
          GPtrArray          *problems)
{
  const HeddleProgrammeProblem *worst = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const HeddleProgrammeProblem *problem = g_ptr_array_index (problems, i);

      for (guint j = 0; j < problem->sessions->len; j++)
        if (g_array_index (problem->sessions, guint, j) == session
            && problem->severity != HEDDLE_SEVERITY_NOTE
            && (worst == NULL || problem->severity > worst->severity))
          worst = problem;
    }
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  if (worst == NULL)
    return;
  self->icon = heddle_timeline_words_make_icon (worst->severity);
  gtk_widget_set_tooltip_text (self->icon, worst->text);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
}

static void
set_title (HeddleSessionBlock     *self,
           HeddleProgrammeSession *session,
           gboolean                group)
{
  const char *title = session->title != NULL ? session->title : "";
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *clock =
    g_markup_escape_text (heddle_clock_text_show (session->starts), -1);
  gboolean plain = self->sort == HEDDLE_PROGRAMME_BREAK;
  const char *weight = plain ? "normal" : "600";
  g_autofree char *markup =
    group ? g_strdup_printf ("<span weight=\"%s\">%s</span>", weight, escaped)
          : g_strdup_printf ("<span alpha=\"70%%\" font_features=\"tnum\">%s</span>  "
                             "<span weight=\"%s\">%s</span>", clock, weight, escaped);

  gtk_label_set_markup (GTK_LABEL (self->parts[PART_TITLE]), markup);
}

void
heddle_session_block_fill (HeddleSessionBlock        *self,
                           const HeddleProgrammePlan *plan,
                           guint                      session,
                           GPtrArray                 *problems,
                           const char                *code)
{
  HeddleProgrammeSession *record = heddle_programme_plan_get_session (plan, session);
  const HeddleSessionFacts *facts = &plan->input.sessions[session];
  gboolean group = facts->sort == HEDDLE_PROGRAMME_GROUP;
  g_autofree char *spoken = heddle_programme_words_spoken (plan, session, problems);
  g_autofree char *who = heddle_programme_words_who (plan, session);
  g_autofree char *where = heddle_programme_words_where (record);
  g_autofree char *people = heddle_programme_words_people (plan, session);

  g_return_if_fail (HEDDLE_IS_SESSION_BLOCK (self));

  g_set_str (&self->id, heddle_record_get_id (HEDDLE_RECORD (record)));
  g_set_str (&self->code, code);
  self->sort = facts->sort;
  set_icon (self, session, problems);
  set_text (self->chip, record->letter != NULL ? record->letter : "");
  gtk_widget_set_visible (self->parts[PART_LETTER], record->letter != NULL);
  set_title (self, record, group);
  set_text (self->parts[PART_WHO], group ? "" : who);
  set_lead (self, PART_FACILITATOR, plan, facts->facilitator, _("no facilitator"));
  set_lead (self, PART_RECORDER, plan, facts->recorder, _("no recorder"));
  gtk_widget_set_visible (self->parts[PART_FACILITATOR], group);
  gtk_widget_set_visible (self->parts[PART_RECORDER], group);
  set_text (self->parts[PART_WHERE], facts->sort != HEDDLE_PROGRAMME_BREAK ? where : "");
  set_text (self->parts[PART_PEOPLE], group ? people : "");
  heddle_painting_look_set_class (GTK_WIDGET (self), "break",
                                  facts->sort == HEDDLE_PROGRAMME_BREAK);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
heddle_session_block_get_id (HeddleSessionBlock *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION_BLOCK (self), NULL);

  return self->id;
}

void
heddle_session_block_set_selected (HeddleSessionBlock *self,
                                   gboolean            selected)
{
  g_return_if_fail (HEDDLE_IS_SESSION_BLOCK (self));

  heddle_painting_look_set_class (GTK_WIDGET (self), "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}
