import { fiscal } from '../../rows/fiscal.ts';

/** A column type as Fiscal Data Package 1.0rc1 defines one. */
interface ColumnTypeDefinition {
  name: string;
  dataType: string;
  unique?: true;
  /** The type before it, where several make one name. */
  prior?: string;
}

/** The taxonomy of budgets, and what is ours: where in a report a figure is printed. */
export const columnTypes: readonly (string | readonly ColumnTypeDefinition[])[] = [
  'https://frictionlessdata.io/taxonomies/fiscal/budgets.json',
  [
    { name: 'report:id', dataType: 'string', unique: true },
    { name: 'report:table:kind', dataType: 'string' },
    { name: 'report:table:number', dataType: 'integer', unique: true, prior: 'report:id' },
    { name: 'report:table:row', dataType: 'integer', unique: true, prior: 'report:table:number' },
    { name: 'report:page', dataType: 'integer' },
  ],
];

/** A column of the table `fiscal` as an attribute of a dimension. */
const attribute = (source: string, more: Record<string, string> = {}) => ({
  source,
  resource: fiscal.name,
  ...more,
});

const other = (column: string) => ({
  dimensionType: 'other',
  primaryKey: 'code',
  attributes: { code: attribute(column) },
});

/**
 * The same in the words of Fiscal Data Package 0.3: the JSON Schema of Fiscal Data Package is still the one of that
 * version, and tools that check by it want a model.
 */
export const model = {
  measures: { value: { source: 'value', resource: fiscal.name, currency: 'CNY', factor: 1 } },
  dimensions: {
    date: {
      dimensionType: 'datetime',
      primaryKey: 'year',
      attributes: { year: attribute('fiscal_year') },
    },
    department: {
      dimensionType: 'classification',
      classificationType: 'administrative',
      primaryKey: 'name',
      attributes: { name: attribute('department') },
    },
    functional: classification('functional'),
    economic: classification('economic'),
    direction: other('direction'),
    phase: other('phase'),
    fund: other('fund'),
    line_item: other('line_item'),
    table: {
      dimensionType: 'fact',
      primaryKey: ['report', 'number', 'row', 'kind'],
      attributes: {
        report: attribute('report_id'),
        kind: attribute('kind'),
        number: attribute('table_no'),
        row: attribute('row'),
      },
    },
  },
} as const;

function classification(type: 'functional' | 'economic') {
  return {
    dimensionType: 'classification',
    classificationType: type,
    primaryKey: 'code',
    attributes: {
      code: attribute(`${type}_code`),
      label: attribute(`${type}_label`, { labelfor: 'code' }),
    },
  };
}
