import { streamBody } from '../../../packages/extractor/src/read/pdf/assemble.ts';
import type { Mutator } from '../mutator.ts';
import { extreme } from './extremes.ts';

/** Fonts that lie: wrong types, encodings and widths, their own descendants, maps that give a code a whole book. */
export const fontsChanged: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const objects = [...file.objects];
    const fonts = objects.flatMap((body, i) => (/\/Type\/Font\b/.test(body) ? [i] : []));
    const at = random.pick(fonts);
    const body = objects[at] ?? '';
    const map = objects.length + 1;
    const entry = random.pick([
      '/Subtype/Type3',
      '/Subtype/TrueType',
      '/Subtype/MMType1',
      '/Encoding/Identity-V',
      '/Encoding/UniGB-UTF32-H',
      `/DescendantFonts[${at + 1} 0 R]`,
      '/DescendantFonts[]',
      `/DW ${extreme(random)}`,
      `/W[0 [${extreme(random)}] 1 ${random.pick(['65535', '99999999', '-5'])} ${extreme(random)}]`,
      `/FontMatrix[${extreme(random)} 0 0 ${extreme(random)} 0 0]`,
      `/Ascent ${extreme(random)}/Descent ${extreme(random)}`,
      `/ToUnicode ${map} 0 R`,
      `/FontFile2 ${map} 0 R`,
      `/CIDToGIDMap ${map} 0 R`,
    ]);
    // The last entry of a name counts.
    objects[at] = body.replace(/>>$/, `${entry}>>`);
    objects.push(
      streamBody(
        random.pick([
          `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <${'4e00'.repeat(random.magnitude(1, 500))}> endbfrange endcmap`,
          `begincmap 1 beginbfrange <00000000> <ffffffff> <4e00> endbfrange endcmap`,
          `begincmap 1 begincidrange <0000> <7fffffff> 0 endcidrange /Self usecmap endcmap`,
          `begincmap 1 beginbfchar <d800> <d800> <4e00> <202e0000> endbfchar endcmap`,
          '\0\x01\0\0\0\x7f\xff',
          '',
        ]),
      ),
    );
    return { ...file, objects };
  },
};
