import { cents } from './accounts.ts';
import { type Planted, renamed } from './family.ts';

/** What a planted change must lead to: a rule, and the report that the finding stands in. */
export interface Expected {
  rule: string;
  department: string;
  fiscalYear: number;
  /** What the finding is of, as `across_years` and `across_levels` have it. */
  items: readonly string[];
}

const yunjiang = '云江省政务服务和招商促进厅';
const centre = '云江省政务服务中心';
const { before: qinghe, department: qinghe2024 } = renamed;
const brigade = '澜川市青禾区城市管理执法大队';

/** An opening that was restated, by the unit and so by its department, with the reason in the text: no finding. */
export const restated: readonly Planted[] = [qinghe, `${qinghe2024}（本级）`].map((department) => ({
  department,
  fiscalYear: 2023,
  leadsOn: true,
  change: (facts) => ({
    ...facts,
    balances: { ...facts.balances, generalOpening: cents(facts.balances.generalOpening + 52_000) },
  }),
  says: '年初结转和结余与上年年末结转和结余不一致，主要是因会计差错更正调整年初结转5.2万元。',
}));

/** Every planted disagreement, and what is to be found of it: nothing else may be. */
export const planted: readonly (Planted & { expected: readonly Expected[] })[] = [
  {
    department: yunjiang,
    fiscalYear: 2024,
    change: (facts) => ({
      ...facts,
      balances: { ...facts.balances, generalOpening: cents(facts.balances.generalOpening + 37.5) },
    }),
    expected: [
      {
        rule: 'years-opening-balance',
        department: yunjiang,
        fiscalYear: 2024,
        items: ['balance', 'appropriation-balance', 'general-public-balance'],
      },
      // What the department alone changed is not what its units add up to, at the end of the year either.
      {
        rule: 'levels-sum',
        department: yunjiang,
        fiscalYear: 2024,
        items: ['balance', 'appropriation-balance', 'general-public-balance', 'total', 'appropriation-total'],
      },
    ],
  },
  {
    department: yunjiang,
    fiscalYear: 2023,
    change: (facts) => ({
      ...facts,
      narrative: {
        ...facts.narrative,
        prior: { ...facts.narrative.prior, basic: cents(facts.narrative.prior.basic + 12) },
      },
    }),
    expected: [{ rule: 'years-prior-amount', department: yunjiang, fiscalYear: 2023, items: ['basic'] }],
  },
  {
    department: centre,
    fiscalYear: 2024,
    change: (facts) => ({
      ...facts,
      threePublic: {
        ...facts.threePublic,
        prior: { ...facts.threePublic.prior, reception: cents(facts.threePublic.prior.reception + 1.4) },
      },
    }),
    expected: [
      {
        rule: 'years-three-public',
        department: centre,
        fiscalYear: 2024,
        items: ['three-public', 'reception'],
      },
    ],
  },
  {
    department: brigade,
    fiscalYear: 2023,
    change: (facts) => ({
      ...facts,
      narrative: {
        ...facts.narrative,
        operatingExpenses: {
          ...facts.narrative.operatingExpenses,
          prior: cents(facts.narrative.operatingExpenses.prior + 30_000),
        },
      },
    }),
    expected: [
      {
        rule: 'years-operating-expenses',
        department: brigade,
        fiscalYear: 2023,
        items: ['operating-expenses'],
      },
    ],
  },
];
