// Reads every twin and prints what is wrong: node --conditions=@juesuan/source scripts/twins/main.ts [WORD]
import { judge } from './judge.ts';
import { twins } from './twins.ts';

const [word = ''] = process.argv.slice(2);
let right = 0;
let all = 0;
for (const twin of twins()) {
  if (!new RegExp(word).test(twin.name)) continue;
  all++;
  const { missing, extra, warnings } = await judge(twin);
  const ok = missing.length === 0 && extra.length === 0 && (!twin.warns || warnings.length > 0);
  if (ok) right++;
  else {
    console.log(
      `FAILED ${twin.name}: ${missing.length} missing, ${extra.length} other; ${[...new Set(warnings)].join(' ')}`,
    );
    for (const key of missing.slice(0, 3)) console.log(`    - ${key}`);
    for (const key of extra.slice(0, 4)) console.log(`    + ${key}`);
  }
}
console.log(`${right} of ${all} right`);
