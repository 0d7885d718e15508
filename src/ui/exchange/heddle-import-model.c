/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-model.h"

struct _HeddleImportItem
{
  GObject parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (HeddleImportItem, heddle_import_item, G_TYPE_OBJECT)

static void
heddle_import_item_class_init (HeddleImportItemClass *klass)
{
}

static void
heddle_import_item_init (HeddleImportItem *self)
{
}

guint
heddle_import_item_get_index (HeddleImportItem *self)
{
  return self->index;
}

struct _HeddleImportModel
{
  GObject parent_instance;

  HeddleImport *import; /* not owned */
  int verdict;          /* -1: all */
  guint n_followed;     /* rows of the import that were looked at */
  GArray *shown;        /* their numbers, guint */
};

static GType
get_item_type (GListModel *model)
{
  return HEDDLE_TYPE_IMPORT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return HEDDLE_IMPORT_MODEL (model)->shown->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  HeddleImportModel *self = HEDDLE_IMPORT_MODEL (model);
  HeddleImportItem *item;

  if (position >= self->shown->len)
    return NULL;
  item = g_object_new (HEDDLE_TYPE_IMPORT_ITEM, NULL);
  item->index = g_array_index (self->shown, guint, position);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleImportModel, heddle_import_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
heddle_import_model_finalize (GObject *object)
{
  g_array_unref (HEDDLE_IMPORT_MODEL (object)->shown);

  G_OBJECT_CLASS (heddle_import_model_parent_class)->finalize (object);
}

static void
heddle_import_model_class_init (HeddleImportModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_import_model_finalize;
}

static void
heddle_import_model_init (HeddleImportModel *self)
{
  self->verdict = -1;
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

HeddleImportModel *
heddle_import_model_new (void)
{
  return g_object_new (HEDDLE_TYPE_IMPORT_MODEL, NULL);
}

static void
begin_anew (HeddleImportModel *self)
{
  guint n = self->shown->len;

  g_array_set_size (self->shown, 0);
  self->n_followed = 0;
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

void
heddle_import_model_set (HeddleImportModel *self,
                         HeddleImport      *import)
{
  self->import = import;
  begin_anew (self);
}

void
heddle_import_model_filter (HeddleImportModel *self,
                            int                verdict)
{
  if (self->verdict == verdict)
    return;
  self->verdict = verdict;
  begin_anew (self);
  heddle_import_model_follow (self);
}

void
heddle_import_model_follow (HeddleImportModel *self)
{
  guint before = self->shown->len;
  const HeddleImportRow *row;

  if (self->import == NULL)
    return;
  while ((row = heddle_import_get_row (self->import, self->n_followed)) != NULL)
    {
      if (self->verdict < 0 || row->verdict == (HeddleImportVerdict) self->verdict)
        g_array_append_val (self->shown, self->n_followed);
      self->n_followed++;
    }
  if (self->shown->len > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->shown->len - before);
}

guint
heddle_import_model_find (HeddleImportModel   *self,
                          HeddleImportVerdict  verdict)
{
  for (guint i = 0; self->import != NULL && i < self->shown->len; i++)
    {
      const HeddleImportRow *row =
        heddle_import_get_row (self->import, g_array_index (self->shown, guint, i));

      /* judged anew meanwhile */
      if (row == NULL)
        break;
      if (row->verdict == verdict)
        return i;
    }

  return G_MAXUINT;
}
