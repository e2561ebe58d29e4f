// npm run docs:released: notes the schemas of this version, with which later ones are compared. Part of a release.
import { writeFileSync } from 'node:fs';
import { currentEdition } from './compatible.ts';
import { formatted } from './formatted.ts';

writeFileSync(
  new URL('released.json', import.meta.url),
  formatted('released.json', JSON.stringify(currentEdition())),
);
