/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-presenter-console.h"

#include <glib/gi18n-lib.h>

#include "heddle-attendance-list.h"
#include "heddle-clock-text.h"
#include "heddle-date-text.h"
#include "heddle-menu-names.h"
#include "heddle-painting-look.h"
#include "heddle-presentation-keys.h"
#include "heddle-presenter-agenda.h"
#include "heddle-presenter-notes.h"
#include "heddle-room-dialog.h"
#include "heddle-slide-view.h"

/* How long words such as what was undone stay, in seconds. */
#define SAID_STAYS 8

struct _HeddlePresenterConsole
{
  AdwWindow parent_instance;

  HeddlePresentation *presentation;
  GtkWidget *summary; /* over everything, or NULL */
  AdwDialog *dialog;  /* (weak) */
  GtkEventController *keys;
  guint tick_source;
  guint said_source;

  GtkStack *stack;
  AdwWindowTitle *window_title;
  GtkMenuButton *menu_button;
  GMenuModel *presenter_menu;
  GtkLabel *audience;
  GtkLabel *private_label;
  GtkLabel *now_title;
  GtkWidget *live;
  GtkLabel *page;
  GtkWidget *live_frame;
  HeddleSlideView *live_view;
  GtkToggleButton *black_button;
  GtkToggleButton *freeze_button;
  GtkLabel *said;
  AdwBin *notes;
  GtkLabel *clock;
  GtkLabel *delay;
  GtkLabel *delay_words;
  GtkWidget *item_card;
  GtkLabel *item_name;
  GtkLabel *item_taken;
  GtkLabel *item_given;
  GtkProgressBar *item_bar;
  GtkLabel *next_title;
  HeddleSlideView *next_view;
  GtkWidget *agenda_line;
  GtkLabel *ends;
  AdwBin *agenda;
  GtkWidget *decision_button;
  GtkWidget *action_button;
  GtkBox *key_list;
};

G_DEFINE_FINAL_TYPE (HeddlePresenterConsole, heddle_presenter_console, ADW_TYPE_WINDOW)

/* Keys that stand at the bottom; ? shows all. */
static const HeddlePresentationKey few_keys[] = {
  { N_("PgDn"), N_("next") }, { N_("PgUp"), N_("back") }, { N_("B"), N_("black") },
  { N_("F"), N_("freeze") },  { N_("Ctrl +"), N_("larger") }, { N_("S"), N_("swap") },
  { N_("?"), N_("keys") },    { N_("Esc"), N_("end") },
};

static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

/* Keys are for the presentation again. */
static void
take_focus (HeddlePresenterConsole *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), self->live_frame);
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
}

static void
menu_cb (GtkMenuButton          *button,
         GParamSpec             *pspec,
         HeddlePresenterConsole *self)
{
  if (!gtk_menu_button_get_active (button) && self->dialog == NULL)
    take_focus (self);
}

/* --- Clocks ----------------------------------------------------------------- */

/* "11:40", "1:02:05". */
static char *
dup_span (gint64 seconds)
{
  gint64 span = ABS (seconds);

  if (span >= 3600)
    return g_strdup_printf ("%d:%02d:%02d", (int) (span / 3600), (int) (span / 60 % 60),
                            (int) (span % 60));
  return g_strdup_printf ("%d:%02d", (int) (span / 60), (int) (span % 60));
}

static void
show_delay (HeddlePresenterConsole  *self,
            const HeddleAgendaClock *clock)
{
  gint64 over = clock->meeting_over;
  g_autofree char *span = dup_span (over);
  g_autofree char *text = g_strdup_printf ("%s %s", over >= 0 ? "+" : "−", span);

  set_text (self->delay, text);
  set_text (self->delay_words, over > 0    ? _("meeting behind plan")
                               : over < 0 ? _("meeting ahead of plan")
                                          : _("meeting on time"));
  heddle_painting_look_set_class (GTK_WIDGET (self->delay), "warning", over >= 60);
}

static void
show_item_time (HeddlePresenterConsole  *self,
                const HeddleAgendaClock *clock)
{
  guint item = heddle_presentation_get_running (self->presentation);
  gint64 given = clock->item - clock->item_over;
  g_autofree char *name = g_strdup_printf (_("Item %u"), item + 1);
  g_autofree char *taken = dup_span (clock->item);
  g_autofree char *span = dup_span (given);
  g_autofree char *of = given > 0 ? g_strdup_printf (_(" of %s"), span) : g_strdup ("");
  gboolean over = given > 0 && clock->item_over > 0;

  set_text (self->item_name, name);
  set_text (self->item_taken, taken);
  set_text (self->item_given, of);
  heddle_painting_look_set_class (self->item_card, "over", over);
  gtk_progress_bar_set_fraction (self->item_bar,
                                 given > 0 ? MIN ((double) clock->item / (double) given, 1) : 0);
}

static void
show_end (HeddlePresenterConsole *self)
{
  gint64 now_ends, planned;
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;
  g_autofree char *text = NULL;

  if (!heddle_presentation_read_end (self->presentation, &now_ends, &planned))
    {
      set_text (self->ends, "");
      return;
    }
  now = heddle_agenda_format_time ((int) ((now_ends + 30) / 60));
  then = heddle_agenda_format_time ((int) (planned / 60));
  text = g_strdup_printf (_("ends %s, planned %s"), now, then);
  set_text (self->ends, text);
}

void
heddle_presenter_console_tick (HeddlePresenterConsole *self)
{
  gint64 now = heddle_presentation_get_now (self->presentation);
  g_autofree char *time = heddle_agenda_format_time ((int) (now / 60));
  HeddleAgendaClock clock;
  gboolean timed = heddle_presentation_read_clock (self->presentation, &clock);

  set_text (self->clock, time);
  gtk_widget_set_visible (self->item_card, timed);
  gtk_widget_set_visible (GTK_WIDGET (self->delay), timed);
  gtk_widget_set_visible (GTK_WIDGET (self->delay_words), timed);
  if (timed)
    {
      show_delay (self, &clock);
      show_item_time (self, &clock);
    }
  show_end (self);
  heddle_presenter_agenda_tick (HEDDLE_PRESENTER_AGENDA (adw_bin_get_child (self->agenda)));
}

static gboolean
tick_cb (gpointer data)
{
  heddle_presenter_console_tick (data);
  return G_SOURCE_CONTINUE;
}

/* --- Pages ------------------------------------------------------------------ */

static void
show_page (HeddlePresenterConsole *self)
{
  const HeddleShow *show = heddle_presentation_get_show (self->presentation);
  guint page = MIN (show->page, show->n_pages - 1);
  g_autofree char *text = NULL;

  if (heddle_show_is_at_end (show))
    text = g_strdup (_("end"));
  else if (show->n_pages > 1)
    text = g_strdup_printf (_("%u of %u, page %u of %u"), show->view + 1, show->n_views, page + 1,
                            show->n_pages);
  else
    text = g_strdup_printf (_("%u of %u, page 1 of 1"), show->view + 1, show->n_views);
  set_text (self->page, text);
}

static void
show_live (HeddlePresenterConsole *self)
{
  const HeddleShow *show = heddle_presentation_get_show (self->presentation);
  gboolean hidden = show->frozen || show->cover != HEDDLE_COVER_NONE;
  const char *word = show->frozen                         ? _("frozen")
                     : show->cover == HEDDLE_COVER_BLACK ? _("black")
                     : show->cover == HEDDLE_COVER_WHITE ? _("white")
                                                         : _("live");

  gtk_label_set_label (GTK_LABEL (self->live), word);
  heddle_painting_look_set_class (GTK_WIDGET (self->live), "off", hidden);
  heddle_painting_look_set_class (GTK_WIDGET (self->live_frame), "off", hidden);
  gtk_toggle_button_set_active (self->black_button, show->cover == HEDDLE_COVER_BLACK);
  gtk_toggle_button_set_active (self->freeze_button, show->frozen);
}

/* The presenter sees under a cover what comes back from there. */
static void
moved_cb (HeddlePresenterConsole *self)
{
  const HeddleShow *show = heddle_presentation_get_show (self->presentation);
  HeddleSlide *slide = heddle_presentation_get_slide (self->presentation);

  set_text (self->now_title, slide->title);
  heddle_slide_view_set_size (self->live_view, show->size);
  heddle_slide_view_set_size (self->next_view, show->size);
  heddle_slide_view_set_slide (self->live_view, slide);
  heddle_slide_view_set_page (self->live_view, show->page);
  show_page (self);
  show_live (self);
  if (!heddle_presentation_is_over (self->presentation))
    heddle_presenter_console_tick (self);
}

static void
next_made_cb (HeddlePresenterConsole *self)
{
  guint page;
  HeddleSlide *slide = heddle_presentation_get_next (self->presentation, &page);

  gtk_widget_set_visible (GTK_WIDGET (self->next_view), slide != NULL);
  set_text (self->next_title, slide != NULL ? slide->title : _("Nothing after this"));
  if (slide == NULL)
    return;
  heddle_slide_view_set_slide (self->next_view, slide);
  heddle_slide_view_set_page (self->next_view, page);
}

static void
laid_out_cb (HeddlePresenterConsole *self)
{
  if (heddle_presentation_get_show (self->presentation)->frozen)
    heddle_presentation_set_pages (self->presentation,
                                   heddle_slide_view_get_n_pages (self->live_view));
}

/* --- Buttons ---------------------------------------------------------------- */

static void
black_cb (HeddlePresenterConsole *self)
{
  heddle_presentation_do (self->presentation, HEDDLE_SHOW_BLACK);
}

static void
freeze_cb (HeddlePresenterConsole *self)
{
  heddle_presentation_do (self->presentation, HEDDLE_SHOW_FREEZE);
}

static void
do_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  gboolean next = g_str_equal (g_variant_get_string (parameter, NULL), "next");

  heddle_presentation_do (HEDDLE_PRESENTER_CONSOLE (widget)->presentation,
                          next ? HEDDLE_SHOW_NEXT : HEDDLE_SHOW_BACK);
}

static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  static const struct
  {
    const char *name;
    HeddleWish wish;
  } wishes[] = {
    { "decision", HEDDLE_WISH_DECISION }, { "action", HEDDLE_WISH_ACTION },
    { "swap", HEDDLE_WISH_SWAP },         { "windowed", HEDDLE_WISH_WINDOWED },
    { "keys", HEDDLE_WISH_KEYS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (g_str_equal (g_variant_get_string (parameter, NULL), wishes[i].name))
      heddle_presentation_ask (HEDDLE_PRESENTER_CONSOLE (widget)->presentation, wishes[i].wish);
}

static void
leave_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  heddle_presentation_ask (HEDDLE_PRESENTER_CONSOLE (widget)->presentation, HEDDLE_WISH_LEAVE);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddlePresenterConsole *self = HEDDLE_PRESENTER_CONSOLE (widget);

  if (g_str_equal (action, "console.undo"))
    heddle_presentation_undo (self->presentation);
  else
    heddle_presentation_redo (self->presentation);
}

static void
room_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddlePresenterConsole *self = HEDDLE_PRESENTER_CONSOLE (widget);

  heddle_presenter_console_show_dialog (
    self, heddle_room_dialog_new (heddle_presentation_get_session (self->presentation),
                                  self->presentation));
}

static void
attendance_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddlePresenterConsole *self = HEDDLE_PRESENTER_CONSOLE (widget);
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *list =
    heddle_attendance_list_new (heddle_presentation_get_session (self->presentation),
                                heddle_presentation_get_meeting (self->presentation),
                                HEDDLE_ATTENDANCE_WIDE);

  gtk_widget_add_css_class (list, "sheet-page");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), list);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroll);
  adw_dialog_set_title (dialog, _("Attendance"));
  adw_dialog_set_content_width (dialog, 760);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  heddle_presenter_console_show_dialog (self, dialog);
}

/* --- What is said ----------------------------------------------------------- */

static void
unsay_cb (gpointer data)
{
  HeddlePresenterConsole *self = data;

  self->said_source = 0;
  gtk_label_set_label (self->said, "");
}

static void
said_cb (HeddlePresenterConsole *self,
         const char             *words)
{
  gtk_label_set_label (self->said, words);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_clear_handle_id (&self->said_source, g_source_remove);
  self->said_source = g_timeout_add_seconds_once (SAID_STAYS, unsay_cb, self);
}

/* Larger type where there is room. */
static void
wide_cb (HeddlePresenterConsole *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
}

static void
usual_cb (HeddlePresenterConsole *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
}

/* --- The window ------------------------------------------------------------- */

static void
map_cb (HeddlePresenterConsole *self)
{
  if (self->tick_source == 0)
    self->tick_source = g_timeout_add_seconds (1, tick_cb, self);
  heddle_presenter_console_tick (self);
}

static void
unmap_cb (HeddlePresenterConsole *self)
{
  heddle_presenter_console_save (self);
  g_clear_handle_id (&self->tick_source, g_source_remove);
}

static gboolean
heddle_presenter_console_close_request (GtkWindow *window)
{
  heddle_presentation_ask (HEDDLE_PRESENTER_CONSOLE (window)->presentation, HEDDLE_WISH_LEAVE);
  return GDK_EVENT_STOP;
}

static void
heddle_presenter_console_dispose (GObject *object)
{
  HeddlePresenterConsole *self = HEDDLE_PRESENTER_CONSOLE (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_handle_id (&self->said_source, g_source_remove);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (heddle_presenter_console_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterConsole, child)
  BIND (stack);
  BIND (window_title);
  BIND (menu_button);
  BIND (presenter_menu);
  BIND (audience);
  BIND (private_label);
  BIND (now_title);
  BIND (live);
  BIND (page);
  BIND (live_frame);
  BIND (live_view);
  BIND (black_button);
  BIND (freeze_button);
  BIND (said);
  BIND (notes);
  BIND (clock);
  BIND (delay);
  BIND (delay_words);
  BIND (item_card);
  BIND (item_name);
  BIND (item_taken);
  BIND (item_given);
  BIND (item_bar);
  BIND (next_title);
  BIND (next_view);
  BIND (agenda_line);
  BIND (ends);
  BIND (agenda);
  BIND (decision_button);
  BIND (action_button);
  BIND (key_list);
#undef BIND
}

static void
heddle_presenter_console_class_init (HeddlePresenterConsoleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_presenter_console_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = heddle_presenter_console_close_request;
  g_type_ensure (HEDDLE_TYPE_SLIDE_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/presenting/heddle-presenter-console.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, black_cb);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, usual_cb);
  gtk_widget_class_install_action (widget_class, "console.do", "s", do_cb);
  gtk_widget_class_install_action (widget_class, "console.ask", "s", ask_cb);
  gtk_widget_class_install_action (widget_class, "console.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "console.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "console.redo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "console.room", NULL, room_cb);
  gtk_widget_class_install_action (widget_class, "console.attendance", NULL, attendance_cb);
}

static GtkWidget *
key_new (const HeddlePresentationKey *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cap = gtk_label_new (_(key->keys));

  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_(key->words)));
  return box;
}

static void
heddle_presenter_console_init (HeddlePresenterConsole *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (few_keys); i++)
    gtk_box_append (self->key_list, key_new (&few_keys[i]));
  heddle_menu_names_attach (self->menu_button, self->presenter_menu);
  g_signal_connect_object (self->menu_button, "notify::active", G_CALLBACK (menu_cb), self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->live_frame),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is shown"), -1);
  g_signal_connect_object (self->live_view, "laid-out", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}

static void
show_meeting (HeddlePresenterConsole *self)
{
  HeddleStore *store =
    heddle_session_get_store (heddle_presentation_get_session (self->presentation));
  const char *id = heddle_presentation_get_meeting (self->presentation);
  g_autoptr (HeddleRecord) record =
    id != NULL ? heddle_store_get (store, &heddle_meeting_kind, id, NULL) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  g_autofree char *when = NULL;

  gtk_widget_set_visible (self->agenda_line, record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->agenda), record != NULL);
  gtk_widget_set_visible (self->decision_button, record != NULL);
  gtk_widget_set_visible (self->action_button, record != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "console.attendance", record != NULL);
  if (record == NULL)
    {
      adw_window_title_set_title (self->window_title, _("Presenter’s Console"));
      return;
    }
  title = heddle_meeting_dup_title (HEDDLE_MEETING (record));
  day = heddle_date_text_show_day_long (heddle_day_parse (HEDDLE_MEETING (record)->held_on));
  /* Translators: day of a meeting, when it starts */
  when = g_strdup_printf (_("%s, %s"), day,
                          heddle_clock_text_show (HEDDLE_MEETING (record)->starts));
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, when);
}

GtkWindow *
heddle_presenter_console_new (HeddlePresentation *presentation)
{
  HeddlePresenterConsole *self = g_object_new (HEDDLE_TYPE_PRESENTER_CONSOLE, "title",
                                               _("Presenter’s Console"), NULL);

  self->presentation = g_object_ref (presentation);
  adw_bin_set_child (self->notes, heddle_presenter_notes_new (presentation));
  adw_bin_set_child (self->agenda, heddle_presenter_agenda_new (presentation));
  self->keys = heddle_presentation_keys_attach (GTK_WINDOW (self), presentation);
  g_signal_connect_object (presentation, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "next-made", G_CALLBACK (next_made_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  show_meeting (self);
  moved_cb (self);
  next_made_cb (self);
  take_focus (self);
  return GTK_WINDOW (self);
}

void
heddle_presenter_console_set_audience (HeddlePresenterConsole *self,
                                       const char             *name,
                                       int                     width,
                                       int                     height,
                                       int                     scale)
{
  g_autofree char *text = g_strdup_printf (_("Audience: %s, %d × %d"),
                                           name != NULL ? name : _("a window"), width * scale,
                                           height * scale);

  gtk_label_set_label (self->audience, text);
  gtk_label_set_label (self->private_label, name != NULL
                                              ? _("Notes are on this screen only")
                                              : _("Notes are here; share the other window only"));
  if (width < 1 || height < 1)
    return;
  heddle_slide_view_set_room (self->live_view, width, height);
  heddle_slide_view_set_room (self->next_view, width, height);
}

void
heddle_presenter_console_set_summary (HeddlePresenterConsole *self,
                                      GtkWidget              *summary)
{
  GtkWidget *before = self->summary;

  self->summary = summary;
  heddle_presenter_console_show_dialog (self, NULL);
  heddle_presentation_keys_rest (self->keys, summary != NULL);
  if (summary != NULL)
    {
      gtk_stack_add_child (self->stack, summary);
      gtk_stack_set_visible_child (self->stack, summary);
    }
  else
    {
      gtk_stack_set_visible_child_name (self->stack, "console");
      take_focus (self);
    }
  if (before != NULL)
    gtk_stack_remove (self->stack, before);
}

void
heddle_presenter_console_show_dialog (HeddlePresenterConsole *self,
                                      AdwDialog              *dialog)
{
  if (self->dialog != NULL)
    adw_dialog_force_close (self->dialog);
  g_set_weak_pointer (&self->dialog, dialog);
  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "closed", G_CALLBACK (take_focus), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
heddle_presenter_console_save (HeddlePresenterConsole *self)
{
  heddle_presenter_notes_save (HEDDLE_PRESENTER_NOTES (adw_bin_get_child (self->notes)));
}
