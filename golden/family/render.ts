import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Block } from '../../scripts/typeset/document.ts';
import type { Layout } from '../../scripts/typeset/layout.ts';
import { tabText } from '../../scripts/typeset/render/tab-text.ts';
import { printedReport } from '../../scripts/typeset/report.ts';
import { ledgerOf } from '../facts/ledger.ts';
import type { Member } from './family.ts';

const layout: Layout = JSON.parse(readFileSync(new URL('../text-tabs/layout.json', import.meta.url), 'utf8'));

/** A report of the family as text with tabs, in the unit of its facts. */
export function memberText({ facts, says }: Member): string {
  const unit = facts.yuanPerUnit === 1 ? '元' : '万元';
  const report = printedReport(ledgerOf(facts), { ...layout, unit, selfEvaluation: false });
  return tabText({ ...report, blocks: says === undefined ? report.blocks : saying(report.blocks, says) });
}

/** Behind the first paragraph of the first explanation. */
function saying(blocks: readonly Block[], text: string): Block[] {
  const at = blocks.findIndex(
    (block) => block.type === 'heading' && block.text.includes('收入支出决算总体情况说明'),
  );
  return [...blocks.slice(0, at + 2), { type: 'paragraph', text }, ...blocks.slice(at + 2)];
}

/** Writes the reports into a folder, one file each. */
export async function writeFamily(members: readonly Member[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const member of members) await writeFile(join(folder, `${member.facts.id}.txt`), memberText(member));
}
