/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda.h"
#include "heddle-date-text.h"
#include "heddle-meeting-chips.h"
#include "heddle-meeting-jobs.h"
#include "heddle-menu-names.h"
#include "heddle-suggestion-rows.h"

struct _HeddleMeetingView
{
  AdwBin parent_instance;

  gboolean collapsed;
  gboolean compact;
  gboolean blank;
  gboolean over;
  gboolean held;
  HeddleSession *session;
  char *meeting; /* whose suggestions are shown */
  guint suggest_id;
  GMenu *templates; /* the part of a menu that lists them */

  GtkLabel *name;
  GtkLabel *summary;
  GtkMenuButton *menu_button;
  HeddleMeetingChips *chips;
  GtkStack *stack;
  GtkWidget *warning;
  GtkLabel *warning_words;
  GtkLabel *agenda_count;
  HeddleMeetingAgenda *agenda;
  GtkWidget *over_icon;
  GtkLabel *ends;
  GtkMenuButton *papers_button;
  GtkMenuButton *templates_button;
  GtkWidget *suggestions_box;
  GtkLabel *suggestions_count;
  GtkListBox *suggestions;
};

G_DEFINE_FINAL_TYPE (HeddleMeetingView, heddle_meeting_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_COLLAPSED = 1,
  PROP_COMPACT,
  PROP_BLANK,
  PROP_OVER,
  PROP_HELD,
  N_PROPS,
} HeddleMeetingViewProperty;

static GParamSpec *properties[N_PROPS];
static guint item_chosen_signal;

/* --- The head ------------------------------------------------------------- */

static void
append (GString    *text,
        const char *words)
{
  if (text->len > 0 && *words != '\0')
    g_string_append (text, ", ");
  g_string_append (text, words);
}

/* "12 members, 2 apologies, 1 role vacant" */
static void
append_people (GString     *text,
               HeddleStore *store,
               const char  *meeting_id)
{
  g_autoptr (GPtrArray) expected = heddle_meeting_list_expected (store, meeting_id);
  guint people = 0, apologies = 0, vacant = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < expected->len; i++)
    {
      HeddleExpected *one = g_ptr_array_index (expected, i);

      if (one->name == NULL)
        vacant++;
      else
        people++;
      apologies += one->attendance != NULL
                   && g_strcmp0 (one->attendance->state, "apologies") == 0;
    }
  words = g_strdup_printf (ngettext ("%u person", "%u people", people), people);
  g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", words);
  if (apologies > 0)
    g_string_append_printf (text, ngettext (", %u apology", ", %u apologies", apologies),
                            apologies);
  if (vacant > 0)
    g_string_append_printf (text, ngettext (", %u role vacant", ", %u roles vacant", vacant),
                            vacant);
}

/* "10:00–11:45", "10:00" */
static char *
dup_hours (HeddleMeeting *meeting)
{
  int starts = heddle_agenda_parse_time (meeting->starts);
  int ends = heddle_agenda_parse_time (meeting->ends);
  g_autofree char *first = starts >= 0 ? heddle_agenda_format_time (starts) : g_strdup ("");
  g_autofree char *last = ends >= 0 ? heddle_agenda_format_time (ends) : NULL;

  /* Translators: from, to */
  return last != NULL ? g_strdup_printf (_("%s–%s"), first, last) : g_steal_pointer (&first);
}

static void
show_summary (HeddleMeetingView *self,
              HeddleSession     *session,
              HeddleMeeting     *meeting)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_meeting_kind, "series");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (HeddleRecord) series = NULL;

  if (meeting != NULL)
    {
      g_autofree char *day =
        heddle_date_text_show_day (heddle_day_parse (meeting->held_on),
                                   heddle_session_get_today (session));
      g_autofree char *hours = dup_hours (meeting);
      g_autofree char *rule = NULL;

      append (text, day);
      append (text, hours);
      if (meeting->place != NULL)
        append (text, meeting->place);
      series = heddle_record_dup_reference (HEDDLE_RECORD (meeting), field);
      rule = series != NULL ? heddle_series_dup_rule (HEDDLE_SERIES (series)) : NULL;
      if (rule != NULL)
        append (text, rule);
      append_people (text, heddle_session_get_store (session),
                     heddle_record_get_id (HEDDLE_RECORD (meeting)));
    }
  gtk_label_set_label (self->summary, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), text->len > 0);
}

/* What does not apply is not in it: its action is off. */
static void
add_section (GMenu             *menu,
             const char *const *items)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; items[i] != NULL; i += 2)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i]), items[i + 1]);

      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
attach_menus (HeddleMeetingView *self)
{
  static const char *const planning[] = {
    N_("Plan a _Series…"), "group.plan-series", N_("Plan a _Meeting…"), "group.plan-meeting", NULL,
  };
  static const char *const meeting[] = {
    N_("_Edit Meeting…"), "meeting.edit", N_("_Cancel Meeting"), "meeting.cancel",
    N_("_Plan It Again"), "meeting.plan-again", N_("_History of the Meeting"), "meeting.history",
    N_("_Remove Meeting"), "meeting.remove", NULL,
  };
  static const char *const group[] = {
    N_("_Members and Series…"), "group.members", N_("Edit _Group…"), "group.edit",
    N_("Remo_ve Group"), "group.remove", NULL,
  };
  static const char *const papers[] = {
    N_("Write the _Letter…"), "meeting.letter", N_("Save the _Invitation…"), "meeting.invitation",
    NULL,
  };
  static const char *const templates[] = {
    N_("_Save Agenda as a Template…"), "meeting.save-template", N_("_Edit Templates…"),
    "meeting.templates", NULL,
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) sending = g_menu_new ();
  g_autoptr (GMenu) beginning = g_menu_new ();

  add_section (sending, papers);
  heddle_menu_names_attach (self->papers_button, G_MENU_MODEL (sending));
  self->templates = g_menu_new ();
  g_menu_append_section (beginning, _("Add the Items of"), G_MENU_MODEL (self->templates));
  add_section (beginning, templates);
  heddle_menu_names_attach (self->templates_button, G_MENU_MODEL (beginning));
  add_section (menu, planning);
  add_section (menu, meeting);
  add_section (menu, group);
  heddle_menu_names_attach (self->menu_button, G_MENU_MODEL (menu));
}

/* --- The meeting ---------------------------------------------------------- */

/* What speaks against the day, or that it is over. */
static char *
dup_warning (HeddleSession *session,
             HeddleMeeting *meeting)
{
  g_autoptr (HeddleHostCalendars) calendars =
    heddle_host_calendars_new (heddle_session_get_store (session));
  g_autofree char *closure = NULL;

  if (g_strcmp0 (meeting->state, "cancelled") == 0)
    return g_strdup (_("This meeting is cancelled; the menu plans it again."));
  if (heddle_day_parse (meeting->held_on) < heddle_session_get_today (session))
    return g_strcmp0 (meeting->state, "held") == 0
             ? NULL : g_strdup (_("This day is past and the meeting is not finished."));
  closure = heddle_meeting_dup_closure (calendars, meeting);
  return closure != NULL ? g_strdup_printf (_("Nobody works on this day: %s."), closure) : NULL;
}

/* "8 items, 1 h 45 min" */
static char *
dup_count (GPtrArray *items)
{
  int minutes = heddle_agenda_count_minutes (items);
  g_autofree char *n = g_strdup_printf (ngettext ("%u item", "%u items", items->len), items->len);

  if (items->len == 0)
    return g_strdup ("");
  if (minutes < 60)
    return g_strdup_printf (_("%s, %d min"), n, minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (_("%s, %d h"), n, minutes / 60);
  return g_strdup_printf (_("%s, %d h %d min"), n, minutes / 60, minutes % 60);
}

/* "held 10:02 to 11:40" */
static char *
dup_held (HeddleMeeting *meeting)
{
  return meeting->opened_at != NULL && meeting->closed_at != NULL
           ? g_strdup_printf (_("held %s to %s"), meeting->opened_at, meeting->closed_at)
           : g_strdup (_("held"));
}

static void
show_end (HeddleMeetingView *self,
          HeddleMeeting     *meeting,
          GPtrArray         *items)
{
  int starts = MAX (heddle_agenda_parse_time (meeting->starts), 0);
  int room = heddle_agenda_parse_time (meeting->ends);
  int ends = starts + heddle_agenda_count_minutes (items);
  gboolean held = g_strcmp0 (meeting->state, "held") == 0;
  gboolean over = !held && room >= 0 && ends > room;
  g_autofree char *at = heddle_agenda_format_time (ends);
  g_autofree char *until = heddle_agenda_format_time (MAX (room, 0));
  g_autofree char *words = NULL;

  if (held)
    words = dup_held (meeting);
  else if (items->len == 0)
    words = g_strdup ("");
  else if (over)
    words = g_strdup_printf (_("ends %s, room until %s"), at, until);
  else if (room > ends)
    words = g_strdup_printf (_("ends %s, %d min to spare"), at, room - ends);
  else
    words = g_strdup_printf (_("ends %s"), at);
  gtk_label_set_label (self->ends, words);
  gtk_widget_set_visible (self->over_icon, over);
  gtk_widget_set_css_classes (gtk_widget_get_parent (GTK_WIDGET (self->ends)),
                              (const char *[]) { over ? "warning" : "second", NULL });
}

static void
set_flag (HeddleMeetingView         *self,
          gboolean                  *flag,
          gboolean                   value,
          HeddleMeetingViewProperty  property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* The templates that there are. An underline in a name is no key of the menu. */
static void
show_templates (HeddleMeetingView *self,
                HeddleStore       *store)
{
  g_autoptr (GPtrArray) templates =
    heddle_query_records (store, &heddle_agenda_template_kind, NULL, NULL);

  g_menu_remove_all (self->templates);
  for (guint i = 0; i < templates->len; i++)
    {
      HeddleAgendaTemplate *template = templates->pdata[i];
      g_auto (GStrv) parts = g_strsplit (template->name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "meeting.use-template", "s",
                                         heddle_record_get_id (HEDDLE_RECORD (template)));
      g_menu_append_item (self->templates, item);
    }
}

static void
show_meeting (HeddleMeetingView *self,
              HeddleSession     *session,
              HeddleMeeting     *meeting)
{
  g_autoptr (GPtrArray) items =
    heddle_agenda_list (heddle_session_get_store (session),
                        heddle_record_get_id (HEDDLE_RECORD (meeting)));
  g_autofree char *warning = dup_warning (session, meeting);
  g_autofree char *count = dup_count (items);

  gtk_label_set_label (self->warning_words, warning != NULL ? warning : "");
  gtk_widget_set_visible (self->warning, warning != NULL);
  gtk_label_set_label (self->agenda_count, count);
  set_flag (self, &self->blank, items->len == 0, PROP_BLANK);
  set_flag (self, &self->over,
            g_strcmp0 (meeting->state, "planned") == 0
              && heddle_day_parse (meeting->held_on) <= heddle_session_get_today (session),
            PROP_OVER);
  set_flag (self, &self->held, g_strcmp0 (meeting->state, "held") == 0, PROP_HELD);
  show_templates (self, heddle_session_get_store (session));
  heddle_meeting_agenda_show (self->agenda, session, meeting, self->collapsed);
  show_end (self, meeting, items);
}

static gboolean
show_suggestions (gpointer data)
{
  HeddleMeetingView *self = data;
  guint n = heddle_suggestion_rows_fill (self->suggestions, self->session, self->meeting);
  g_autofree char *count = g_strdup_printf ("%u", n);

  self->suggest_id = 0;
  gtk_label_set_label (self->suggestions_count, count);
  gtk_widget_set_visible (self->suggestions_box, n > 0);
  return G_SOURCE_REMOVE;
}

/* What has to be settled is looked for in the whole file, after the agenda is seen. Of a
 * meeting that is over nothing is. */
static void
suggest_later (HeddleMeetingView *self,
               HeddleSession     *session,
               HeddleMeeting     *meeting)
{
  gboolean coming = meeting != NULL && g_strcmp0 (meeting->state, "planned") == 0;

  g_clear_handle_id (&self->suggest_id, g_source_remove);
  g_set_object (&self->session, session);
  if (g_set_str (&self->meeting,
                 coming ? heddle_record_get_id (HEDDLE_RECORD (meeting)) : NULL))
    gtk_widget_set_visible (self->suggestions_box, FALSE);
  if (coming)
    self->suggest_id = g_idle_add_full (G_PRIORITY_LOW, show_suggestions, self, NULL);
}

void
heddle_meeting_view_show (HeddleMeetingView        *self,
                          HeddleSession            *session,
                          const HeddleGroupOutline *group,
                          HeddleMeeting            *meeting)
{
  g_return_if_fail (HEDDLE_IS_MEETING_VIEW (self));

  gtk_label_set_label (self->name, group->group->name);
  show_summary (self, session, meeting);
  heddle_meeting_chips_show (self->chips, session, group, meeting);
  gtk_stack_set_visible_child_name (self->stack, meeting != NULL ? "meeting" : "none");
  if (meeting != NULL)
    show_meeting (self, session, meeting);
  suggest_later (self, session, meeting);
}

HeddleMeetingAgenda *
heddle_meeting_view_get_agenda (HeddleMeetingView *self)
{
  g_return_val_if_fail (HEDDLE_IS_MEETING_VIEW (self), NULL);

  return self->agenda;
}

static void
chosen_cb (HeddleMeetingView *self)
{
  g_signal_emit (self, item_chosen_signal, 0);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_meeting_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HeddleMeetingView *self = HEDDLE_MEETING_VIEW (object);

  switch ((HeddleMeetingViewProperty) prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_BLANK:
      g_value_set_boolean (value, self->blank);
      break;
    case PROP_OVER:
      g_value_set_boolean (value, self->over);
      break;
    case PROP_HELD:
      g_value_set_boolean (value, self->held);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_meeting_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  HeddleMeetingView *self = HEDDLE_MEETING_VIEW (object);

  switch ((HeddleMeetingViewProperty) prop_id)
    {
    case PROP_COLLAPSED:
      self->collapsed = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_BLANK:
    case PROP_OVER:
    case PROP_HELD:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_meeting_view_dispose (GObject *object)
{
  HeddleMeetingView *self = HEDDLE_MEETING_VIEW (object);

  g_clear_handle_id (&self->suggest_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->templates);
  g_clear_pointer (&self->meeting, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEETING_VIEW);

  G_OBJECT_CLASS (heddle_meeting_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, name);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, summary);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, menu_button);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, chips);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, stack);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, warning);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, warning_words);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, agenda_count);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, agenda);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, over_icon);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, ends);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, papers_button);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, templates_button);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, suggestions_box);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, suggestions_count);
  gtk_widget_class_bind_template_child (klass, HeddleMeetingView, suggestions);
}

static void
heddle_meeting_view_class_init (HeddleMeetingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (HEDDLE_TYPE_MEETING_AGENDA);
  g_type_ensure (HEDDLE_TYPE_MEETING_CHIPS);
  object_class->get_property = heddle_meeting_view_get_property;
  object_class->set_property = heddle_meeting_view_set_property;
  object_class->dispose = heddle_meeting_view_dispose;
  /* The groups are not beside it: there is little room. */
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  /* The pane is not beside it. */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  /* Nothing is on the agenda. */
  properties[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* The day has come, and the meeting is not finished. */
  properties[PROP_OVER] = g_param_spec_boolean ("over", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* The meeting is finished. */
  properties[PROP_HELD] = g_param_spec_boolean ("held", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  item_chosen_signal = g_signal_new ("item-chosen", HEDDLE_TYPE_MEETING_VIEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/meetings/heddle-meeting-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
heddle_meeting_view_init (HeddleMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attach_menus (self);
}
