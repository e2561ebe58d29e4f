import { allFacts } from '../../golden/facts/index.ts';
import { ledgerOf } from '../../golden/facts/ledger.ts';
import { randomOf } from '../fuzz/random.ts';
import { type Producer, randomLayout } from '../matrix/random-layout.ts';
import { printedReport } from '../typeset/report.ts';
import { typeset } from '../typeset/typeset.ts';

/** Those that write PDFs. */
const producers: readonly Producer[] = ['cid-pdf', 'embedded-pdf', 'chromium', 'writer', 'calc'];

/** Reports in layouts drawn by lot: the same ones for the same seed, as far as the producers' versions are the same. */
export async function* drawn(
  seed: number,
  count: number,
): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  for (let index = 0; index < count; index++) {
    const producer = producers[index % producers.length] as Producer;
    const layout = randomLayout(randomOf(seed, index), producer);
    const facts = allFacts[layout.facts];
    if (facts === undefined) continue;
    const { bytes, extension } = await typeset(printedReport(ledgerOf(facts), layout), layout);
    if (extension === 'pdf') yield { name: `#${index} ${producer} ${layout.rewrittenBy ?? ''}`, bytes };
  }
}
