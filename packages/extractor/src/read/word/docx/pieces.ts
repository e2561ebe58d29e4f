import type { XmlElement } from '../../container/xml.ts';
import type { UnreadAside } from '../../markup/model.ts';

/** What a paragraph is made of, in order. */
export type Piece =
  | { type: 'text'; text: string; state: 'shown' | 'hidden' | 'deleted'; raised: boolean; red: boolean }
  | { type: 'tab' }
  | { type: 'break' }
  /** The mark of a footnote or an endnote. */
  | { type: 'note'; kind: 'footnote' | 'endnote'; id: string; hasOwnMark: boolean }
  /** A text box: what is in it stands behind the paragraph that it is anchored to. */
  | { type: 'box'; content: XmlElement }
  /** Something that is shown and cannot be read. */
  | UnreadAside;
