/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-records-tab.h"

typedef struct
{
  GPtrArray *lists; /* (element-type HeddleRecordList), in their order */

  GtkLabel *headline;
  GtkWidget *warning_box;
  GtkLabel *warning;
  AdwBin *top;
  GtkBox *wide;
  GtkBox *columns;
  GtkBox *left;
  GtkBox *right;
} HeddleRecordsTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeddleRecordsTab, heddle_records_tab, HEDDLE_TYPE_TAB)

static void
add_lists (HeddleRecordsTab           *self,
           GtkBox                     *box,
           const HeddleRecordListInfo *infos)
{
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);
  HeddleSession *session = heddle_tab_get_session (HEDDLE_TAB (self));

  for (guint i = 0; infos != NULL && infos[i].title != NULL; i++)
    {
      GtkWidget *list = heddle_record_list_new (session, &infos[i]);

      gtk_box_append (box, list);
      g_ptr_array_add (priv->lists, list);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), infos != NULL);
}

static void
compact_cb (HeddleRecordsTab *self)
{
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);
  gboolean compact = heddle_tab_get_compact (HEDDLE_TAB (self));

  gtk_box_set_homogeneous (priv->columns, !compact);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (priv->columns),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
narrow_cb (HeddleRecordsTab *self)
{
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);

  for (guint i = 0; i < priv->lists->len; i++)
    heddle_record_list_set_narrow (priv->lists->pdata[i],
                                   heddle_tab_get_narrow (HEDDLE_TAB (self)));
}

static void
heddle_records_tab_constructed (GObject *object)
{
  HeddleRecordsTab *self = HEDDLE_RECORDS_TAB (object);
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);
  HeddleRecordsTabClass *klass = HEDDLE_RECORDS_TAB_GET_CLASS (self);

  G_OBJECT_CLASS (heddle_records_tab_parent_class)->constructed (object);

  add_lists (self, priv->wide, klass->wide);
  add_lists (self, priv->left, klass->left);
  add_lists (self, priv->right, klass->right);
  gtk_widget_set_visible (GTK_WIDGET (priv->columns), klass->left != NULL || klass->right != NULL);
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
  compact_cb (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  narrow_cb (self);
}

static void
show_list (HeddleRecordsTab *self,
           HeddleRecordList *list)
{
  HeddleRecordsTabClass *klass = HEDDLE_RECORDS_TAB_GET_CLASS (self);
  const HeddleRecordListInfo *info = heddle_record_list_get_info (list);
  g_autofree char *owner
    = klass->dup_owner != NULL ? klass->dup_owner (self, info)
                               : g_strdup (heddle_tab_get_id (HEDDLE_TAB (self)));

  gtk_widget_set_visible (GTK_WIDGET (list), owner != NULL);
  if (owner != NULL)
    heddle_record_list_show (list, owner);
}

/* Whoever comes by the keyboard begins at the top, where nothing has to be scrolled. */
static void
aim_focus (HeddleRecordsTab *self)
{
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);
  GtkWidget *top = adw_bin_get_child (priv->top);

  heddle_tab_set_focus_target (HEDDLE_TAB (self),
                               top != NULL && gtk_widget_get_visible (top)
                                 ? top : priv->lists->pdata[0]);
}

static void
heddle_records_tab_refresh (HeddleTab *tab)
{
  HeddleRecordsTab *self = HEDDLE_RECORDS_TAB (tab);
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);
  HeddleRecordsTabClass *klass = HEDDLE_RECORDS_TAB_GET_CLASS (self);
  g_autofree char *headline = klass->dup_headline (self);
  g_autofree char *warning = klass->dup_warning != NULL ? klass->dup_warning (self) : NULL;

  gtk_label_set_label (priv->headline, headline);
  gtk_label_set_label (priv->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (priv->warning_box, warning != NULL);
  for (guint i = 0; i < priv->lists->len; i++)
    show_list (self, priv->lists->pdata[i]);
  aim_focus (self);
}

static void
heddle_records_tab_act (HeddleTab *tab)
{
  HeddleRecordsTabPrivate *priv
    = heddle_records_tab_get_instance_private (HEDDLE_RECORDS_TAB (tab));

  heddle_record_list_add (priv->lists->pdata[0]);
}

/* What a record is removed with, such as the iteration of an intention; transfer full,
 * nullable. */
static char *
dup_owner (HeddleTab  *tab,
           const char *kind_name,
           const char *id)
{
  HeddleStore *store = heddle_session_get_store (heddle_tab_get_session (tab));
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), kind_name);
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, NULL);

  for (guint i = 0; record != NULL && i < kind->n_fields; i++)
    if (kind->fields[i].type == HEDDLE_FIELD_REFERENCE
        && kind->fields[i].on_delete == HEDDLE_DELETE_CASCADE)
      {
        g_autoptr (HeddleRecord) owner = heddle_record_dup_reference (record, &kind->fields[i]);

        if (owner != NULL)
          return g_strdup (heddle_record_get_id (owner));
      }

  return NULL;
}

static gboolean
go_to (HeddleRecordsTabPrivate *priv,
       const char              *id)
{
  for (guint i = 0; i < priv->lists->len; i++)
    if (heddle_record_list_go_to (priv->lists->pdata[i], id))
      return TRUE;

  return FALSE;
}

/* What has no line of its own is below that of what it belongs to. */
static void
heddle_records_tab_show_record (HeddleTab  *tab,
                                const char *kind,
                                const char *id)
{
  HeddleRecordsTabPrivate *priv
    = heddle_records_tab_get_instance_private (HEDDLE_RECORDS_TAB (tab));

  g_autofree char *owner = NULL;

  if (go_to (priv, id))
    return;
  owner = dup_owner (tab, kind, id);
  if (owner != NULL)
    go_to (priv, owner);
}

static void
heddle_records_tab_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_RECORDS_TAB);

  G_OBJECT_CLASS (heddle_records_tab_parent_class)->dispose (object);
}

static void
heddle_records_tab_finalize (GObject *object)
{
  HeddleRecordsTabPrivate *priv
    = heddle_records_tab_get_instance_private (HEDDLE_RECORDS_TAB (object));

  g_ptr_array_unref (priv->lists);

  G_OBJECT_CLASS (heddle_records_tab_parent_class)->finalize (object);
}

static void
heddle_records_tab_class_init (HeddleRecordsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HeddleTabClass *tab_class = HEDDLE_TAB_CLASS (klass);

  object_class->constructed = heddle_records_tab_constructed;
  object_class->dispose = heddle_records_tab_dispose;
  object_class->finalize = heddle_records_tab_finalize;
  tab_class->refresh = heddle_records_tab_refresh;
  tab_class->act = heddle_records_tab_act;
  tab_class->show_record = heddle_records_tab_show_record;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/records/heddle-records-tab.ui");
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, headline);
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, warning_box);
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, warning);
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, top);
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, wide);
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, columns);
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, left);
  gtk_widget_class_bind_template_child_private (widget_class, HeddleRecordsTab, right);
}

static void
heddle_records_tab_init (HeddleRecordsTab *self)
{
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);

  priv->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_records_tab_set_top (HeddleRecordsTab *self,
                            GtkWidget        *top)
{
  HeddleRecordsTabPrivate *priv = heddle_records_tab_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_RECORDS_TAB (self));

  adw_bin_set_child (priv->top, top);
  g_object_bind_property (top, "visible", priv->top, "visible", G_BINDING_SYNC_CREATE);
}
