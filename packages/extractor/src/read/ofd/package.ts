import { ExtractionError } from '@juesuan/schema';
import { type ParseXml, type XmlElement, xmlParser } from '../container/xml.ts';
import type { ZipContainer } from '../container/zip.ts';

/** A part of an OFD, and where it stands: locations in it are relative to that. */
export interface Part {
  path: string;
  root: XmlElement;
}

/** The files of an OFD by the locations (ST_Loc) that others give. */
export class OfdPackage {
  readonly #zip: ZipContainer;
  readonly #parse: ParseXml;

  private constructor(zip: ZipContainer, parse: ParseXml) {
    this.#zip = zip;
    this.#parse = parse;
  }

  static async open(zip: ZipContainer): Promise<OfdPackage> {
    return new OfdPackage(zip, await xmlParser());
  }

  /** Is something in the file that only encrypted ones have? */
  get isEncrypted(): boolean {
    return this.#zip.names.some((name) => /(^|\/)(decryptseed\.dat|encryptions?\.xml)$/i.test(name));
  }

  /**
   * The bytes at a location: from the root where it begins with a slash, else from the file that names it. Producers also
   * write locations from the root without the slash, and from the folder of the document.
   */
  bytes(location: string, from: string): { path: string; bytes: Uint8Array } | null {
    const wanted = location.trim().replaceAll('\\', '/');
    if (wanted === '') return null;
    const folder = folderOf(from);
    const places = wanted.startsWith('/')
      ? [wanted, folder + wanted]
      : [folder + wanted, wanted, `${folder.split('/')[0]}/${wanted}`];
    for (const place of places) {
      const path = straight(place);
      const bytes = this.#zip.read(path);
      if (bytes !== null) return { path, bytes };
    }
    return null;
  }

  /**
   * The XML at a location; `null` where there is no such file.
   *
   * @throws {ExtractionError} `damaged` where the file holds no XML
   */
  part(location: string | undefined, from: string): Part | null {
    const found = location === undefined ? null : this.bytes(location, from);
    return found === null ? null : { path: found.path, root: this.#parse(found.bytes, found.path) };
  }

  /**
   * The same of a part that says which others there are.
   *
   * @throws {ExtractionError} `damaged` where it is cut off
   */
  whole(location: string | undefined, from: string): Part | null {
    const part = this.part(location, from);
    if (part?.root.cut) throw new ExtractionError('damaged', { reason: 'xml-cut', part: part.path });
    return part;
  }

  /** The same of a part that the pages can be read without: one that holds no XML is none. */
  partOrNone(location: string | undefined, from: string): Part | null {
    try {
      return this.part(location, from);
    } catch (error) {
      if (error instanceof ExtractionError && error.code === 'damaged') return null;
      throw error;
    }
  }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A path without `.` and `..`, which lead nowhere out of the container. */
function straight(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
