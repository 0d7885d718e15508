/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-session-form.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-owner-popover.h"
#include "heddle-popup.h"
#include "heddle-programme-jobs.h"
#include "heddle-programme-words.h"

struct _HeddleSessionForm
{
  GtkBox parent_instance;

  HeddleStore *store;
  char *id;

  GtkLabel *name;
  GtkLabel *time;
  AdwEntryRow *title_row;
  AdwActionRow *facilitator_row;
  AdwActionRow *recorder_row;
  AdwActionRow *members_row;
  AdwEntryRow *place_row;
  AdwEntryRow *link_row;
};

G_DEFINE_FINAL_TYPE (HeddleSessionForm, heddle_session_form, GTK_TYPE_BOX)

/* What somebody has typed for a field of a session, and what was there before. */
typedef struct
{
  HeddleSessionForm *form;
  char *id;
  const char *field;
  char *text;
} Typed;

static void
typed_free (gpointer data)
{
  Typed *self = data;

  g_object_unref (self->form);
  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

static void
set_field (HeddleSessionForm *self,
           const char        *id,
           const char        *field,
           const char        *text)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_programme_set_field (self->store, id, field, text, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static const char *
get_field (HeddleSessionForm *self,
           gpointer           row)
{
  return row == self->title_row ? "title" : row == self->place_row ? "place" : "link";
}

static const char *
get_written (GtkEditable *row)
{
  const char *written = g_object_get_data (G_OBJECT (row), "heddle-written");

  return written != NULL ? written : "";
}

static void
set_written (GtkEditable *row,
             const char  *text)
{
  g_object_set_data_full (G_OBJECT (row), "heddle-written", g_strdup (text), g_free);
}

static void
text_apply_cb (HeddleSessionForm *self,
               GtkEditable       *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  set_written (row, text);
  set_field (self, self->id, get_field (self, row), text);
}

static gboolean
write_cb (gpointer data)
{
  Typed *typed = data;

  if (typed->form->store != NULL)
    set_field (typed->form, typed->id, typed->field, typed->text);
  return G_SOURCE_REMOVE;
}

/* What was typed and not confirmed is written all the same, once the focus has arrived
 * where it goes: what it goes to may be shown anew. */
static void
left_cb (GtkEventControllerFocus *focus,
         HeddleSessionForm       *self)
{
  GtkEditable *row =
    GTK_EDITABLE (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  Typed *typed;

  if (self->id == NULL || g_str_equal (text, get_written (row)))
    return;
  set_written (row, text);
  typed = g_new (Typed, 1);
  *typed = (Typed) { g_object_ref (self), g_strdup (self->id), get_field (self, row),
                     g_steal_pointer (&text) };
  g_idle_add_full (G_PRIORITY_DEFAULT, write_cb, typed, typed_free);
}

static void
follow_focus (HeddleSessionForm *self,
              AdwEntryRow       *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
}

static void
chosen_cb (HeddleSessionForm *self,
           const char        *person,
           GtkWidget         *popover)
{
  set_field (self, self->id, g_object_get_data (G_OBJECT (popover), "field"), person);
}

static void
person_cb (HeddleSessionForm *self,
           AdwActionRow      *row)
{
  gboolean facilitator = row == self->facilitator_row;
  GtkWidget *popover = heddle_owner_popover_new (
    self->store, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), _("Nobody yet"));

  g_object_set_data (G_OBJECT (popover), "field",
                     (gpointer) (facilitator ? "facilitator" : "recorder"));
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  heddle_popup_once (popover, GTK_WIDGET (row));
}

static void
members_cb (HeddleSessionForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "programme.members", "s", self->id);
}

static void
edit_cb (HeddleSessionForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "programme.edit", "s", self->id);
}

static void
remove_cb (HeddleSessionForm *self)
{
  g_autofree char *id = g_strdup (self->id);

  gtk_widget_activate_action (GTK_WIDGET (self), "programme.remove", "s", id);
}

static void
heddle_session_form_dispose (GObject *object)
{
  HeddleSessionForm *self = HEDDLE_SESSION_FORM (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (heddle_session_form_parent_class)->dispose (object);
}

static void
heddle_session_form_class_init (HeddleSessionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_session_form_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/programme/heddle-session-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, name);
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, time);
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, facilitator_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, recorder_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, members_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, place_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleSessionForm, link_row);
  gtk_widget_class_bind_template_callback (widget_class, text_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_cb);
  gtk_widget_class_bind_template_callback (widget_class, members_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
heddle_session_form_init (HeddleSessionForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  follow_focus (self, self->title_row);
  follow_focus (self, self->place_row);
  follow_focus (self, self->link_row);
}

/* What is being typed is not taken away by a change elsewhere. */
static void
set_entry (AdwEntryRow *row,
           const char  *text,
           gboolean     same)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (row)));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (GTK_ROOT (root)) : NULL;

  if (same && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
    return;
  set_written (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (row, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (row, TRUE);
}

static void
set_person (AdwActionRow              *row,
            const HeddleProgrammePlan *plan,
            int                        person)
{
  g_autofree char *name =
    person != HEDDLE_NOBODY ? heddle_programme_plan_dup_person (plan, (guint) person) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (row, name != NULL ? name : _("Choose…"));
}

static void
set_heading (HeddleSessionForm         *self,
             const HeddleProgrammePlan *plan,
             HeddleProgrammeSession    *session)
{
  g_autofree char *name = session->letter != NULL
                            ? g_strdup_printf (_("Group %s"), session->letter)
                            : g_strdup (session->title);
  g_autofree char *date = heddle_programme_words_date (plan, (int) session->day, TRUE);
  g_autofree char *span = heddle_programme_words_span (session);
  g_autofree char *time = g_strdup_printf ("%s %s", date, span);

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_label (self->time, time);
}

void
heddle_session_form_fill (HeddleSessionForm         *self,
                          HeddleStore               *store,
                          const HeddleProgrammePlan *plan,
                          int                        index)
{
  HeddleProgrammeSession *session;
  const HeddleSessionFacts *facts;
  const char *mode = plan->episode->mode;
  g_autofree char *people = NULL;
  gboolean same, group;

  g_return_if_fail (HEDDLE_IS_SESSION_FORM (self));

  gtk_widget_set_visible (GTK_WIDGET (self), index >= 0);
  if (index < 0)
    return;
  session = heddle_programme_plan_get_session (plan, (guint) index);
  facts = &plan->input.sessions[index];
  group = facts->sort == HEDDLE_PROGRAMME_GROUP;
  same = g_strcmp0 (self->id, heddle_record_get_id (HEDDLE_RECORD (session))) == 0;
  g_set_object (&self->store, store);
  g_set_str (&self->id, heddle_record_get_id (HEDDLE_RECORD (session)));
  set_heading (self, plan, session);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row),
                                 group ? _("Theme") : _("Title"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->facilitator_row),
                                 group ? _("Facilitator, from the host") : _("Led by"));
  set_entry (self->title_row, session->title, same);
  set_person (self->facilitator_row, plan, facts->facilitator);
  set_person (self->recorder_row, plan, facts->recorder);
  people = heddle_programme_words_people (plan, (guint) index);
  adw_action_row_set_subtitle (self->members_row, *people != '\0' ? people : _("Choose…"));
  set_entry (self->place_row, session->place, same);
  set_entry (self->link_row, session->link, same);
  gtk_widget_set_visible (GTK_WIDGET (self->place_row),
                          g_strcmp0 (mode, "online") != 0 || session->place != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->link_row),
                          g_strcmp0 (mode, "in-person") != 0 || session->link != NULL);
}

void
heddle_session_form_focus_title (HeddleSessionForm *self)
{
  g_return_if_fail (HEDDLE_IS_SESSION_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  gtk_editable_select_region (GTK_EDITABLE (self->title_row), 0, -1);
}
