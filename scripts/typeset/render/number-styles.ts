import { isAmount } from '../amounts.ts';

/** A number with the format under which a spreadsheet shows it as it is printed. */
export interface FormattedNumber {
  value: string;
  /** Name of the format; each is written once a document. */
  format: string;
}

/** Formats by name, as OpenDocument writes them; a condition names the format of the values that it is for. */
export class NumberStyles {
  readonly #styles = new Map<string, string>();

  /** The number and format behind a printed amount, or a printed nothing; `null` for any other text. */
  formatted(printed: string): FormattedNumber | null {
    if (printed === '' || printed === '-' || printed === '—') return this.#nothing(printed);
    const found = /^-?\d{1,3}(?:(?:,\d{3})+|\d*)(?:\.(?<places>\d+))?$/u.exec(printed);
    if (!found || !isAmount(printed)) return null;
    const places = found.groups?.places?.length ?? 0;
    const grouped = printed.includes(',');
    return { value: printed.replaceAll(',', ''), format: this.#number(places, grouped) };
  }

  /** All formats that were asked for. */
  get xml(): string {
    return [...this.#styles.values()].join('');
  }

  #number(places: number, grouped: boolean): string {
    const name = `n${places}${grouped ? 'g' : ''}`;
    this.#styles.set(name, numberStyle(name, places, grouped));
    return name;
  }

  /** A zero that is shown as a dash, or not at all. */
  #nothing(shown: string): FormattedNumber {
    const at = ['', '-', '—'].indexOf(shown);
    const [zero, name] = [`z${at}`, `zn${at}`];
    this.#styles.set(
      zero,
      `<number:number-style style:name="${zero}" style:volatile="true"><number:text>${shown}</number:text></number:number-style>`,
    );
    const map = `<style:map style:condition="value()=0" style:apply-style-name="${zero}"/>`;
    this.#styles.set(name, numberStyle(name, 2, true, map));
    return { value: '0', format: name };
  }
}

const numberStyle = (name: string, places: number, grouped: boolean, map = ''): string =>
  `<number:number-style style:name="${name}"><number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1" number:grouping="${grouped}"/>${map}</number:number-style>`;
