import { childOf, childrenOf, type XmlElement } from '../../container/xml.ts';

/** The branch of a choice between versions that is read: what is in the others is the same once more. */
export function chosenOf(choice: XmlElement): XmlElement[] {
  const first = childrenOf(choice, 'Choice').find(holdsContent);
  const chosen = first ?? childOf(choice, 'Fallback');
  return chosen ? [chosen] : [];
}

const holdsContent = (branch: XmlElement): boolean => childrenOf(branch).length > 0;
