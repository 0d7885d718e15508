/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capture-entry.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-capture.h"
#include "heddle-finding-sign.h"
#include "heddle-search.h"

#define MOST_OFFERED 6

struct _HeddleCaptureEntry
{
  AdwBin parent_instance;

  char *sort;
  GPtrArray *themes; /* (element-type HeddleThemeCount) */
  GStrv roles;
  GtkWidget *popover; /* made at the first word */
  GtkListBox *offers;
  HeddleCaptureWord *word; /* the word that the offers are for */
  gboolean taking;         /* the text changes by us */
  guint following;         /* what follows on a change is still to come */
  char *episode;
  HeddleFormDrafts *drafts; /* what is typed at @episode */

  GtkLabel *sign;
  GtkText *text;
  AdwWrapBox *legend;
};

G_DEFINE_FINAL_TYPE (HeddleCaptureEntry, heddle_capture_entry, ADW_TYPE_BIN)

enum
{
  NOTE,
  PASTE,
  RECALL,
  CANCEL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gsize
get_cursor (HeddleCaptureEntry *self)
{
  const char *line = gtk_editable_get_text (GTK_EDITABLE (self->text));
  int position = gtk_editable_get_position (GTK_EDITABLE (self->text));

  return (gsize) (g_utf8_offset_to_pointer (line, position) - line);
}

static void
show_sign (HeddleCaptureEntry *self)
{
  g_autoptr (HeddleCapture) capture
    = heddle_capture_parse (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  heddle_finding_sign_set (self->sign, capture->sort != NULL ? capture->sort : self->sort);
}

/* --- Offers --------------------------------------------------------------- */

static void
take (HeddleCaptureEntry *self,
      GtkListBoxRow      *row)
{
  const char *choice = g_object_get_data (G_OBJECT (row), "choice");
  g_autofree char *line = NULL;
  gsize cursor;

  line = heddle_capture_complete (gtk_editable_get_text (GTK_EDITABLE (self->text)), self->word,
                                  choice, &cursor);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), line);
  gtk_editable_set_position (GTK_EDITABLE (self->text),
                             (int) g_utf8_strlen (line, (gssize) cursor));
  self->taking = FALSE;
}

static void
add_offer (HeddleCaptureEntry *self,
           const char         *words,
           const char         *choice,
           const char         *count)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *number = gtk_label_new (count);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "second");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "choice", g_strdup (choice), g_free);
  gtk_list_box_append (self->offers, row);
}

static guint
offer_themes (HeddleCaptureEntry *self,
              const char         *folded,
              gboolean           *exact)
{
  guint n = 0;

  for (guint i = 0; self->themes != NULL && i < self->themes->len && n < MOST_OFFERED; i++)
    {
      const HeddleThemeCount *theme = self->themes->pdata[i];
      g_autofree char *candidate = heddle_search_fold (theme->theme);
      g_autofree char *count = g_strdup_printf ("%u", theme->findings);

      if (strstr (candidate, folded) == NULL)
        continue;
      *exact = *exact || g_str_equal (candidate, folded);
      add_offer (self, theme->theme, theme->theme, count);
      n++;
    }

  return n;
}

static guint
offer_roles (HeddleCaptureEntry *self,
             const char         *folded,
             gboolean           *exact)
{
  guint n = 0;

  for (guint i = 0; self->roles != NULL && self->roles[i] != NULL && n < MOST_OFFERED; i++)
    {
      g_autofree char *candidate = heddle_search_fold (self->roles[i]);

      if (strstr (candidate, folded) == NULL)
        continue;
      *exact = *exact || g_str_equal (candidate, folded);
      add_offer (self, self->roles[i], self->roles[i], NULL);
      n++;
    }

  return n;
}

static void
offer_activated_cb (HeddleCaptureEntry *self,
                    GtkListBoxRow      *row)
{
  take (self, row);
}

static void
make_popover (HeddleCaptureEntry *self)
{
  self->offers = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->offers, GTK_SELECTION_BROWSE);
  g_signal_connect_swapped (self->offers, "row-activated", G_CALLBACK (offer_activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Suggestions"), -1);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_TOP);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->offers));
  /* A screen reader sees no children of a text. */
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
point_at_cursor (HeddleCaptureEntry *self)
{
  graphene_rect_t strong;
  GdkRectangle place;

  gtk_text_compute_cursor_extents (self->text, get_cursor (self), &strong, NULL);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->text), GTK_WIDGET (self), &strong.origin,
                                 &strong.origin))
    return;
  place = (GdkRectangle) { (int) strong.origin.x, (int) strong.origin.y,
                           MAX ((int) strong.size.width, 1), (int) strong.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
}

static void
hide_offers (HeddleCaptureEntry *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* What Enter takes: the first, but where a whole word is typed that word, and not what
 * only begins with it: "Headteacher" is not "Headteacher, primary". */
static GtkListBoxRow *
find_meant (HeddleCaptureEntry *self,
            const char         *folded,
            guint               n)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->offers, 0);
  g_autofree char *start = heddle_search_fold (g_object_get_data (G_OBJECT (first), "choice"));
  gboolean whole = *folded != '\0' && g_str_has_prefix (start, folded)
                   && !g_unichar_isalnum (g_utf8_get_char (start + strlen (folded)));

  for (guint i = 0; i < n && whole; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->offers, (int) i);
      g_autofree char *candidate = heddle_search_fold (g_object_get_data (G_OBJECT (row),
                                                                          "choice"));

      if (g_str_equal (candidate, folded))
        return row;
    }

  return first;
}

static void
show_offers (HeddleCaptureEntry *self)
{
  g_autofree char *folded = NULL;
  gboolean exact = FALSE;
  guint n;

  if (self->popover == NULL)
    make_popover (self);
  gtk_list_box_remove_all (self->offers);
  folded = heddle_search_fold (self->word->typed);
  n = self->word->sigil == '#' ? offer_themes (self, folded, &exact)
                               : offer_roles (self, folded, &exact);
  if (*self->word->typed != '\0' && !exact)
    {
      g_autofree char *words = g_strdup_printf (self->word->sigil == '#' ? _("New theme “%s”")
                                                                         : _("New role “%s”"),
                                                self->word->typed);

      add_offer (self, words, self->word->typed, NULL);
      n++;
    }
  if (n == 0)
    {
      hide_offers (self);
      return;
    }
  gtk_list_box_select_row (self->offers, find_meant (self, folded, n));
  point_at_cursor (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
changed_cb (HeddleCaptureEntry *self)
{
  show_sign (self);
  g_clear_pointer (&self->word, heddle_capture_word_free);
  if (!self->taking && gtk_widget_has_focus (GTK_WIDGET (self->text)))
    self->word = heddle_capture_word_at (gtk_editable_get_text (GTK_EDITABLE (self->text)),
                                         get_cursor (self));
  if (self->word != NULL)
    show_offers (self);
  else
    hide_offers (self);
}

static gboolean
follow_idle_cb (gpointer data)
{
  HeddleCaptureEntry *self = data;

  self->following = 0;
  changed_cb (self);
  return G_SOURCE_REMOVE;
}

/* Offers for what is typed now, and not for what was typed when there last was time. */
static void
follow_now (HeddleCaptureEntry *self)
{
  if (self->following == 0)
    return;
  g_clear_handle_id (&self->following, g_source_remove);
  changed_cb (self);
}

/* The text tells of a change before its cursor has moved. */

static void
text_changed_cb (HeddleCaptureEntry *self)
{
  if (self->taking)
    changed_cb (self);
  else if (self->following == 0)
    self->following = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_idle_cb, g_object_ref (self),
                                       g_object_unref);
}

static void
step_offers (HeddleCaptureEntry *self,
             int                 by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->offers);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  row = gtk_list_box_get_row_at_index (self->offers, MAX (index, 0));
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->offers, row);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text),
                           g_object_get_data (G_OBJECT (row), "choice"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- Keys ----------------------------------------------------------------- */

static gboolean
offers_key (HeddleCaptureEntry *self,
            guint               key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->offers);

  switch (key)
    {
    case GDK_KEY_Down:
      step_offers (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      step_offers (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      hide_offers (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row != NULL)
        take (self, row);
      /* Enter ends the line, as it does everywhere; else the next would be typed behind it. */
      return get_cursor (self) < strlen (gtk_editable_get_text (GTK_EDITABLE (self->text)))
               ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Tab:
      if (row != NULL)
        take (self, row);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (HeddleCaptureEntry *self,
        guint               key,
        guint               code,
        GdkModifierType     modifiers)
{
  const char *line = gtk_editable_get_text (GTK_EDITABLE (self->text));

  follow_now (self);
  if (self->popover != NULL && gtk_widget_get_visible (self->popover))
    return offers_key (self, key);
  /* Whoever types nothing means what was noted last. */
  if (gdk_keyval_to_lower (key) == GDK_KEY_z && (modifiers & GDK_CONTROL_MASK) != 0
      && *line == '\0')
    return gtk_widget_activate_action (GTK_WIDGET (self), modifiers & GDK_SHIFT_MASK ? "win.redo"
                                                                                     : "win.undo",
                                       NULL);
  if (key == GDK_KEY_Up && modifiers == 0 && *line == '\0')
    {
      g_signal_emit (self, signals[RECALL], 0);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && *line != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->text), "");
      g_signal_emit (self, signals[CANCEL], 0);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
enter_cb (HeddleCaptureEntry *self)
{
  hide_offers (self);
  g_signal_emit (self, signals[NOTE], 0, gtk_editable_get_text (GTK_EDITABLE (self->text)));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (HeddleCaptureEntry) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_auto (GStrv) lines = text != NULL ? heddle_capture_split_lines (text, -1) : NULL;
  int position;

  if (lines == NULL || lines[0] == NULL)
    return;
  if (lines[1] != NULL)
    {
      g_signal_emit (self, signals[PASTE], 0, text);
      return;
    }
  gtk_editable_delete_selection (GTK_EDITABLE (self->text));
  position = gtk_editable_get_position (GTK_EDITABLE (self->text));
  gtk_editable_insert_text (GTK_EDITABLE (self->text), lines[0], -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (self->text), position);
}

/* The text would make one line of many. */
static void
paste_cb (HeddleCaptureEntry *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  g_signal_stop_emission_by_name (self->text, "paste-clipboard");
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, g_object_ref (self));
}

static void
sign_clicked_cb (HeddleCaptureEntry *self,
                 GtkWidget          *button)
{
  const char *sort = g_object_get_data (G_OBJECT (button), "sort");
  g_autoptr (HeddleCapture) capture
    = heddle_capture_parse (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  if (*capture->text == '\0')
    heddle_capture_entry_set_sort (self, sort);
  else
    {
      g_autofree char *line = NULL;

      capture->sort = sort;
      line = heddle_capture_show (capture);
      heddle_capture_entry_set_line (self, line);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* What a word may begin with; there is nothing to press. */
static void
add_word_signs (HeddleCaptureEntry *self)
{
  static const struct
  {
    const char *sign;
    const char *words;
  } signs[] = {
    { "#", N_("theme") },
    { "@", N_("role") },
    { "n=", N_("voices") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", signs[i].sign,
                                                         _(signs[i].words));
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_markup (GTK_LABEL (label), markup);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_set_margin_start (label, 4);
      gtk_widget_set_margin_end (label, 4);
      adw_wrap_box_append (self->legend, label);
    }
}

static void
add_legend (HeddleCaptureEntry *self)
{
  const HeddleChoice *sorts = heddle_finding_sign_get_sorts ();

  for (guint i = 0; sorts[i].word != NULL; i++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *sign = gtk_label_new (NULL);

      heddle_finding_sign_set (GTK_LABEL (sign), sorts[i].word);
      gtk_widget_add_css_class (sign, "finding-sign");
      gtk_widget_add_css_class (sign, "small");
      gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), sign);
      gtk_box_append (GTK_BOX (box),
                      gtk_label_new (heddle_finding_sign_get_short_word (sorts[i].word)));
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "legend");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(sorts[i].label), -1);
      gtk_widget_set_tooltip_text (button, _(sorts[i].label));
      g_object_set_data (G_OBJECT (button), "sort", (gpointer) sorts[i].word);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (sign_clicked_cb), self);
      adw_wrap_box_append (self->legend, button);
    }
}

/* --- Object --------------------------------------------------------------- */

static gboolean
heddle_capture_entry_grab_focus (GtkWidget *widget)
{
  return gtk_text_grab_focus_without_selecting (HEDDLE_CAPTURE_ENTRY (widget)->text);
}

static void
heddle_capture_entry_dispose (GObject *object)
{
  HeddleCaptureEntry *self = HEDDLE_CAPTURE_ENTRY (object);

  g_clear_object (&self->drafts);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_CAPTURE_ENTRY);

  G_OBJECT_CLASS (heddle_capture_entry_parent_class)->dispose (object);
}

static void
heddle_capture_entry_finalize (GObject *object)
{
  HeddleCaptureEntry *self = HEDDLE_CAPTURE_ENTRY (object);

  g_free (self->sort);
  g_free (self->episode);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_strfreev);
  g_clear_pointer (&self->word, heddle_capture_word_free);

  G_OBJECT_CLASS (heddle_capture_entry_parent_class)->finalize (object);
}

static void
install_signals (HeddleCaptureEntryClass *klass)
{
  static const struct
  {
    const char *name;
    gboolean has_text;
  } table[N_SIGNALS] = {
    [NOTE] = { "note", TRUE },
    [PASTE] = { "paste", TRUE },
    [RECALL] = { "recall", FALSE },
    [CANCEL] = { "cancel", FALSE },
  };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (table[i].name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, table[i].has_text ? 1 : 0, G_TYPE_STRING);
}

static void
heddle_capture_entry_class_init (HeddleCaptureEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_capture_entry_dispose;
  object_class->finalize = heddle_capture_entry_finalize;
  widget_class->grab_focus = heddle_capture_entry_grab_focus;

  install_signals (klass);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/fieldwork/heddle-capture-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleCaptureEntry, sign);
  gtk_widget_class_bind_template_child (widget_class, HeddleCaptureEntry, text);
  gtk_widget_class_bind_template_child (widget_class, HeddleCaptureEntry, legend);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
heddle_capture_entry_init (HeddleCaptureEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sort = g_strdup ("strength");
  add_legend (self);
  add_word_signs (self);
  show_sign (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (hide_offers), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (self->text, "paste-clipboard", G_CALLBACK (paste_cb), self);
}

void
heddle_capture_entry_set_line (HeddleCaptureEntry *self,
                               const char         *line)
{
  g_return_if_fail (HEDDLE_IS_CAPTURE_ENTRY (self));

  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), line);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  /* a finding that is written anew begins with its own words */
  if (self->drafts != NULL)
    heddle_form_drafts_fill (self->drafts, "line", line);
  /* What was typed before is a finding now: Ctrl+Z takes that back, not the text. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
  self->taking = FALSE;
}

const char *
heddle_capture_entry_get_sort (HeddleCaptureEntry *self)
{
  g_return_val_if_fail (HEDDLE_IS_CAPTURE_ENTRY (self), NULL);

  return self->sort;
}

void
heddle_capture_entry_set_sort (HeddleCaptureEntry *self,
                               const char         *sort)
{
  g_return_if_fail (HEDDLE_IS_CAPTURE_ENTRY (self));

  g_set_str (&self->sort, sort);
  show_sign (self);
}

void
heddle_capture_entry_set_offers (HeddleCaptureEntry *self,
                                 GPtrArray          *themes,
                                 const char * const *roles)
{
  g_return_if_fail (HEDDLE_IS_CAPTURE_ENTRY (self));

  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_strfreev);
  self->themes = g_ptr_array_ref (themes);
  self->roles = g_strdupv ((char **) roles);
}

void
heddle_capture_entry_keep (HeddleCaptureEntry *self,
                           HeddleStore        *store,
                           const char         *episode)
{
  g_return_if_fail (HEDDLE_IS_CAPTURE_ENTRY (self));

  if (!g_set_str (&self->episode, episode))
    return;
  g_clear_object (&self->drafts);
  self->taking = TRUE;
  self->drafts = heddle_form_drafts_new_line (store, "finding", episode,
                                              GTK_EDITABLE (self->text));
  self->taking = FALSE;
}
