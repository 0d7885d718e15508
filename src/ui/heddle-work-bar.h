/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HeddleWork:
 *
 * Long work that goes on in a thread or a slice at a time: how far it is, and whether
 * the user has stopped it. May be asked and told in any thread.
 */
typedef struct _HeddleWork HeddleWork;

/* Transfer full. */
HeddleWork   *heddle_work_new             (void);
/* May be called in any thread. */
HeddleWork   *heddle_work_ref             (HeddleWork *self);
/* May be called in any thread. */
void          heddle_work_unref           (HeddleWork *self);
/* Is cancelled when the user stops the work. Transfer none. */
GCancellable *heddle_work_get_cancellable (HeddleWork *self);
/* @done: from 0 to 1; @work: a HeddleWork. A HeddlePaperProgress. */
void          heddle_work_set_done        (double      done,
                                           gpointer    work);

#define HEDDLE_TYPE_WORK_BAR (heddle_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkBar, heddle_work_bar, HEDDLE, WORK_BAR, AdwBin)

/**
 * HeddleWorkBar:
 *
 * Says what is being done and how far it is, with a button that stops it. It comes
 * into sight only where the work takes long enough to be noticed.
 */

/* @label: "Saving report.pdf…" */
void heddle_work_bar_begin (HeddleWorkBar *self,
                            HeddleWork    *work,
                            const char    *label);
/* Without effect where other work has begun since. */
void heddle_work_bar_end   (HeddleWorkBar *self,
                            HeddleWork    *work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleWork, heddle_work_unref)

G_END_DECLS
