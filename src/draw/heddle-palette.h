/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * HeddlePattern:
 *
 * The second cue beside a collaborative's hue, so that neither a black and
 * white print nor a colour-blind eye loses whose a thing is.
 */
typedef enum
{
  HEDDLE_PATTERN_PLAIN,
  HEDDLE_PATTERN_RISING,  /* strokes / */
  HEDDLE_PATTERN_FALLING, /* strokes \ */
  HEDDLE_PATTERN_DOTS,
  HEDDLE_PATTERN_LEVEL,
  HEDDLE_PATTERN_UPRIGHT,
} HeddlePattern;

/**
 * HeddleHue:
 * @hue: for fills
 * @ink: for outlines and text; at least 4.5:1 on the view's ground
 * @on: for text over @hue
 */
typedef struct
{
  GdkRGBA hue;
  GdkRGBA ink;
  GdkRGBA on;
  HeddlePattern pattern;
} HeddleHue;

/**
 * HeddlePalette:
 * @view: ground of cards and of what is empty
 * @error, @warning, @success: for fills
 * @error_text, @warning_text, @success_text: the same for text
 * @accent: today, and nothing else
 * @ghost: what was, such as the guidance's date of a step that was moved
 * @tint: share of a hue in a tinted ground, 0 to 1
 */
typedef struct
{
  gboolean dark;
  gboolean contrast;
  GdkRGBA foreground;
  GdkRGBA dim;
  GdkRGBA window;
  GdkRGBA view;
  GdkRGBA grid;
  GdkRGBA grid_strong;
  GdkRGBA hatch;
  GdkRGBA hatch_strong;
  GdkRGBA ghost;
  GdkRGBA accent;
  GdkRGBA accent_on;
  GdkRGBA error;
  GdkRGBA error_text;
  GdkRGBA warning;
  GdkRGBA warning_text;
  GdkRGBA success_text;
  float tint;
} HeddlePalette;

const HeddlePalette *heddle_palette_get     (gboolean             dark,
                                             gboolean             contrast);
void                 heddle_palette_get_hue (const HeddlePalette *self,
                                             const char          *code,
                                             HeddleHue           *hue);
void                 heddle_palette_mix     (const GdkRGBA       *a,
                                             const GdkRGBA       *b,
                                             float                share,
                                             GdkRGBA             *mixed);

G_END_DECLS
