import { shell } from './shell.ts';

/** What a folder has on disk: bytes. */
export const onDisk = async (folder: string): Promise<number> =>
  Number.parseInt(await shell('du', ['-sk', folder], '.'), 10) * 1024;
