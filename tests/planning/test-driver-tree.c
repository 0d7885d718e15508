/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-tree.h"

#define A HEDDLE_DRIVER_AIM
#define P HEDDLE_DRIVER_PRIMARY
#define S HEDDLE_DRIVER_SECONDARY
#define I HEDDLE_DRIVER_IDEA

static const char *const two_ways[] = { "s2", NULL };

/* In no order; an idea that hangs on two, and one that hangs on a primary driver. */
static const HeddleDriverInput inputs[] = {
  { "i1", "Breakfast start", I, 1, "s1", two_ways },
  { "s2", "Health at home", S, 2, "p1", NULL },
  { "a", "Attendance reaches 92", A, 1, NULL, NULL },
  { "i2", "Text before 9:30", I, 3, "p1", NULL },
  { "p1", "Children want to come", P, 1, "a", NULL },
  { "s1", "Start of the day", S, 1, "p1", NULL },
};

static const char outline[] = "Attendance reaches 92\n"
                              "  Children want to come\n"
                              "    Start of the day\n"
                              "      Breakfast start <- Health at home\n"
                              "    Health at home\n"
                              "      Text before 9:30\n";

static const HeddleDriverInput *
get_input (HeddleDriverTree *tree,
           guint             index)
{
  return &inputs[heddle_driver_tree_get (tree, index)->input];
}

static void
test_tree (void)
{
  static const char *const order[] = { "a", "p1", "s1", "i1", "s2", "i2" };
  g_autoptr (HeddleDriverTree) tree = heddle_driver_tree_new (inputs, G_N_ELEMENTS (inputs));
  const HeddleDriverNode *idea;

  g_assert_cmpuint (heddle_driver_tree_get_size (tree), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_cmpstr (get_input (tree, i)->id, ==, order[i]);
      g_assert_cmpuint (heddle_driver_tree_find (tree, order[i]), ==, i);
      g_assert_false (heddle_driver_tree_get (tree, i)->astray);
    }
  idea = heddle_driver_tree_get (tree, 3);
  g_assert_cmpuint (idea->parent, ==, 2);
  g_assert_cmpuint (idea->links->len, ==, 1);
  g_assert_cmpuint (g_array_index (idea->links, guint, 0), ==, 4);
  g_assert_true (heddle_driver_tree_carries (tree, 4, 3));
  g_assert_true (heddle_driver_tree_carries (tree, 0, 3));
  g_assert_false (heddle_driver_tree_carries (tree, 2, 5));
  g_assert_cmpuint (heddle_driver_tree_get (tree, 1)->children->len, ==, 3);
}

/* What would hang on itself is refused, and so is what stands further out. */
static void
test_circle (void)
{
  g_autoptr (HeddleDriverTree) tree = heddle_driver_tree_new (inputs, G_N_ELEMENTS (inputs));
  guint primary = heddle_driver_tree_find (tree, "p1");
  guint idea = heddle_driver_tree_find (tree, "i1");
  guint other = heddle_driver_tree_find (tree, "i2");
  g_autoptr (GError) error = NULL;

  g_assert_false (heddle_driver_tree_check_parent (tree, primary, idea, &error));
  g_assert_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_CIRCLE);
  g_assert_cmpstr (error->message, ==,
                   "driver “Children want to come”, parent: “Breakfast start” hangs on it, "
                   "and drivers stand in no circle");
  g_clear_error (&error);
  g_assert_false (heddle_driver_tree_check_parent (tree, idea, idea, &error));
  g_assert_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_CIRCLE);
  g_clear_error (&error);
  g_assert_false (heddle_driver_tree_check_parent (tree, idea, other, &error));
  g_assert_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_ORDER);
  g_clear_error (&error);
  g_assert_true (heddle_driver_tree_check_parent (tree, other,
                                                  heddle_driver_tree_find (tree, "s1"), &error));
  g_assert_no_error (error);
}

/* Copies that were changed apart can bring a circle; all of it is still shown. */
static void
test_astray (void)
{
  static const char *const gone[] = { "nobody", NULL };
  static const HeddleDriverInput round[] = {
    { "x", "One", S, 1, "y", NULL },
    { "y", "Two", S, 2, "x", NULL },
    { "z", "Three", I, 3, "nobody", NULL },
    { "a", "Aim", A, 4, NULL, NULL },
    { "p", "Driver", P, 5, "a", gone },
  };
  g_autoptr (HeddleDriverTree) tree = heddle_driver_tree_new (round, G_N_ELEMENTS (round));

  g_assert_cmpuint (heddle_driver_tree_get_size (tree), ==, G_N_ELEMENTS (round));
  g_assert_cmpuint (heddle_driver_tree_find (tree, "a"), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (round); i++)
    g_assert_true (heddle_driver_tree_get (tree, i)->astray == (i != 0));
}

static void
test_write (void)
{
  g_autoptr (HeddleDriverTree) tree = heddle_driver_tree_new (inputs, G_N_ELEMENTS (inputs));
  g_autofree char *text = heddle_driver_tree_write (tree);

  g_assert_cmpstr (text, ==, outline);
}

/* What is read and made into a tree is written as it was. */
static void
check_same (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = heddle_driver_outline_read (text, A, &error);
  g_autofree HeddleDriverInput *made = NULL;
  g_autoptr (HeddleDriverTree) tree = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  made = g_new0 (HeddleDriverInput, lines->len);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (kept, g_strdup_printf ("%u", i));
  for (guint i = 0; i < lines->len; i++)
    {
      const HeddleOutlineLine *line = lines->pdata[i];
      char **links = g_new0 (char *, line->links->len + 1);

      for (guint j = 0; j < line->links->len; j++)
        links[j] = kept->pdata[g_array_index (line->links, guint, j)];
      g_ptr_array_add (kept, links);
      made[i] = (HeddleDriverInput) {
        kept->pdata[i], line->title, line->sort, i,
        line->parent == HEDDLE_DRIVER_NONE ? NULL : kept->pdata[line->parent],
        (const char *const *) links,
      };
    }
  tree = heddle_driver_tree_new (made, lines->len);
  written = heddle_driver_tree_write (tree);
  g_assert_cmpstr (written, ==, outline);
}

/* However wide the steps, with tabs, bullets, empty lines and ends of Windows. */
static void
test_read (void)
{
  check_same (outline);
  check_same ("- Attendance reaches 92\n\n\t- Children want to come\n\t\t- Start of the day\n"
              "\t\t\t- Breakfast start <- health at home \n\t\t- Health at home\n"
              "\t\t\t- Text before 9:30");
  check_same ("  Attendance reaches 92\r\n   Children want to come\r\n"
              "    Start of the day\r\n     Breakfast start <- HEALTH AT HOME;\r\n"
              "    Health at home\r\n     Text before 9:30\r\n");
}

static void
test_skipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = heddle_driver_outline_read ("Aim\n  One\n      Idea\n  Two", A,
                                                            &error);
  const HeddleOutlineLine *idea, *two;

  g_assert_no_error (error);
  idea = lines->pdata[2];
  two = lines->pdata[3];
  g_assert_cmpint (idea->sort, ==, I);
  g_assert_cmpuint (idea->parent, ==, 1);
  g_assert_cmpint (two->sort, ==, P);
  g_assert_cmpuint (two->parent, ==, 0);
}

static void
test_bad (void)
{
  static const struct
  {
    const char *text;
    HeddleDriverSort top;
    int code;
    const char *message;
  } rows[] = {
    { " \n\n", A, HEDDLE_DRIVER_ERROR_EMPTY, "the outline has no line" },
    { "A\n B\n  C\n   D\n    E", A, HEDDLE_DRIVER_ERROR_DEPTH,
      "line 5: “E” is indented further than change ideas are" },
    { "C\n D\n  E", S, HEDDLE_DRIVER_ERROR_DEPTH,
      "line 3: “E” is indented further than change ideas are" },
    { "A\n B <- Z", A, HEDDLE_DRIVER_ERROR_TITLE,
      "line 2: no line of the outline is called “Z”" },
    { "A\n\n B <- B", A, HEDDLE_DRIVER_ERROR_ORDER, "line 3: “B” is not further out than “B”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (heddle_driver_outline_read (rows[i].text, rows[i].top, &error));
      g_assert_error (error, HEDDLE_DRIVER_ERROR, rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/driver-tree/R19/tree", test_tree);
  g_test_add_func ("/driver-tree/R19/circle", test_circle);
  g_test_add_func ("/driver-tree/astray", test_astray);
  g_test_add_func ("/driver-tree/R19/write", test_write);
  g_test_add_func ("/driver-tree/R19/read", test_read);
  g_test_add_func ("/driver-tree/skipped", test_skipped);
  g_test_add_func ("/driver-tree/R19/refused", test_bad);

  return g_test_run ();
}
