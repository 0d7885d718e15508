/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-palette.h"

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, \
                   ((hex) & 0xff) / 255.0f, 1.0f }
#define BLACK(alpha) { 0.0f, 0.0f, 6.0f / 255.0f, (alpha) }
#define WHITE(alpha) { 1.0f, 1.0f, 1.0f, (alpha) }

typedef struct
{
  const char *code;
  GdkRGBA hue;
  GdkRGBA hue_dark;
  GdkRGBA ink;
  GdkRGBA ink_dark;
  GdkRGBA on;
  HeddlePattern pattern;
} Collaborative;

/* Okabe and Ito's hues, which stay apart under each kind of colour blindness.
 * The last row is for what is national or nobody's. */
static const Collaborative collaboratives[] = {
  { "NA", RGB (0x0072b2), RGB (0x2d8fcb), RGB (0x005c91), RGB (0x7cc4ee), RGB (0xffffff),
    HEDDLE_PATTERN_RISING },
  { "TAY", RGB (0xe69f00), RGB (0xe69f00), RGB (0x7d5200), RGB (0xf5c455), RGB (0x14100a),
    HEDDLE_PATTERN_DOTS },
  { "FVWL", RGB (0x009e73), RGB (0x009e73), RGB (0x00664a), RGB (0x5ad3ab), RGB (0x04130e),
    HEDDLE_PATTERN_LEVEL },
  { "SEIC", RGB (0xcc79a7), RGB (0xcc79a7), RGB (0x8a3767), RGB (0xeeb3d2), RGB (0x170a12),
    HEDDLE_PATTERN_FALLING },
  { "WP", RGB (0x56b4e9), RGB (0x56b4e9), RGB (0x1b6a99), RGB (0xa3dbf9), RGB (0x06121a),
    HEDDLE_PATTERN_PLAIN },
  { "SWEIC", RGB (0xd55e00), RGB (0xd55e00), RGB (0x9a4300), RGB (0xffa163), RGB (0x120700),
    HEDDLE_PATTERN_UPRIGHT },
  { NULL, RGB (0x8d8d93), RGB (0x8d8d93), RGB (0x5e5c64), RGB (0xc0bfbc), RGB (0xffffff),
    HEDDLE_PATTERN_PLAIN },
};

static const HeddlePalette light = {
  .foreground = BLACK (0.8f),
  .dim = BLACK (0.56f),
  .window = RGB (0xfafafb),
  .view = RGB (0xffffff),
  .grid = BLACK (0.08f),
  .grid_strong = BLACK (0.16f),
  .hatch = BLACK (0.09f),
  .hatch_strong = BLACK (0.17f),
  .ghost = BLACK (0.34f),
  .accent = RGB (0x1c71d8),
  .accent_on = RGB (0xffffff),
  .error = RGB (0xe01b24),
  .error_text = RGB (0xc30000),
  .warning = RGB (0xe5a50a),
  .warning_text = RGB (0x905400),
  .success_text = RGB (0x007c3d),
  .tint = 0.3f,
};

static const HeddlePalette dark = {
  .dark = TRUE,
  .foreground = WHITE (1.0f),
  .dim = WHITE (0.7f),
  .window = RGB (0x222226),
  .view = RGB (0x1d1d20),
  .grid = WHITE (0.09f),
  .grid_strong = WHITE (0.18f),
  .hatch = WHITE (0.09f),
  .hatch_strong = WHITE (0.17f),
  .ghost = WHITE (0.42f),
  .accent = RGB (0x1c71d8),
  .accent_on = RGB (0xffffff),
  .error = RGB (0xc01c28),
  .error_text = RGB (0xff938c),
  .warning = RGB (0xcd9309),
  .warning_text = RGB (0xffc252),
  .success_text = RGB (0x78e9ab),
  .tint = 0.42f,
};

/* Lines in high contrast are as strong as libadwaita's borders there. */
static void
strengthen (HeddlePalette *self)
{
  GdkRGBA strong = self->dark ? (GdkRGBA) WHITE (1.0f) : (GdkRGBA) BLACK (1.0f);

  self->contrast = TRUE;
  self->foreground = strong;
  self->dim = strong;
  self->dim.alpha = 0.9f;
  self->grid = self->hatch = strong;
  self->grid.alpha = 0.3f;
  self->grid_strong = self->hatch_strong = self->ghost = strong;
  self->grid_strong.alpha = 0.5f;
  self->ghost.alpha = 0.8f;
  /* Words stand on these. */
  self->hatch.alpha = 0.16f;
  self->hatch_strong.alpha = 0.26f;
}

/**
 * heddle_palette_get:
 *
 * Returns: (transfer none): the colours of a theme; static
 */
const HeddlePalette *
heddle_palette_get (gboolean is_dark,
                    gboolean contrast)
{
  static HeddlePalette strong[2];
  static gsize made = 0;

  if (!contrast)
    return is_dark ? &dark : &light;

  if (g_once_init_enter (&made))
    {
      strong[0] = light;
      strong[1] = dark;
      strengthen (&strong[0]);
      strengthen (&strong[1]);
      g_once_init_leave (&made, 1);
    }
  return &strong[is_dark ? 1 : 0];
}

/**
 * heddle_palette_get_hue:
 * @code: (nullable): a collaborative's code; %NULL or an unknown one gives grey
 * @hue: (out caller-allocates):
 */
void
heddle_palette_get_hue (const HeddlePalette *self,
                        const char          *code,
                        HeddleHue           *hue)
{
  const Collaborative *row = collaboratives;
  GdkRGBA strong = self->dark ? (GdkRGBA) WHITE (1.0f) : (GdkRGBA) BLACK (1.0f);

  while (row->code != NULL && g_strcmp0 (row->code, code) != 0)
    row++;

  hue->hue = self->dark ? row->hue_dark : row->hue;
  hue->ink = self->dark ? row->ink_dark : row->ink;
  hue->on = row->on;
  hue->pattern = row->pattern;
  if (self->contrast)
    heddle_palette_mix (&strong, &hue->ink, 0.4f, &hue->ink);
}

/**
 * heddle_palette_mix:
 * @share: how much of @a, 0 to 1; the rest is @b
 * @mixed: (out caller-allocates):
 *
 * Mixes two opaque colours.
 */
void
heddle_palette_mix (const GdkRGBA *a,
                    const GdkRGBA *b,
                    float          share,
                    GdkRGBA       *mixed)
{
  GdkRGBA result = {
    a->red * share + b->red * (1.0f - share),
    a->green * share + b->green * (1.0f - share),
    a->blue * share + b->blue * (1.0f - share),
    1.0f,
  };

  *mixed = result;
}
