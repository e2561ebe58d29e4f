import type { SevenZipModuleFactory } from '7z-wasm';
import sevenZip from '7z-wasm';

/** A 7z of files, as 7-Zip packs them; behind a password where one is given. */
export async function sevenZipped(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...options: string[]
): Promise<Uint8Array> {
  const { FS, callMain } = await (sevenZip as unknown as SevenZipModuleFactory)({ print: () => undefined });
  FS.mkdir('/in');
  FS.chdir('/in');
  for (const [name, data] of Object.entries(files)) {
    const folders = name.split('/').slice(0, -1);
    folders.forEach((_, i) => {
      try {
        FS.mkdir(folders.slice(0, i + 1).join('/'));
      } catch {
        // It is there.
      }
    });
    FS.writeFile(name, data);
  }
  callMain(['a', '/out.7z', '.', ...options]);
  return FS.readFile('/out.7z');
}
