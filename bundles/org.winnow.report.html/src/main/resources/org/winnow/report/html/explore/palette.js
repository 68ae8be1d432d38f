// SPDX-License-Identifier: Apache-2.0
// Colours that the colour-blind can tell apart; marks differ as well.

/** Okabe and Ito. */
const GROUPS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#999933'];

/** Marks of about equal area around the origin, as paths. */
const CIRCLE = 'M-1,0a1,1 0 1 0 2,0a1,1 0 1 0 -2,0Z';
const SHAPES = [
  CIRCLE,
  'M-.89,-.89h1.78v1.78h-1.78Z',
  'M0,-1.35L1.17,.67H-1.17Z',
  'M0,-1.25L1.25,0L0,1.25L-1.25,0Z',
  'M0,1.35L1.17,-.67H-1.17Z',
  'M0,-1.15L1.09,-.36L.68,.93H-.68L-1.09,-.36Z',
  'M-1.1,0L-.55,-.95H.55L1.1,0L.55,.95H-.55Z',
];
const GLYPHS = ['●', '■', '▲', '◆', '▼', '⬟', '⬢'];

/** The look of a group by its number. */
export const group = number => ({
  colour: GROUPS[number % GROUPS.length],
  shape: SHAPES[number % SHAPES.length],
  glyph: GLYPHS[number % GLYPHS.length],
});

/** The look of a number. */
export const dot = colour => ({ colour, shape: CIRCLE });

/** Of what has no value. */
export const MISSING = '#b0b0b0';

/** Points of viridis (van der Walt and Smith, 2015) at equal steps. */
const VIRIDIS = ['440154', '482878', '3e4989', '31688e', '26828e', '1f9e89', '35b779', '6ece58', 'b5de2b', 'fde725'];

const part = (hex, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16);

/** The colour of a share from 0 to 1. */
export const viridis = share => {
  const place = Math.min(Math.max(share, 0), 1) * (VIRIDIS.length - 1);
  const low = Math.min(Math.floor(place), VIRIDIS.length - 2);
  const mix = i => Math.round(part(VIRIDIS[low], i) + (place - low) * (part(VIRIDIS[low + 1], i) - part(VIRIDIS[low], i)));
  return `rgb(${mix(0)},${mix(1)},${mix(2)})`;
};

/** A bar of all colours, for CSS. */
export const GRADIENT = `linear-gradient(to right,${VIRIDIS.map(hex => `#${hex}`).join(',')})`;
