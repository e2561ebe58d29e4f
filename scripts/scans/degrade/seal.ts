import type { Random } from '../../fuzz/random.ts';
import type { Image } from './image.ts';

const INK = [205, 40, 45];
const INK_GREY = 90;
/** Millimetres: the seal's radius, its ring, and between where its characters stand. */
const RADIUS = 20;
const RING = 1.2;
const CHARACTERS = [13, 17.5] as const;
const STAR = 6.5;
/** Share of its ink that did not take. */
const BARE = 0.12;

/** Stamps a round seal with a star and strokes like characters; what is printed shows through. */
export function stampSeal(image: Image, dpi: number, cx: number, cy: number, random: Random): void {
  const { width, height, channels, data } = image;
  const mm = dpi / 25.4;
  const radius = RADIUS * mm;
  for (let y = Math.max(0, Math.floor(cy - radius)); y < Math.min(height, cy + radius); y++) {
    for (let x = Math.max(0, Math.floor(cx - radius)); x < Math.min(width, cx + radius); x++) {
      if (!isInked((x - cx) / mm, (y - cy) / mm) || random.chance(BARE)) continue;
      for (let k = 0, i = (y * width + x) * channels; k < channels; k++, i++) {
        const ink = channels === 3 ? (INK[k] as number) : INK_GREY;
        data[i] = Math.min(data[i] as number, ((data[i] as number) * ink) / 255 + 8);
      }
    }
  }
}

/** Is there ink at a place given in millimetres from the seal's middle? */
function isInked(dx: number, dy: number): boolean {
  const r = Math.hypot(dx, dy);
  if (r > RADIUS) return false;
  if (r > RADIUS - RING) return true;
  const angle = Math.atan2(dy, dx);
  if (r < STAR * (0.69 + 0.31 * Math.cos(5 * (angle + Math.PI / 2)))) return true;
  if (r < CHARACTERS[0] || r > CHARACTERS[1]) return false;
  const place = (angle + Math.PI) / 0.26;
  const [cell, inside] = [Math.floor(place), place % 1];
  if (inside < 0.2 || inside > 0.85) return false;
  return (Math.floor(r / 0.55) + cell) % 2 === 0 || (inside > 0.45 && inside < 0.6);
}
