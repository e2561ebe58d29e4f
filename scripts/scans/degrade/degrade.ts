import { type Random, randomOf } from '../../fuzz/random.ts';
import { bent } from './bend.ts';
import { blurred } from './blur.ts';
import { type Image, turnedImage } from './image.ts';
import type { Preset } from './presets.ts';
import { stampSeal } from './seal.ts';

/** Threshold of black and white. */
const THRESHOLD = 150;

/**
 * What a scanner makes of a page: the same for the same seed.
 *
 * @param back the other side of the sheet, for ink that shines through
 * @param seed of the document; every page is a series of its own
 */
export function degraded(
  page: Image,
  back: Image,
  preset: Preset,
  dpi: number,
  seed: number,
  number: number,
): Image {
  const random = randomOf(seed, number);
  const mm = dpi / 25.4;
  let image: Image = { ...page, data: page.data.slice() };
  if (preset.bleed) shineThrough(image, blurred(back, 0.1 * mm), preset.bleed);
  if (preset.seal) {
    const [x, y] = [0.55 + 0.25 * random.next(), 0.25 + 0.3 * random.next()];
    stampSeal(image, dpi, image.width * x, image.height * y, random);
  }
  if (preset.contrast) fade(image.data, preset.contrast);
  if (preset.skew || preset.keystone) image = bent(image, lieOf(preset, random));
  if (preset.blur) image = blurred(image, preset.blur * mm);
  if (preset.light) shade(image, preset.light, preset.shadow === true, random);
  if (preset.noise || preset.salt) spoil(image, preset.noise ?? 0, preset.salt ?? 0, random);
  if (preset.oneBit) blackAndWhite(image.data, preset.oneBit.jitter, random);
  return preset.turns ? turnedImage(image, preset.turns) : image;
}

function lieOf({ skew = 0, keystone = 0, drawnByLot }: Preset, random: Random) {
  const share = drawnByLot ? 2 * random.next() - 1 : random.chance(0.5) ? 1 : -1;
  const sign = (): number => (random.chance(0.5) ? 1 : -1);
  return {
    skew: (skew * share * Math.PI) / 180,
    keystoneAcross: keystone * sign(),
    keystoneDown: 0.7 * keystone * sign(),
  };
}

function shineThrough({ width, height, channels, data }: Image, back: Image, share: number): void {
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Seen from here the other side is mirrored.
      const u = back.width - 1 - x;
      const isPaper = y >= back.height || u < 0;
      for (let k = 0; k < channels; k++, i++) {
        const behind = isPaper ? 255 : (back.data[(y * back.width + u) * back.channels + k] as number);
        data[i] = (data[i] as number) * (1 - (share * (255 - behind)) / 255);
      }
    }
  }
}

function fade(data: Uint8Array, contrast: number): void {
  for (let i = 0; i < data.length; i++) data[i] = 255 - (255 - (data[i] as number)) * contrast;
}

/** Light that falls off towards one corner, and the shadow of a gutter. */
function shade(
  { width, height, channels, data }: Image,
  depth: number,
  hasGutter: boolean,
  random: Random,
): void {
  const [across, down] = [random.next() * 2 - 1, random.next() * 2 - 1];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const slant = (across * (2 * x - width)) / width + (down * (2 * y - height)) / height;
      let light = 1 - depth * (0.5 + slant / 4);
      if (hasGutter) light *= 1 - 0.5 * Math.exp(-((x / width) ** 2) / 0.002);
      for (let k = 0; k < channels; k++, i++) data[i] = (data[i] as number) * light;
    }
  }
}

/** Noise, the same in all colours, and specks of black and white. */
function spoil({ channels, data }: Image, noise: number, salt: number, random: Random): void {
  for (let i = 0; i < data.length; i += channels) {
    // Four uniform numbers are near enough to a normal one.
    const normal = (random.next() + random.next() + random.next() + random.next() - 2) * Math.sqrt(3);
    const speck = salt > 0 && random.chance(salt) ? (random.chance(0.5) ? -255 : 255) : 0;
    for (let k = i; k < i + channels; k++)
      data[k] = Math.max(0, Math.min(255, (data[k] as number) + noise * normal + speck));
  }
}

function blackAndWhite(data: Uint8Array, jitter: number, random: Random): void {
  for (let i = 0; i < data.length; i++) {
    const threshold = THRESHOLD + (jitter > 0 ? jitter * (random.next() - 0.5) : 0);
    data[i] = (data[i] as number) < threshold ? 0 : 255;
  }
}
