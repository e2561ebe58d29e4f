type Child = Node | string | null | false;
type Listeners = {
  [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
};
type Properties = Listeners & { class?: string } & {
  readonly [attribute: `${string}-${string}`]: unknown;
} & Readonly<Record<string, unknown>>;

/**
 * An element with attributes, listeners and children. Texts become text nodes and nothing else: no word of a report is ever
 * markup here.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false || value === null) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice('on'.length), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== false));
  return element;
}

/** Places and sizes an element in pixels, by its own style object: a policy may forbid written styles. */
export function place(
  element: HTMLElement,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): void {
  const { style } = element;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
