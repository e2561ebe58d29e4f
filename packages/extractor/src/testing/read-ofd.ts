import { Deadline } from '../model/deadline.ts';
import type { PageRange } from '../model/source.ts';
import { defaultContainerLimits } from '../read/container/limits.ts';
import { openZip } from '../read/container/zip.ts';
import { type OfdDocument, readOfd } from '../read/ofd/read.ts';

/** Reads an OFD without looking for tables in it. */
export async function readPages(
  bytes: Uint8Array,
  {
    pages,
    operators = 1_000_000,
    most = 2000,
  }: { pages?: PageRange; operators?: number; most?: number } = {},
): Promise<OfdDocument> {
  const zip = await openZip(bytes, defaultContainerLimits);
  const limits = { pages: most, operators };
  return readOfd(zip, {
    deadline: new Deadline(undefined, null),
    limits,
    options: { ...(pages && { pages }) },
  });
}
