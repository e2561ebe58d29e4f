/** What the lean reader does not know, or is not sure of. The document is then read by pdf.js, from its first page. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** @throws {Refused} always, naming what is not known */
export function refuse(what: string): never {
  throw new Refused(what);
}
