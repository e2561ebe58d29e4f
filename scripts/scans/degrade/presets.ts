/** What a scanner, a copier or a fax does to a page. Lengths are millimetres, so that resolution changes nothing else. */
export interface Preset {
  /** In colours; grey where left out. */
  colour?: true;
  /** Degrees that the paper lies askew: this much either way, or up to it. */
  skew?: number;
  /** How much one side is larger than the other: share of the width. */
  keystone?: number;
  /** Is the skew drawn by lot, up to the figure? */
  drawnByLot?: true;
  /** Standard deviation of the blur. */
  blur?: number;
  /** Standard deviation of the noise, of 255. */
  noise?: number;
  /** Share of pixels that are black or white specks. */
  salt?: number;
  /** How much darker the darkest corner is. */
  light?: number;
  /** The shadow of a book's gutter at the left edge. */
  shadow?: true;
  /** Share of the ink's darkness that is left. */
  contrast?: number;
  /** Share of the ink of the other side that shines through. */
  bleed?: number;
  /** A red seal over the page. */
  seal?: true;
  /** Black and white only; `jitter` is how far the threshold wavers. */
  oneBit?: { jitter: number };
  /** Quarter turns clockwise. */
  turns?: 1 | 2 | 3;
  /** Quality of the JPEG. */
  jpeg?: number;
}

export const presets = {
  clean: { jpeg: 90 },
  typical: { skew: 0.5, drawnByLot: true, blur: 0.05, noise: 4, light: 0.1, jpeg: 75 },
  copy: {
    skew: 1,
    drawnByLot: true,
    keystone: 0.008,
    blur: 0.08,
    noise: 8,
    salt: 0.0005,
    light: 0.3,
    bleed: 0.1,
    jpeg: 55,
  },
  'one-bit': { skew: 0.5, noise: 6, oneBit: { jitter: 0 } },
  fax: { skew: 0.7, blur: 0.06, noise: 25, oneBit: { jitter: 20 } },
  seal: { colour: true, seal: true, skew: 0.3, jpeg: 75 },
  'grey-seal': { seal: true, skew: 0.3, jpeg: 75 },
  skewed: { skew: 1.5, jpeg: 75 },
  keystone: { keystone: 0.015, skew: 0.4, jpeg: 75 },
  blurred: { blur: 0.12, jpeg: 75 },
  pressed: { blur: 0.03, jpeg: 40 },
  noisy: { noise: 18, salt: 0.002, jpeg: 75 },
  uneven: { light: 0.45, shadow: true, jpeg: 75 },
  faint: { contrast: 0.35, noise: 4, jpeg: 75 },
  bleeding: { bleed: 0.25, noise: 3, jpeg: 75 },
  sideways: { skew: 0.5, noise: 4, turns: 1, jpeg: 75 },
  'upside-down': { skew: -0.5, noise: 4, turns: 2, jpeg: 75 },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
