import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { colourIn, groundIn } from './grounds.ts';
import { integerOf, settingOf, switchOf } from './properties.ts';

/** What a run's looks say of its text. */
export interface Look {
  hidden: boolean;
  struck: boolean;
  /** As superscript or subscript. */
  raised: boolean;
  /** Of the type and of what is painted under it: `0xrrggbb`, `null` where it is not known. */
  ink: number | null;
  /** `undefined` where the run paints nothing. */
  ground: number | null | undefined;
  capitals: boolean;
}

/** Which numbering a paragraph has: the `num` and the level within it. `num` 0 is none. */
export interface NumberingPlace {
  num: number;
  level: number | null;
}

export type RunProperties = Partial<Look>;

/** Styles based on one another; Word's own come to some five. */
const MOST_STYLES = 50;

/** The styles of a document: what they say of texts and of numbering, through those that they are based on. */
export class Styles {
  readonly #byId = new Map<string, XmlElement>();
  readonly #runs = new Map<string, RunProperties>();
  readonly #painting = new Map<string, boolean>();
  readonly #defaults: RunProperties;
  readonly #defaultParagraph: string | undefined;

  constructor(styles: XmlElement | undefined) {
    for (const style of styles ? childrenOf(styles, 'style') : []) {
      const id = attributeOf(style, 'styleId') ?? '';
      if (!this.#byId.has(id)) this.#byId.set(id, style);
      const isDefault = /^(?:1|true|on)$/u.test(attributeOf(style, 'default') ?? '');
      if (isDefault && attributeOf(style, 'type') === 'paragraph') this.#defaultParagraph ??= id;
    }
    const defaults = childOf(childOf(styles, 'docDefaults'), 'rPrDefault');
    this.#defaults = ownProperties(childOf(defaults, 'rPr'));
  }

  /** What the style of a paragraph with these properties says of its runs. */
  ofParagraph(paragraph: XmlElement | undefined): RunProperties {
    return this.#runOf(settingOf(paragraph, 'pStyle') ?? this.#defaultParagraph);
  }

  /** The looks of a run, within a paragraph whose style says so much of them. */
  look(fromParagraph: RunProperties, run: XmlElement | undefined): Look {
    const fromRun = this.#runOf(settingOf(run, 'rStyle'));
    const own = ownProperties(run);
    // A switch that both styles turn on is off: 17.7.3 of ISO/IEC 29500-1.
    const toggled = (name: 'hidden' | 'struck' | 'capitals'): boolean =>
      own[name] ?? (fromParagraph[name] !== fromRun[name] && (fromParagraph[name] || fromRun[name])) ?? false;
    const all = [this.#defaults, fromParagraph, fromRun, own];
    const last = <Name extends 'raised' | 'ink' | 'ground'>(name: Name): RunProperties[Name] | undefined =>
      all.findLast((properties) => properties[name] !== undefined)?.[name];
    return {
      hidden: toggled('hidden') || (own.hidden ?? this.#defaults.hidden ?? false),
      struck: toggled('struck'),
      capitals: toggled('capitals'),
      raised: last('raised') ?? false,
      ink: last('ink') ?? null,
      ground: last('ground'),
    };
  }

  /** The numbering that a style gives, and which style of its chain names the `num`: a level is linked to that one. */
  numberingOf(style: string | undefined): (NumberingPlace & { style: string }) | null {
    let level: number | null = null;
    for (const [id, element] of this.#chain(style ?? this.#defaultParagraph)) {
      const numbering = childOf(childOf(element, 'pPr'), 'numPr');
      level ??= integerOf(settingOf(numbering, 'ilvl'));
      const num = integerOf(settingOf(numbering, 'numId'));
      if (num !== null) return { num, level, style: id };
    }
    return null;
  }

  /** Does a style of tables paint cells, as it may some of them: then what they stand on is not known. */
  paintsCells(table: XmlElement | undefined): boolean {
    const style = settingOf(table, 'tblStyle') ?? '';
    let paints = this.#painting.get(style);
    if (paints === undefined) {
      const parts = [...this.#chain(style)].flatMap(([, own]) => [own, ...childrenOf(own, 'tblStylePr')]);
      paints = parts.some((part) => groundIn(childOf(part, 'tcPr')) !== undefined);
      this.#painting.set(style, paints);
    }
    return paints;
  }

  /** From the style to what it is based on, each once. */
  *#chain(style: string | undefined): Generator<[id: string, style: XmlElement]> {
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id) && seen.size < MOST_STYLES; ) {
      seen.add(id);
      const element = this.#byId.get(id);
      if (element === undefined) return;
      yield [id, element];
      id = settingOf(element, 'basedOn');
    }
  }

  #runOf(style: string | undefined): RunProperties {
    if (style === undefined) return {};
    const known = this.#runs.get(style);
    if (known) return known;
    const chain = [...this.#chain(style)].map(([, element]) => ownProperties(childOf(element, 'rPr')));
    const properties: RunProperties = Object.assign({}, ...chain.reverse());
    this.#runs.set(style, properties);
    return properties;
  }
}

function ownProperties(run: XmlElement | undefined): RunProperties {
  if (run === undefined) return {};
  const found: RunProperties = {};
  const hidden = switchOf(run, 'vanish');
  if (hidden !== undefined) found.hidden = hidden;
  const struck = [switchOf(run, 'strike'), switchOf(run, 'dstrike')].filter((on) => on !== undefined);
  if (struck.length > 0) found.struck = struck.includes(true);
  const capitals = switchOf(run, 'caps');
  if (capitals !== undefined) found.capitals = capitals;
  const align = settingOf(run, 'vertAlign');
  if (align !== undefined) found.raised = /^su[pb]/u.test(align);
  // Half points above the line, or below it.
  const position = integerOf(settingOf(run, 'position'));
  if (position !== null) found.raised = found.raised === true || position !== 0;
  const colour = settingOf(run, 'color');
  if (colour !== undefined) found.ink = colourIn(colour);
  const ground = groundIn(run);
  if (ground !== undefined) found.ground = ground;
  return found;
}
