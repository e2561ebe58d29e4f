import { foldWidth } from './space.ts';

/** Is a line a note under a table: 注：…, 说明：…, 备注.? */
export const isNote = (text: string): boolean =>
  /^(?:附?注|注释|说明|备注|備註)\s*\d*\s*[:.、]|^[※*]|^注\d/u.test(foldWidth(text).trim());
