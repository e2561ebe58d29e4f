/**
 * What a field of a record holds: `amount` an exact decimal in its printed unit, `yuan` one in 元, `point` a length in PDF
 * points, `json` a JSON text.
 */
export type FieldType = 'text' | 'integer' | 'year' | 'amount' | 'yuan' | 'point' | 'json' | 'boolean';

/** A field's value: exact decimals are texts; `null` or an empty text where there is nothing. */
export type FieldValue = string | number | boolean | null;

/** What a field is, whatever it is written to. */
export interface FieldDescription {
  name: string;
  type: FieldType;
  description: string;
  /** Never empty. */
  required?: boolean;
  /** Why nothing stands there, where it is not that nothing is printed. */
  empty?: string;
  /** Texts that stand for nothing beside the empty one, with the reason. */
  dashes?: readonly string[];
  /** The only values that there are. */
  values?: readonly string[];
  minimum?: number;
  pattern?: string;
  /** Left out: the field is in the CSV and in the database. */
  only?: 'csv' | 'database';
  /**
   * Behind the columns of the CSV that were there from the first version, whose order is a contract: the greater, the later
   * it was added.
   */
  last?: number;
  /** Column type of Fiscal Data Package 1.0rc1 in the Table Schema of the CSV, which has no taxonomy of its own. */
  columnType?: string;
  /** The same in the data package, where the taxonomy names what tells records apart. */
  fiscal?: string;
}

/** A field and how it is taken from what the record is made of. */
export interface RecordField<Source> extends FieldDescription {
  of(source: Source): FieldValue;
}

/** Where records are written to: the columns of the two differ. */
type Destination = 'csv' | 'database';

/**
 * The one description of a family of records: CSV, database, data package, Table Schema and data dictionary are made of it.
 * The type parameter is what a whole report gives.
 */
export interface RecordFamily<Read> {
  name: string;
  /** Of the CSV: what one line is. */
  title: string;
  /** Of the table in a database. */
  description: string;
  /** Fields that no two records of the database share. */
  key: readonly string[];
  /** In the order of the columns. */
  fields(destination: Destination): FieldDescription[];
  /** The records that a report gives, in print order. */
  records(read: Read, destination: Destination): Record<string, FieldValue>[];
}

/** A family as it is written down: `Source` is what one record is made of. */
interface FamilyFields<Read, Source>
  extends Pick<RecordFamily<Read>, 'name' | 'title' | 'description' | 'key'> {
  fields: readonly RecordField<Source>[];
  sources(read: Read): Source[];
}

/** The family, from its fields. */
export function recordFamily<Read, Source>({
  fields,
  sources,
  ...family
}: FamilyFields<Read, Source>): RecordFamily<Read> {
  const fieldsFor = (destination: Destination) => {
    const there = fields.filter(({ only }) => only === undefined || only === destination);
    if (destination === 'database') return there;
    return there.toSorted((a, b) => (a.last ?? 0) - (b.last ?? 0));
  };
  return {
    ...family,
    fields: fieldsFor,
    records: (read, destination) => {
      const taken = fieldsFor(destination);
      return sources(read).map((source) => {
        const record: Record<string, FieldValue> = {};
        for (const { name, of } of taken) record[name] = of(source);
        return record;
      });
    },
  };
}
