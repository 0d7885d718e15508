/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-entry-chip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-activate.h"
#include "heddle-chip.h"
#include "heddle-date-text.h"
#include "heddle-painting-look.h"

#define LINE_MARK 16.0f
#define LINE_GAP 9.0f
#define LINE_WIDTH 320.0f
/* Above and below the words of a line. */
#define LINE_EDGE 2.5f
/* Of a title, and of what stands below it. */
#define LINE_ROWS 2
#define SECOND_TEXT 0.82f
#define TITLE_TEXT 0.91f
#define WEEK 7
/* Under this width a count has no word. */
#define BRIEF_COUNT 62.0f

struct _HeddleEntryChip
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleEntryLook look;
  HeddleAgendaEntry *entry;
  guint n_more;
  HeddleDay day; /* of the count */
  HeddleMark mark;
  gboolean span;
  gboolean starts;
  gboolean ends;
  const char *who;
  char *text;   /* of a chip, else the title */
  char *second; /* of a line or card */
  /* Of a line or card: both as they stand in @room. To make them is most of the work. */
  PangoLayout *title_layout;
  PangoLayout *second_layout;
  float room;
  guint serial; /* of the context when they were made */
};

G_DEFINE_FINAL_TYPE (HeddleEntryChip, heddle_entry_chip, GTK_TYPE_WIDGET)

static guint activate_signal;

static gboolean
is_rtl (HeddleEntryChip *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
paint_more (HeddleEntryChip       *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            float                  scale,
            const HeddlePalette   *palette)
{
  g_autofree char *brief = g_strdup_printf ("+%u", self->n_more);
  g_autoptr (PangoLayout) text
      = heddle_text_new (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                         area->size.width < BRIEF_COUNT * scale ? brief : self->text, 0.82f,
                         PANGO_WEIGHT_SEMIBOLD);

  heddle_text_paint (snapshot, text, 5 * scale, area->size.height / 2,
                     area->size.width - 8 * scale, is_rtl (self), &palette->foreground);
}

static void
paint_chip (HeddleEntryChip       *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            float                  scale,
            const HeddlePalette   *palette)
{
  HeddleChip chip = {
    .mark = self->mark,
    .who = self->who,
    .text = self->text,
    .whole = self->span ? NULL : self->entry->deadline->what,
    .note = self->span && self->mark.state == HEDDLE_STATE_OVERDUE ? _("overdue") : NULL,
    .span = self->span,
    .starts = self->starts,
    .ends = self->ends,
  };

  heddle_chip_paint (&chip, snapshot, gtk_widget_get_pango_context (GTK_WIDGET (self)), area,
                     scale, is_rtl (self), palette);
}

/* Each may take as many lines as it needs in a card, and two elsewhere. */
static PangoLayout *
make_text (HeddleEntryChip *self,
           const char      *words,
           float            size,
           PangoWeight      weight,
           float            width)
{
  PangoLayout *text = heddle_text_new (gtk_widget_get_pango_context (GTK_WIDGET (self)), words,
                                       size, weight);

  pango_layout_set_wrap (text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (text, (int) (MAX (width, 1) * PANGO_SCALE));
  if (self->look == HEDDLE_LOOK_LINE)
    {
      pango_layout_set_height (text, -LINE_ROWS);
      pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
    }

  return text;
}

static void
clear_texts (HeddleEntryChip *self)
{
  g_clear_object (&self->title_layout);
  g_clear_object (&self->second_layout);
}

/* Title over a second line, with their heights. */
static void
make_texts (HeddleEntryChip *self,
            float            room,
            int             *title_height,
            int             *second_height)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (self->room != room || self->serial != serial)
    clear_texts (self);
  if (self->title_layout == NULL)
    {
      self->title_layout = make_text (self, self->text, TITLE_TEXT,
                                      self->look == HEDDLE_LOOK_CARD ? PANGO_WEIGHT_SEMIBOLD
                                                                     : PANGO_WEIGHT_NORMAL,
                                      room);
      self->second_layout = make_text (self, self->second, SECOND_TEXT, PANGO_WEIGHT_NORMAL,
                                       room);
      self->room = room;
      self->serial = serial;
    }
  pango_layout_get_pixel_size (self->title_layout, NULL, title_height);
  pango_layout_get_pixel_size (self->second_layout, NULL, second_height);
}

static float
get_text_room (HeddleEntryChip *self,
               float            width,
               float            scale)
{
  if (self->look == HEDDLE_LOOK_CARD)
    return width - 16 * scale;

  return width - (LINE_MARK + LINE_GAP + 8) * scale;
}

static void
paint_line (HeddleEntryChip     *self,
            GtkSnapshot         *snapshot,
            float                width,
            float                scale,
            const HeddlePalette *palette)
{
  gboolean rtl = is_rtl (self);
  float room = get_text_room (self, width, scale);
  float x = rtl ? 4 * scale : (4 + LINE_MARK + LINE_GAP) * scale;
  int height, second_height;
  const GdkRGBA *color = self->mark.state == HEDDLE_STATE_OVERDUE ? &palette->error_text
                                                                  : &palette->dim;

  heddle_mark_paint (snapshot, &self->mark,
                     rtl ? width - (4 + LINE_MARK / 2) * scale : (4 + LINE_MARK / 2) * scale,
                     14 * scale, LINE_MARK / HEDDLE_MARK_SIZE * scale, rtl, palette);
  make_texts (self, room, &height, &second_height);
  heddle_text_paint (snapshot, self->title_layout, x, LINE_EDGE * scale + (float) height / 2, room,
                     rtl, &palette->foreground);
  heddle_text_paint (snapshot, self->second_layout, x,
                     LINE_EDGE * scale + (float) height + (float) second_height / 2, room, rtl,
                     color);
}

static void
paint_card (HeddleEntryChip       *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            float                  scale,
            const HeddlePalette   *palette)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  gboolean rtl = is_rtl (self);
  float room = get_text_room (self, area->size.width, scale);
  float x = (rtl ? 6 : 10) * scale;
  g_autoptr (PangoLayout) who = heddle_text_new (context, self->who != NULL ? self->who : "",
                                                 SECOND_TEXT, PANGO_WEIGHT_SEMIBOLD);
  HeddleChip chip = { .mark = self->mark };
  float edge = 3 * scale;
  GskRoundedRect box;
  HeddleHue hue;
  GdkRGBA ground;
  int height, second_height;

  heddle_palette_get_hue (palette, self->mark.code, &hue);
  heddle_chip_get_ground (&chip, palette, &ground);
  gsk_rounded_rect_init_from_rect (&box, area, 6 * scale);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, area);
  gtk_snapshot_append_color (snapshot, &hue.ink,
                             &GRAPHENE_RECT_INIT (rtl ? area->size.width - edge : 0, 0, edge,
                                                  area->size.height));
  gtk_snapshot_pop (snapshot);

  heddle_mark_paint (snapshot, &self->mark, rtl ? area->size.width - x - 6 * scale : x + 6 * scale,
                     14 * scale, 13 * scale / HEDDLE_MARK_SIZE, rtl, palette);
  heddle_text_paint (snapshot, who, rtl ? x : x + 18 * scale, 14 * scale, room - 18 * scale, rtl,
                     &palette->foreground);
  make_texts (self, room, &height, &second_height);
  heddle_text_paint (snapshot, self->title_layout, x, 24 * scale + (float) height / 2, room, rtl,
                     &palette->foreground);
  heddle_text_paint (snapshot, self->second_layout, x,
                     26 * scale + (float) height + (float) second_height / 2, room, rtl,
                     self->mark.state == HEDDLE_STATE_OVERDUE ? &palette->error_text
                                                              : &palette->foreground);
}

static void
heddle_entry_chip_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleEntryChip *self = HEDDLE_ENTRY_CHIP (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_painting_look_get_scale (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));

  if (self->entry == NULL)
    paint_more (self, snapshot, &area, scale, palette);
  else if (self->look == HEDDLE_LOOK_CHIP)
    paint_chip (self, snapshot, &area, scale, palette);
  else if (self->look == HEDDLE_LOOK_LINE)
    paint_line (self, snapshot, area.size.width, scale, palette);
  else
    paint_card (self, snapshot, &area, scale, palette);
}

static GtkSizeRequestMode
heddle_entry_chip_get_request_mode (GtkWidget *widget)
{
  return HEDDLE_ENTRY_CHIP (widget)->look == HEDDLE_LOOK_CHIP ? GTK_SIZE_REQUEST_CONSTANT_SIZE
                                                               : GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Of a line or card. */
static int
measure_texts (HeddleEntryChip *self,
               int              width,
               float            scale)
{
  gboolean card = self->look == HEDDLE_LOOK_CARD;
  int height, second_height;

  if (self->entry == NULL)
    return (int) ceilf ((card ? 24 : HEDDLE_CHIP_HEIGHT) * scale);
  if (width <= 0)
    width = (int) ((card ? 120 : LINE_WIDTH) * scale);
  make_texts (self, get_text_room (self, (float) width, scale), &height, &second_height);

  return height + second_height + (int) ceilf ((card ? 30 : 2 * LINE_EDGE) * scale);
}

static void
heddle_entry_chip_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleEntryChip *self = HEDDLE_ENTRY_CHIP (widget);
  float scale = heddle_painting_look_get_scale (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 20;
      *natural = (int) ((self->look == HEDDLE_LOOK_LINE ? LINE_WIDTH : 60) * scale);
    }
  else if (self->look == HEDDLE_LOOK_CHIP)
    *minimum = *natural = (int) ceilf (HEDDLE_CHIP_HEIGHT * scale);
  else
    *minimum = *natural = measure_texts (self, for_size, scale);
}

static gboolean
heddle_entry_chip_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  HeddleEntryChip *self = HEDDLE_ENTRY_CHIP (widget);
  g_autofree char *spoken = NULL;

  if (self->entry == NULL)
    return FALSE;
  spoken = heddle_agenda_entry_dup_spoken (self->entry,
                                           heddle_calendar_state_get_session (self->state));
  gtk_tooltip_set_text (tooltip, spoken);

  return TRUE;
}

static gboolean
shift_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  int days = GPOINTER_TO_INT (data);

  if (ABS (days) < WEEK && is_rtl (HEDDLE_ENTRY_CHIP (widget)))
    days = -days;
  gtk_widget_activate_action (widget, "calendar.shift", "i", days);

  return GDK_EVENT_STOP;
}

static void
released_cb (HeddleEntryChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, activate_signal, 0);
}

static void
activated (HeddleEntryChip *self)
{
  if (self->entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                self->entry->deadline->kind, self->entry->deadline->id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.list-day", "i", self->day);
}

static void
heddle_entry_chip_dispose (GObject *object)
{
  HeddleEntryChip *self = HEDDLE_ENTRY_CHIP (object);

  clear_texts (self);
  g_clear_object (&self->entry);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_entry_chip_parent_class)->dispose (object);
}

static void
heddle_entry_chip_finalize (GObject *object)
{
  HeddleEntryChip *self = HEDDLE_ENTRY_CHIP (object);

  g_free (self->text);
  g_free (self->second);

  G_OBJECT_CLASS (heddle_entry_chip_parent_class)->finalize (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int days;
  } shifts[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_Up, -WEEK }, { GDK_KEY_Down, WEEK },
  };

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "calendar.tick", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      GtkShortcutAction *action
          = gtk_callback_action_new (shift_cb, GINT_TO_POINTER (shifts[i].days), NULL);
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_keyval_trigger_new (shifts[i].key,
                                                      GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                              action);

      gtk_widget_class_add_shortcut (widget_class, shortcut);
      g_object_unref (shortcut);
    }
}

static void
heddle_entry_chip_class_init (HeddleEntryChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_entry_chip_dispose;
  object_class->finalize = heddle_entry_chip_finalize;
  widget_class->snapshot = heddle_entry_chip_snapshot;
  widget_class->measure = heddle_entry_chip_measure;
  widget_class->get_request_mode = heddle_entry_chip_get_request_mode;
  widget_class->query_tooltip = heddle_entry_chip_query_tooltip;

  activate_signal = heddle_activate_install (widget_class, G_CALLBACK (activated));
  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chip");
}

static void
heddle_entry_chip_init (HeddleEntryChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_entry_chip_new (HeddleCalendarState *state,
                       HeddleEntryLook      look)
{
  /* Within a grid the arrows and Tab go from a day to its entries. */
  HeddleEntryChip *self = g_object_new (HEDDLE_TYPE_ENTRY_CHIP, "accessible-role",
                                        look == HEDDLE_LOOK_LINE ? GTK_ACCESSIBLE_ROLE_BUTTON
                                                                 : GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                        NULL);

  self->state = g_object_ref (state);
  self->look = look;
  gtk_widget_add_css_class (GTK_WIDGET (self), look == HEDDLE_LOOK_LINE ? "line" : "chip");

  return GTK_WIDGET (self);
}

static char *
make_chip_text (HeddleEntryChip *self)
{
  const HeddleDeadline *deadline = self->entry->deadline;
  g_autofree char *title = NULL;

  if (!self->span)
    return g_strdup (deadline->short_word != NULL ? deadline->short_word : deadline->what);
  title = heddle_agenda_entry_dup_title (self->entry);
  if (self->starts)
    return g_steal_pointer (&title);

  /* Translators: a bar that began in the week before */
  return g_strdup_printf (_("%s (continued)"), title);
}

static char *
make_second (HeddleEntryChip *self)
{
  HeddleSession *session = heddle_calendar_state_get_session (self->state);
  g_autofree char *sort = heddle_agenda_entry_dup_sort (self->entry, session);
  g_autofree char *subtitle = heddle_agenda_entry_dup_subtitle (self->entry);
  g_autofree char *state = heddle_agenda_entry_dup_state (self->entry, session);

  if (self->mark.state == HEDDLE_STATE_OVERDUE || self->mark.state == HEDDLE_STATE_DONE
      || self->mark.state == HEDDLE_STATE_DONE_LATE)
    return g_strdup_printf ("%s, %s", sort, state);

  return *subtitle != '\0' ? g_strdup_printf ("%s, %s", sort, subtitle)
                           : g_steal_pointer (&sort);
}

void
heddle_entry_chip_set_entry (HeddleEntryChip   *self,
                             HeddleAgendaEntry *entry,
                             gboolean           span,
                             gboolean           starts,
                             gboolean           ends)
{
  HeddleSession *session;
  g_autofree char *spoken = NULL;

  g_return_if_fail (HEDDLE_IS_ENTRY_CHIP (self));

  session = heddle_calendar_state_get_session (self->state);
  spoken = heddle_agenda_entry_dup_spoken (entry, session);
  g_set_object (&self->entry, entry);
  self->mark = heddle_calendar_state_get_mark (self->state, entry);
  self->span = span;
  self->starts = starts;
  self->ends = ends;
  self->who = span ? NULL : heddle_calendar_state_get_code (self->state, entry);
  clear_texts (self);
  g_free (self->text);
  g_clear_pointer (&self->second, g_free);
  if (self->look == HEDDLE_LOOK_CHIP)
    self->text = make_chip_text (self);
  else
    {
      self->text = heddle_agenda_entry_dup_title (entry);
      self->second = make_second (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
heddle_entry_chip_set_more (HeddleEntryChip *self,
                            guint            n_more,
                            HeddleDay        day)
{
  g_autofree char *date = heddle_date_text_show_day_long (day);
  g_autofree char *spoken = NULL;

  g_return_if_fail (HEDDLE_IS_ENTRY_CHIP (self));

  g_clear_object (&self->entry);
  self->n_more = n_more;
  self->day = day;
  clear_texts (self);
  g_free (self->text);
  self->text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more", "%'u more", n_more),
                                n_more);
  /* Translators: "2 more", a day */
  spoken = g_strdup_printf (_("%s on %s"), self->text, date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

HeddleAgendaEntry *
heddle_entry_chip_get_entry (HeddleEntryChip *self)
{
  g_return_val_if_fail (HEDDLE_IS_ENTRY_CHIP (self), NULL);

  return self->entry;
}
