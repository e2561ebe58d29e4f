/** css-tree ships no types; what is used of its parser's tree. */
declare module 'css-tree/parser' {
  export interface CssNode {
    type: string;
    name?: string;
    property?: string;
    important?: boolean | string;
    value?: string | CssNode;
    unit?: string;
    prelude?: CssNode | null;
    block?: CssNode | null;
    children?: Iterable<CssNode> | null;
    modifier?: string | null;
    mediaType?: string | null;
    condition?: CssNode | null;
    left?: CssNode;
    leftComparison?: string;
    middle?: CssNode;
    rightComparison?: string | null;
    right?: CssNode | null;
    nth?: CssNode;
    selector?: CssNode | null;
    loc?: { start: { offset: number }; end: { offset: number } } | null;
  }
  export default function parse(
    text: string,
    options?: { context?: string; positions?: boolean; parseValue?: boolean },
  ): CssNode;
}
