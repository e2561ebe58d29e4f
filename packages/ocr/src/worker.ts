/** What runs in a thread that reads pictures: one at a time, its model open for all of them. */
import type { PictureReading } from '@juesuan/extractor';
import type { PictureTask } from './in-threads.ts';
import { openInstalled } from './node.ts';

let opened: ReturnType<typeof openInstalled> | null = null;

export default async function read({ picture, page }: PictureTask): Promise<PictureReading | null> {
  opened ??= openInstalled();
  const read = await (await opened).read(picture, page);
  // What was seen is for drawing a page, and as large as the picture.
  const { seen: _, ...rest } = read ?? {};
  return read === null ? null : (rest as PictureReading);
}
