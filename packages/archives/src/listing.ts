import { slashed } from './names.ts';

/** One entry as 7-Zip lists it. */
export interface Listed {
  /** As it is named to 7-Zip. */
  path: string;
  /** With `/` between folders. */
  name: string;
  /** Neither a folder nor a link. */
  isFile: boolean;
  size: number;
  /** `null` where it is packed with others. */
  packed: number | null;
  isEncrypted: boolean;
}

/**
 * The entries of a technical listing (`7z l -slt`): blocks of `Key = value` behind a line of dashes, one an entry.
 *
 * @returns `isWhole` is false where there is no list at all
 */
export function readListing(lines: readonly string[]): { entries: Listed[]; isWhole: boolean } {
  const start = lines.findIndex((line) => /^-{10,}$/u.test(line));
  if (start < 0) return { entries: [], isWhole: false };
  const entries: Listed[] = [];
  let block = new Map<string, string>();
  const close = (): void => {
    const path = block.get('Path');
    if (path !== undefined) entries.push(listed(path, block));
    block = new Map();
  };
  for (const line of lines.slice(start + 1)) {
    const [, key, value] = /^([A-Z][A-Za-z ]*?) = ?(.*)$/u.exec(line) ?? [];
    // A name may hold a line feed and go on like a key: only the first of each counts, and a path opens an entry.
    if (key === 'Path' && block.has('Size')) close();
    if (key !== undefined && !block.has(key)) block.set(key, value ?? '');
    else if (line === '') close();
  }
  close();
  return { entries, isWhole: true };
}

function listed(path: string, block: ReadonlyMap<string, string>): Listed {
  const attributes = block.get('Attributes') ?? '';
  const isFolder = block.get('Folder') === '+' || /^D/u.test(attributes);
  const isLink = (block.get('Symbolic Link') ?? '') !== '' || / l[rwx-]{9}/u.test(attributes);
  const packed = block.get('Packed Size') ?? '';
  return {
    path,
    name: slashed(path),
    isFile: !isFolder && !isLink,
    // Without a size nothing says how much it unpacks to.
    size: /^\d+$/u.test(block.get('Size') ?? '') ? Number(block.get('Size')) : Number.POSITIVE_INFINITY,
    packed: /^\d+$/u.test(packed) && packed !== '0' ? Number(packed) : null,
    isEncrypted: block.get('Encrypted') === '+',
  };
}
