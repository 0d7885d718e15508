/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-documents.h"
#include "test-workspace.h"

G_BEGIN_DECLS

/* Documents of a workspace, and what is read in them. Everything that fails aborts the
 * test with the reason. */

/* What no document may show. */
#define MARKER "ZQXHIDDEN"

/* As at TEST_TODAY. NULL where there is none of this record. */
HeddleDocument *test_document_build        (TestWorkspace  *test,
                                            const char     *name,
                                            const char     *record,
                                            HeddleAudience  audience,
                                            gboolean        with_private);
void            test_document_write_pdf    (HeddleDocument *document,
                                            const char     *path);
/* What a tool reads in the PDF; "" where it is not installed. */
char           *test_document_read_pdf     (TestWorkspace  *test,
                                            HeddleDocument *document,
                                            const char     *tool,
                                            const char     *option);
/* What its figures say to those who do not see them. */
char           *test_document_dup_alts     (HeddleDocument *document);
guint           test_document_count_blanks (HeddleNode     *node);
/* With one space where there is any: cells wrap. Takes @text. */
char           *test_squeeze               (char           *text);
void            test_assert_has            (const char     *text,
                                            const char     *words);

G_END_DECLS
