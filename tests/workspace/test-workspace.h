/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* A workspace in a folder of its own, with the reference data, and what tests
 * do with it. Everything that fails aborts the test with the reason. */

#define TEST_TODAY (heddle_day_parse ("2027-01-18"))

typedef struct
{
  char *folder;
  char *path;
  HeddleStore *store;
  GPtrArray *held; /* records that test_get() lent */
} TestWorkspace;

typedef void (*TestWorkspaceFunc) (TestWorkspace *self,
                                   gconstpointer  data);

/* Tests that get a workspace of their own, see g_test_add(): with the reference data,
 * with the example too, and for a case of a table. */
void        test_workspace_add        (const char       *path,
                                       TestWorkspaceFunc test);
void        test_workspace_add_example (const char      *path,
                                       TestWorkspaceFunc test);
void        test_workspace_add_case   (const char       *path,
                                       gconstpointer     data,
                                       TestWorkspaceFunc test);

/* What these do before and after, for tests that need more. */
void        test_workspace_create     (TestWorkspace    *self,
                                       gboolean          example,
                                       HeddleDay         today);
void        test_workspace_set_up     (TestWorkspace    *self,
                                       gconstpointer     data);
void        test_workspace_tear_down  (TestWorkspace    *self,
                                       gconstpointer     data);
/* The same with the example, made on TEST_TODAY. */
void        test_workspace_set_up_example (TestWorkspace *self,
                                       gconstpointer     data);

/* One edit; pairs of field and strict text, then NULL. Returns the id, which
 * lives until the test ends. */
const char *test_add                  (TestWorkspace    *self,
                                       const HeddleKind *kind,
                                       ...) G_GNUC_NULL_TERMINATED;
void        test_set                  (TestWorkspace    *self,
                                       const HeddleKind *kind,
                                       const char       *id,
                                       ...) G_GNUC_NULL_TERMINATED;
void        test_remove               (TestWorkspace    *self,
                                       const HeddleKind *kind,
                                       const char       *id);
void        test_undo                 (TestWorkspace    *self);
/* Id of the record with this name or code. */
const char *test_find                 (TestWorkspace    *self,
                                       const HeddleKind *kind,
                                       const char       *name);
/* A borrowed live record. */
gpointer    test_get                  (TestWorkspace    *self,
                                       const HeddleKind *kind,
                                       const char       *id);
const char *test_plan                 (TestWorkspace    *self,
                                       const char       *host,
                                       const char       *fieldwork,
                                       int               days);
const char *test_step                 (TestWorkspace    *self,
                                       const char       *episode,
                                       const char       *key);
/* Name of what undo would take back. */
const char *test_undo_label           (TestWorkspace    *self);
const char *test_digest               (TestWorkspace    *self);
/* The whole table of deadlines as text. */
char       *test_dump_deadlines       (TestWorkspace    *self);

/* Whether the rule finds something about the record, by the message. NULL
 * where it does not. */
const char *test_finding              (TestWorkspace    *self,
                                       const char       *rule,
                                       const char       *id,
                                       HeddleDay         today);

/* Words of a plan's text, which is what is frozen, agreed, compared and printed. */
void        test_assert_written       (TestWorkspace    *self,
                                       const char       *plan,
                                       const char       *words);

#define test_assert_day(day, iso) \
  G_STMT_START { \
    g_autofree char *test_day_text = heddle_day_to_iso (day); \
    g_assert_cmpstr (test_day_text, ==, iso); \
  } G_STMT_END

/* A store is asked for what breaks a rule: INVALID, all words in the message. */
#define test_assert_refused(error, ...) \
  G_STMT_START { \
    const char *const test_words[] = { __VA_ARGS__ }; \
    g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID); \
    for (guint test_i = 0; test_i < G_N_ELEMENTS (test_words); test_i++) \
      if (strstr ((error)->message, test_words[test_i]) == NULL) \
        g_error ("\"%s\" is not in: %s", test_words[test_i], (error)->message); \
  } G_STMT_END

G_END_DECLS
