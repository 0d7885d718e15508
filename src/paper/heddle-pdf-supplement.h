/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeddlePdfSupplement HeddlePdfSupplement;

/* What cairo's PDF lacks for who has it read aloud: its language, that it is tagged,
 * that its title is to be shown, the words of its figures and what the heads of tables
 * are heads of. It is put behind the file as an update of it (ISO 32000-1, 7.5.6). */
HeddlePdfSupplement *heddle_pdf_supplement_new        (const char          *language);
void                 heddle_pdf_supplement_free       (HeddlePdfSupplement *self);
/* In the order in which the structure's elements were told. */
void                 heddle_pdf_supplement_add_figure (HeddlePdfSupplement *self,
                                                       const char          *alt);
/* The next head of the file is one of a column, else of a row. */
void                 heddle_pdf_supplement_add_head   (HeddlePdfSupplement *self,
                                                       gboolean             of_column);
/* Leaves @pdf as it is where it is not as expected. */
void                 heddle_pdf_supplement_append     (HeddlePdfSupplement *self,
                                                       GByteArray          *pdf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePdfSupplement, heddle_pdf_supplement_free)

G_END_DECLS
