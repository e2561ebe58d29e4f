import { describe, expect, test } from 'vitest';
import { degraded } from './degrade.ts';
import type { Image } from './image.ts';
import { type Preset, presets } from './presets.ts';

const DPI = 100;

/** White paper of 8 by 6 inches with one black box, 2 to 5 inches from the left, 1 to 2 from the top. */
function paper(channels: 1 | 3, dpi: number): Image {
  const [width, height] = [8 * dpi, 6 * dpi];
  const data = new Uint8Array(width * height * channels).fill(255);
  for (let y = dpi; y < 2 * dpi; y++)
    data.fill(0, (y * width + 2 * dpi) * channels, (y * width + 5 * dpi) * channels);
  return { width, height, channels, data };
}

const scan = (preset: Preset, seed = 1, channels: 1 | 3 = 1, dpi = DPI): Image =>
  degraded(paper(channels, dpi), paper(channels, dpi), preset, dpi, seed, 1);
const at = ({ width, channels, data }: Image, x: number, y: number): number =>
  data[(Math.round(y * DPI) * width + Math.round(x * DPI)) * channels] as number;

describe('a degraded page', () => {
  test.each(Object.entries(presets))('is the same for the same seed: %s', (_, preset: Preset) => {
    const channels = preset.colour ? 3 : 1;
    expect(scan(preset, 7, channels, 20)).toEqual(scan(preset, 7, channels, 20));
  });

  test('is another for another seed', () => {
    expect(scan(presets.typical, 1).data).not.toEqual(scan(presets.typical, 2).data);
  });

  test('lies askew by the degrees of its preset', () => {
    const { width, height, data } = scan({ skew: 1 });
    // The box's upper edge, where it begins in two columns an inch and a half apart.
    const edge = (x: number): number => {
      for (let y = 0; y < height; y++) if ((data[y * width + Math.round(x * DPI)] as number) < 128) return y;
      return Number.NaN;
    };
    const slope = Math.abs(edge(4.5) - edge(2.5)) / (2 * DPI);
    expect(Math.abs(slope - Math.tan(Math.PI / 180))).toBeLessThan(0.006);
  });

  test('is black and white only, faint, dark in a corner, or turned, as its preset says', () => {
    expect(new Set(scan({ noise: 20, oneBit: { jitter: 5 } }).data)).toEqual(new Set([0, 255]));
    expect(at(scan({ contrast: 0.4 }), 3, 1.5)).toBe(153);
    const uneven = scan({ light: 0.4 });
    const corners = [at(uneven, 0, 0), at(uneven, 7.9, 0), at(uneven, 0, 5.9), at(uneven, 7.9, 5.9)];
    expect(Math.max(...corners) - Math.min(...corners)).toBeGreaterThan(20);
    const turned = scan({ turns: 1 });
    expect([turned.width, turned.height]).toEqual([600, 800]);
    // What was 3 from the left and 1.5 from the top is 1.5 from the right and 3 from the top.
    expect(at(turned, 6 - 1.5, 3)).toBe(0);
    expect(at(turned, 3, 1.5)).toBe(255);
  });

  test('shows the other side, mirrored, and a seal in red', () => {
    expect(at(scan({ bleed: 0.2 }), 8 - 2.5, 1.5)).toBe(204);
    const { data } = scan({ seal: true }, 1, 3);
    let red = 0;
    for (let i = 0; i < data.length; i += 3)
      if ((data[i] as number) > 150 && (data[i + 1] as number) < 80) red++;
    // Ring, star and characters are a part of a disc of 20 mm.
    expect(red).toBeGreaterThan(2_000);
    expect(red).toBeLessThan(Math.PI * (20 / 25.4) ** 2 * DPI * DPI);
  });
});
