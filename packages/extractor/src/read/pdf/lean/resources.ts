import type { Assets } from './assets.ts';
import { type ColourSpace, colourSpace } from './colours.ts';
import { compositeFont } from './composite-font.ts';
import type { PdfFile } from './file.ts';
import { LeanFont } from './font.ts';
import type { Layers } from './layers.ts';
import { type Dict, isDict, type Value } from './objects.ts';
import { refuse } from './refused.ts';
import { simpleFont } from './simple-font.ts';

/** What all pages of a document share: its objects, its fonts, its layers. */
export class Shared {
  readonly file: PdfFile;
  readonly layers: Layers;
  readonly #assets: Assets;
  readonly #fonts = new Map<Dict, LeanFont>();
  /** By descriptor and glyphs: what a font that has them says beside. */
  readonly #descriptors = new Map<Dict, Map<string, string>>();

  constructor(file: PdfFile, assets: Assets, layers: Layers) {
    this.file = file;
    this.layers = layers;
    this.#assets = assets;
  }

  font(value: Value | undefined): LeanFont {
    const { file } = this;
    const dict = file.dict(value) ?? refuse('a font that is none');
    let font = this.#fonts.get(dict);
    if (font === undefined) {
      const kind = file.name(dict.get('Subtype')) ?? '';
      if (!kinds.includes(kind)) refuse(`a font of the kind ${kind}`);
      this.#checkDescriptor(dict);
      font = new LeanFont(
        kind === 'Type0'
          ? compositeFont(file, dict, this.#assets)
          : simpleFont(file, dict, kind, this.#assets),
      );
      this.#fonts.set(dict, font);
    }
    return font;
  }

  /** pdf.js takes fonts of one descriptor for one font, where they differ in these alone. */
  #checkDescriptor(dict: Dict): void {
    const { file } = this;
    const own = file.dict(file.array(dict.get('DescendantFonts'))?.[0]) ?? dict;
    const descriptor = file.dict(own.get('FontDescriptor'));
    if (descriptor === null) return;
    const system = file.dict(own.get('CIDSystemInfo'));
    const said = [
      ...[dict.get('Subtype'), own.get('Subtype'), own.get('BaseFont')].map((name) => file.name(name)),
      file.get(own.get('DW')),
      file.get(system?.get('Ordering')),
      file.get(own.get('FontMatrix')),
      file.get(own.get('FontBBox')),
    ];
    // Type 3 fonts are told apart by their glyphs.
    const glyphs = JSON.stringify([...(file.dict(dict.get('CharProcs')) ?? [])]);
    const known = this.#descriptors.get(descriptor) ?? new Map<string, string>();
    this.#descriptors.set(descriptor, known);
    if ((known.get(glyphs) ?? JSON.stringify(said)) !== JSON.stringify(said))
      refuse('fonts that share a descriptor');
    known.set(glyphs, JSON.stringify(said));
  }
}

const kinds = ['Type0', 'Type1', 'TrueType', 'Type3'];

/** The resources of one content stream. */
export class Resources {
  readonly #shared: Shared;
  readonly #dict: Dict | null;
  readonly #spaces = new Map<string, ColourSpace>();
  readonly #fonts = new Map<string, LeanFont>();

  constructor(shared: Shared, dict: Dict | null) {
    this.#shared = shared;
    this.#dict = dict;
  }

  /** An entry as it stands, of the resources of one kind. */
  find(kind: string, name: string): Value | undefined {
    const value = this.#dict?.get(kind);
    if (value === undefined) return undefined;
    const { file } = this.#shared;
    const dict = file.get(value);
    return isDict(dict) ? dict.get(name) : refuse(`resources that are none: ${kind}`);
  }

  font(name: string): LeanFont {
    let font = this.#fonts.get(name);
    if (font === undefined) {
      font = this.#shared.font(this.find('Font', name));
      this.#fonts.set(name, font);
    }
    return font;
  }

  /** @param value a name as `cs` has it */
  space(value: Value, name: string): ColourSpace {
    let space = this.#spaces.get(name);
    if (space === undefined) {
      space = colourSpace(this.#shared.file, value, (other) => this.find('ColorSpace', other));
      this.#spaces.set(name, space);
    }
    return space;
  }
}
