/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-field-editor.h"
#include "heddle-store.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FORM_DRAFTS (heddle_form_drafts_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFormDrafts, heddle_form_drafts, HEDDLE, FORM_DRAFTS, GObject)

/**
 * HeddleFormDrafts:
 *
 * What is typed in one dialog, kept until it is applied or thrown away. Every
 * dialog that is typed into says so in the same way: closed with Escape it is
 * kept, which a toast tells, and the next opening says that it goes on with it.
 */

/* What stands in an entry, and putting something there. */
typedef char *(*HeddleDraftReadFunc)  (gpointer    source);
typedef void  (*HeddleDraftWriteFunc) (gpointer    source,
                                       const char *text);

/**
 * heddle_form_drafts_new:
 * @kind: name of the kind that the drafts are of
 * @record: its id, or a word that stands for what does not exist yet
 *
 * Returns: (transfer full): without entries
 */
HeddleFormDrafts *heddle_form_drafts_new        (HeddleStore          *store,
                                                 const char           *kind,
                                                 const char           *record);
/**
 * heddle_form_drafts_add:
 * @name: what the draft of this entry is kept as, static
 * @source: handed to @read and @write; lives as long as @self is used
 *
 * What stands there now is what typing begins with.
 */
void              heddle_form_drafts_add        (HeddleFormDrafts     *self,
                                                 const char           *name,
                                                 gpointer              source,
                                                 HeddleDraftReadFunc   read,
                                                 HeddleDraftWriteFunc  write);
/* The same for an entry of one line, which is followed. */
void              heddle_form_drafts_add_entry  (HeddleFormDrafts     *self,
                                                 const char           *name,
                                                 GtkEditable          *entry);
/* The same for an editor, which is followed; see heddle_form_drafts_touch(). */
void              heddle_form_drafts_add_editor (HeddleFormDrafts     *self,
                                                 HeddleFieldEditor    *editor);
/* The user has changed @source: it is kept within a second. */
void              heddle_form_drafts_touch      (HeddleFormDrafts     *self,
                                                 gpointer              source);
/* Fills in @text, which typing begins with from now on. */
void              heddle_form_drafts_fill       (HeddleFormDrafts     *self,
                                                 const char           *name,
                                                 const char           *text);
/* Fills in what was typed and never applied; FALSE where there is none. */
gboolean          heddle_form_drafts_restore    (HeddleFormDrafts     *self);
/* Keeps what was typed now; TRUE where anything stands there that was typed. */
gboolean          heddle_form_drafts_keep       (HeddleFormDrafts     *self);
/* Forgets what was typed; the entries stay as they are. */
void              heddle_form_drafts_discard    (HeddleFormDrafts     *self);
/* Back to what typing began with. */
void              heddle_form_drafts_reset      (HeddleFormDrafts     *self);
/**
 * heddle_form_drafts_follow:
 * @dialog: not shown yet; holds @self
 * @view: of @dialog; gets a banner
 *
 * Fills in what was kept and says so, and keeps what is typed when @dialog is
 * closed, unless that was discarded.
 */
void              heddle_form_drafts_follow     (HeddleFormDrafts     *self,
                                                 AdwDialog            *dialog,
                                                 AdwToolbarView       *view);
/**
 * heddle_form_drafts_follow_question:
 * @alert: not shown yet; its response at closing is one that no button has
 * @box: in @alert, above what is typed; gets a banner
 *
 * The same for a question that is answered by typing. Its response "cancel"
 * discards; who asked discards when the answer was taken, so that one that
 * could not be is there the next time.
 */
void              heddle_form_drafts_follow_question
                                                (HeddleFormDrafts     *self,
                                                 AdwAlertDialog       *alert,
                                                 GtkBox               *box);
/**
 * heddle_form_drafts_follow_popover:
 * @popover: not shown yet; holds @self
 * @box: in @popover; gets a line at its foot
 * @title: what the toast calls it
 *
 * The same for a popover; what takes the answer discards.
 */
void              heddle_form_drafts_follow_popover
                                                (HeddleFormDrafts     *self,
                                                 GtkPopover           *popover,
                                                 GtkBox               *box,
                                                 const char           *title);
/**
 * heddle_form_drafts_new_line:
 * @entry: that stays on its page while the page turns to other records
 *
 * Empties @entry, or fills in what was typed into it the last time at @record.
 * Emptied again, it is forgotten.
 *
 * Returns: (transfer full): what follows it; let go of before the next record
 */
HeddleFormDrafts *heddle_form_drafts_new_line   (HeddleStore          *store,
                                                 const char           *kind,
                                                 const char           *record,
                                                 GtkEditable          *entry);
/**
 * heddle_form_drafts_offer:
 *
 * Fills in what was kept, where no dialog is followed.
 *
 * Returns: (transfer floating): a banner that says so, and discards it; it is
 *   not revealed where nothing was kept
 */
GtkWidget        *heddle_form_drafts_offer      (HeddleFormDrafts     *self);

G_END_DECLS
