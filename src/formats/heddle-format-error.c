/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-format-error.h"

G_DEFINE_QUARK (heddle-format-error-quark, heddle_format_error)
