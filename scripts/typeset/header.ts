import type { Cell } from './document.ts';

/** A header as a tree: a label over its parts. A leaf is one column of the grid. */
export interface HeaderNode {
  text: string;
  parts?: HeaderNode[];
  /** Relative width of a leaf's column. */
  width?: number;
  /** In the 栏次 row: the leaf's number, or what stands there instead. */
  index?: string;
}

const depth = (node: HeaderNode): number => 1 + Math.max(0, ...(node.parts ?? []).map(depth));
export const leavesOf = (nodes: readonly HeaderNode[]): HeaderNode[] =>
  nodes.flatMap((node) => (node.parts ? leavesOf(node.parts) : [node]));

/** Header rows with their spans: a node spans its leaves across and, where it is a leaf, all rows left below it. */
export function headerRows(nodes: readonly HeaderNode[]): Cell[][] {
  const rows: Cell[][] = Array.from({ length: Math.max(...nodes.map(depth)) }, () => []);
  const place = (node: HeaderNode, level: number) => {
    const cell: Cell = { text: node.text, align: 'center' };
    if (node.parts) {
      const colSpan = leavesOf(node.parts).length;
      if (colSpan > 1) cell.colSpan = colSpan;
      for (const part of node.parts) place(part, level + 1);
    } else if (rows.length - level > 1) cell.rowSpan = rows.length - level;
    rows[level]?.push(cell);
  };
  for (const node of nodes) place(node, 0);
  return rows;
}

/** Printed column paths of the leaves, outermost first, without white space. */
export function columnPaths(nodes: readonly HeaderNode[], over = ''): string[] {
  return nodes.flatMap((node) => {
    const path = `${over}${over ? '/' : ''}${node.text.replace(/\s/g, '')}`;
    return node.parts ? columnPaths(node.parts, path) : [path];
  });
}
