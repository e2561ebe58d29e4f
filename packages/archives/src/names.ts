/** A name as bytes: UTF-8 where it is, else GBK, as Windows in China writes it without saying so. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** With `/` between folders, whatever the archive writes; nothing is resolved, since it is only a name. */
export const slashed = (name: string): string => name.replaceAll('\\', '/');
