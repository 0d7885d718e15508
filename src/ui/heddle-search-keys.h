/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_search_keys_take:
 * @entry: the words
 * @widget: what is searched; @entry may be inside or not
 *
 * What is typed anywhere in @widget goes to @entry, where nobody else takes it: unlike
 * GTK's own key capture, lines keep Enter and space.
 */
void heddle_search_keys_take   (GtkSearchEntry *entry,
                                GtkWidget      *widget);

/**
 * heddle_search_keys_attach:
 * @entry: the words
 * @widget: what is searched; @entry may be inside or not
 *
 * The same for a page: Escape, in @entry or not, forgets the words.
 */
void heddle_search_keys_attach (GtkSearchEntry *entry,
                                GtkWidget      *widget);

G_END_DECLS
