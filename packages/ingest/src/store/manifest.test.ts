import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Failure } from '../problem.ts';
import { temporaryFolder } from '../testing/golden.ts';
import { type Group, Manifest } from './manifest.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('files come back by hash and name, in whatever order they were added', async () => {
  const manifest = new Manifest(await temporaryFolder());
  const reports = Array.from({ length: 40 }, (_, i) => sha256(String(i)));
  for (const hash of reports) await manifest.add({ file: `${hash}.pdf`, sha256: hash });
  await manifest.add({ file: 'again.pdf', sha256: reports[3] ?? '' });
  await manifest.add({ file: 'again.pdf', sha256: reports[3] ?? '' });
  const failure: Failure = { code: 'not-found', message: 'no such file or directory' };
  await manifest.add({ file: 'z.pdf', failure });
  await manifest.add({ file: 'a.pdf', failure });

  const groups: Group[] = [];
  for await (const group of manifest.groups()) groups.push(group);
  expect(groups.map((group) => group.sha256)).toEqual(reports.toSorted());
  expect(groups.find((group) => group.sha256 === reports[3])?.files).toEqual(
    [`${reports[3]}.pdf`, 'again.pdf'].sort(),
  );
  expect(groups.find((group) => group.sha256 === reports[3])?.named).toEqual(
    [`${reports[3]}.pdf`, 'again.pdf'].sort(),
  );
  expect(await manifest.unopened()).toEqual([
    { file: 'a.pdf', failure },
    { file: 'z.pdf', failure },
  ]);
});
