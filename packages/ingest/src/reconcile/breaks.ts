import type { Location, Section } from '@juesuan/schema';
import { identityFields, placeFields } from '@juesuan/schema';
import { always, integer, type ReadReport, reportDataset, text } from '../rows/dataset.ts';
import { reorganisedWords, restatedWords } from './catalogue.ts';

interface OfBreak extends ReadReport {
  no: number;
  kind: 'restated' | 'reorganised';
  sentence: string;
  location: Location;
}

/** Sentences by which a report says itself why it does not lead on from last year's. */
export const explainedBreaks = reportDataset<OfBreak>({
  name: 'explained_breaks',
  description: 'Sentences that say why a report does not lead on from that of the year before.',
  key: ['report_id', 'break_no'],
  fields: [
    ...identityFields,
    integer('break_no', 'Sentence of the report, counted from 1.', ({ no }) => no),
    always(
      text(
        'kind',
        '`restated` (调整年初结转, 会计差错更正) or `reorganised` (机构改革, 划转).',
        ({ kind }) => kind,
      ),
    ),
    always(text('sentence', 'As printed.', ({ sentence }) => sentence)),
    ...placeFields,
  ],
  sources: (read) => breaksOf(read.report.sections).map((found, i) => ({ ...read, ...found, no: i + 1 })),
});

type Found = Pick<OfBreak, 'kind' | 'sentence' | 'location'>;

/** A restated opening speaks of a balance, a reorganised department of figures: duties and glossaries do neither. */
const balance = /年初|期初|结转|结余/u;
const comparison = /增加|减少|增长|下降|上年|比/u;

function breaksOf(sections: readonly Section[]): Found[] {
  return sections.flatMap((section) => [
    ...section.paragraphs.flatMap(({ text: printed, location }) =>
      printed.split(/(?<=[。；;])/u).flatMap((sentence): Found[] => {
        const kind = kindOf(sentence);
        return kind === null ? [] : [{ kind, sentence, location }];
      }),
    ),
    ...breaksOf(section.sections),
  ]);
}

function kindOf(sentence: string): OfBreak['kind'] | null {
  const says = (words: readonly string[]): boolean => words.some((word) => sentence.includes(word));
  if (says(restatedWords) && balance.test(sentence)) return 'restated';
  return says(reorganisedWords) && comparison.test(sentence) ? 'reorganised' : null;
}
