/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-completion.h"

#include <glib/gi18n-lib.h>

#include "heddle-choice-popover.h"
#include "heddle-record-dialog.h"

struct _HeddleCompletion
{
  GObject parent_instance;

  AdwEntryRow *row; /* owns us */
  HeddleStore *store;
  HeddleSession *session; /* NULL: nothing can be added */
  const HeddleKind *kind;
  HeddleOwnersFunc get_owners; /* NULL: all are as near */
  gpointer owners_data;
  GtkWidget *button;
  GPtrArray *names;       /* read when the list opens */
  GtkWidget *popover;     /* made likewise, NULL until then */
  char *chosen_id;
  char *chosen_title;
  gboolean choosing; /* the row's text changes by us, in two steps */
};

G_DEFINE_FINAL_TYPE (HeddleCompletion, heddle_completion, G_TYPE_OBJECT)

static void
choose (HeddleCompletion *self,
        const char       *id,
        const char       *title)
{
  g_set_str (&self->chosen_id, id);
  g_set_str (&self->chosen_title, title);
  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->row), title);
  self->choosing = FALSE;
}

static gboolean
is_open (HeddleCompletion *self)
{
  return self->popover != NULL && gtk_widget_get_visible (self->popover);
}

static void
close_list (HeddleCompletion *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
chosen_cb (HeddleCompletion *self,
           const char       *id)
{
  heddle_completion_choose (self, id);
  gtk_editable_set_position (GTK_EDITABLE (self->row), -1);
}

/* What is added belongs to the same plan, episode or collaborative as the form does. */
static void
fill_owners (HeddleCompletion   *self,
             HeddleRecordDialog *dialog)
{
  g_autoptr (GPtrArray) owners = self->get_owners != NULL ? self->get_owners (self->owners_data)
                                                          : g_ptr_array_new ();

  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      const HeddleField *field = &self->kind->fields[i];
      const HeddleKind *owner;

      if (field->type != HEDDLE_FIELD_REFERENCE || field->on_delete != HEDDLE_DELETE_CASCADE)
        continue;
      owner = heddle_schema_get_kind (heddle_store_get_schema (self->store), field->target);
      for (guint k = 0; k < owners->len; k++)
        {
          g_autoptr (HeddleRecord) record = heddle_store_get (self->store, owner,
                                                              owners->pdata[k], NULL);

          if (record == NULL)
            continue;
          heddle_record_dialog_fill (dialog, field->name, owners->pdata[k]);
          break;
        }
    }
}

/* What was typed is the name of what is added, as far as one can tell. */
static void
add_cb (HeddleCompletion *self)
{
  AdwDialog *dialog = heddle_record_dialog_new (self->session, self->kind->name, NULL);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  const HeddleField *name = heddle_kind_get_field (self->kind, "name");

  if (name == NULL)
    name = heddle_kind_get_field (self->kind, "title");
  if (name != NULL && self->chosen_id == NULL && *text != '\0')
    heddle_record_dialog_fill (HEDDLE_RECORD_DIALOG (dialog), name->name, text);
  fill_owners (self, HEDDLE_RECORD_DIALOG (dialog));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self->row));
}

static void
make_popover (HeddleCompletion *self)
{
  gboolean can_add = self->session != NULL && !heddle_store_is_read_only (self->store)
                     && !(self->kind->flags & HEDDLE_KIND_INTERNAL)
                     && self->kind != &heddle_episode_kind; /* is planned, not added */

  self->popover = heddle_choice_popover_new (self->kind, can_add);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->row));
}

/* A title that was chosen narrows nothing: the others are to be seen. */
static void
open_list (HeddleCompletion *self,
           gboolean          first)
{
  const char *text = self->chosen_id != NULL ? ""
                                             : gtk_editable_get_text (GTK_EDITABLE (self->row));

  if (self->popover == NULL)
    make_popover (self);
  if (!is_open (self))
    {
      g_autoptr (GPtrArray) owners
          = self->get_owners != NULL ? self->get_owners (self->owners_data) : g_ptr_array_new ();

      g_clear_pointer (&self->names, g_ptr_array_unref);
      self->names = heddle_known_names_load_near (self->store, self->kind, owners);
      gtk_widget_set_size_request (self->popover, gtk_widget_get_width (GTK_WIDGET (self->row)),
                                   -1);
    }
  heddle_choice_popover_fill (HEDDLE_CHOICE_POPOVER (self->popover), self->names, text,
                              self->chosen_id, first);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
changed_cb (HeddleCompletion *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->row)));

  if (self->choosing || g_strcmp0 (text, self->chosen_title) == 0)
    return;

  g_clear_pointer (&self->chosen_id, g_free);
  g_clear_pointer (&self->chosen_title, g_free);
  if (!gtk_widget_has_focus (delegate))
    return;
  if (*text != '\0')
    open_list (self, TRUE);
  else
    close_list (self);
}

static void
step (HeddleCompletion *self,
      int               by)
{
  const char *title = heddle_choice_popover_step (HEDDLE_CHOICE_POPOVER (self->popover), by);

  if (title != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->row), title,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
key_cb (HeddleCompletion *self,
        guint             key)
{
  if (!is_open (self))
    {
      if (key != GDK_KEY_Down || !gtk_editable_get_editable (GTK_EDITABLE (self->row)))
        return GDK_EVENT_PROPAGATE;
      open_list (self, TRUE);
      step (self, 0);
      return GDK_EVENT_STOP;
    }

  switch (key)
    {
    case GDK_KEY_Down:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      close_list (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (heddle_choice_popover_take (HEDDLE_CHOICE_POPOVER (self->popover)))
        return GDK_EVENT_STOP;
      close_list (self);
      return GDK_EVENT_PROPAGATE;
    case GDK_KEY_Tab:
      heddle_choice_popover_take (HEDDLE_CHOICE_POPOVER (self->popover));
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Presses in the list come by here, too. */
static void
pressed_cb (HeddleCompletion *self,
            int               n_press,
            double            x,
            double            y,
            GtkGesture       *gesture)
{
  GtkWidget *row = GTK_WIDGET (self->row);
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *at = gtk_widget_pick (row, x, y, GTK_PICK_DEFAULT);

  if (gdk_event_get_surface (event) != gtk_native_get_surface (gtk_widget_get_native (row))
      || (at != NULL && (at == self->button || gtk_widget_is_ancestor (at, self->button)))
      || is_open (self) || !gtk_editable_get_editable (GTK_EDITABLE (row)))
    return;
  open_list (self, FALSE);
}

static void
button_cb (HeddleCompletion *self)
{
  if (is_open (self))
    {
      close_list (self);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
  open_list (self, FALSE);
}

/* Down does for the keyboard what the arrow does for the pointer. */
static void
add_button (HeddleCompletion *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row));
  /* Translators: the name of a field */
  g_autofree char *label = g_strdup_printf (_("%s: show the choices"), title);

  self->button = gtk_button_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_set_tooltip_text (self->button, label);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_cb), self,
                           G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (self->row, self->button);
  gtk_widget_add_css_class (GTK_WIDGET (self->row), "choices");
}

/* Under X11 a press in the list takes the focus from the window, but not from
 * the row in it. */
static void
leave_cb (HeddleCompletion *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->row));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->row)))
    close_list (self);
}

static void
row_destroy_cb (HeddleCompletion *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
heddle_completion_finalize (GObject *object)
{
  HeddleCompletion *self = HEDDLE_COMPLETION (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_free (self->chosen_id);
  g_free (self->chosen_title);

  G_OBJECT_CLASS (heddle_completion_parent_class)->finalize (object);
}

static void
heddle_completion_class_init (HeddleCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_completion_finalize;
}

static void
heddle_completion_init (HeddleCompletion *self)
{
}

HeddleCompletion *
heddle_completion_attach (AdwEntryRow      *row,
                          HeddleStore      *store,
                          const HeddleKind *kind)
{
  HeddleCompletion *self = g_object_new (HEDDLE_TYPE_COMPLETION, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->row = row;
  self->store = g_object_ref (store);
  self->kind = kind;
  g_object_set_data_full (G_OBJECT (row), "heddle-completion", self, g_object_unref);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_destroy_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (click));
  add_button (self);

  return self;
}

void
heddle_completion_allow_adding (HeddleCompletion *self,
                                HeddleSession    *session)
{
  g_return_if_fail (HEDDLE_IS_COMPLETION (self));

  g_set_object (&self->session, session);
}

void
heddle_completion_set_owners (HeddleCompletion *self,
                              HeddleOwnersFunc  get_owners,
                              gpointer          data)
{
  g_return_if_fail (HEDDLE_IS_COMPLETION (self));

  self->get_owners = get_owners;
  self->owners_data = data;
}

gboolean
heddle_completion_choose (HeddleCompletion *self,
                          const char       *id)
{
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HEDDLE_IS_COMPLETION (self), FALSE);

  if (id != NULL && *id != '\0')
    record = heddle_store_get (self->store, self->kind, id, NULL);
  if (record == NULL)
    return FALSE;

  title = heddle_record_dup_title (record);
  choose (self, id, title);

  return TRUE;
}

const char *
heddle_completion_get_chosen (HeddleCompletion *self)
{
  g_return_val_if_fail (HEDDLE_IS_COMPLETION (self), NULL);

  return self->chosen_id;
}
