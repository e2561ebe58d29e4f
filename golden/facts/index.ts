import type { Facts } from './facts.ts';
import { qinghe } from './qinghe.ts';
import { yunjiang } from './yunjiang.ts';

export const allFacts: Record<string, Facts> = { [yunjiang.id]: yunjiang, [qinghe.id]: qinghe };
