import { childOf, childrenOf, textOf, type XmlElement } from '../../container/xml.ts';

/** A formula as a line of text: fractions with a stroke, roots, powers and all else as it follows. */
export function mathText(element: XmlElement): string {
  if (element.name === 't') return textOf(element);
  if (/Pr$/u.test(element.name)) return '';
  const within = (name: string): string => {
    const part = childOf(element, name);
    return part ? mathText(part) : '';
  };
  if (element.name === 'f') return `${bracketed(within('num'))}/${bracketed(within('den'))}`;
  if (element.name === 'rad') return `√${bracketed(within('e'))}`;
  if (element.name === 'd') return `(${childrenOf(element).map(mathText).join('')})`;
  if (element.name === 'sSup') return `${within('e')}^${bracketed(within('sup'))}`;
  return childrenOf(element).map(mathText).join('');
}

const bracketed = (text: string): string => (/[+\-−×÷*/ ]/u.test(text) ? `(${text})` : text);
