/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives the focus to a widget or to a part of it. */
typedef void (*HeddleSheetFocusFunc) (GtkWidget *widget);

/**
 * heddle_sheet_focus_follow:
 * @dialog: not shown yet
 * @focus: chooses
 * @widget: within the dialog; lives as long as it
 *
 * Where the dialog begins. libadwaita gives the focus to the first button when
 * a dialog is mapped; where it is a sheet in a narrow window it moves it on by
 * one when the sheet opens, some frames later.
 */
void heddle_sheet_focus_follow (AdwDialog            *dialog,
                                HeddleSheetFocusFunc  focus,
                                GtkWidget            *widget);
/* The same for @widget itself. */
void heddle_sheet_focus_set    (AdwDialog            *dialog,
                                GtkWidget            *widget);

G_END_DECLS
