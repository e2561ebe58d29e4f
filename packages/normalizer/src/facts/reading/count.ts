import { countedNouns, countMeasures, measureOfUnit } from '@juesuan/schema';
import type { Figure } from '../figures/figure.ts';
import { directionOf } from '../vocabulary.ts';
import { reached, verbFirst } from './change.ts';
import { nameIn } from './name.ts';
import { claim, type Reading, unread } from './reading.ts';

/** How counts are called; the first that fits. */
const counts = countMeasures.map(({ measure, words }) => [new RegExp(`${words}$`, 'u'), measure] as const);
const bought = /^(?:.*(?:购置|新购|更新))(?<vehicle>[^，、]{0,8}?车辆?)$/u;
/** 12个项目开展绩效自评, 1个政府性基金预算项目支出: the projects after their number. */
const projectsAfter =
  /^(?<what>[^，。；、\d]{0,16}?项目(?:支出)?)(?:(?:全面)?(?<verb>开展|进行|实施|组织|编制|编报|填报)了?(?<doing>[^，。；]{2,20}))?/u;
/** 对2023年度一般公共预算项目支出全面开展绩效自评: what is evaluated. */
const evaluated = /^(?:.*组织)?对?(?:\d{4}年度?)?(?<what>[^，。；]{2,30}?)(?:全面)?(?:开展|进行|实施|组织)/u;

const nounAfter = new RegExp(`^[^，。；、:()\\d]{0,8}?(?:${countedNouns.join('|')})`, 'u');
/** 增加8个项目, 62名职工: what is counted, in the words after its number; empty where they do not begin with it. */
export const countedIn = (after: string): string => nounAfter.exec(after)?.[0] ?? '';

/** Reads the words around a count: what is counted, of what. */
export function readCount(lead: string, figure: Figure, after: string): Reading {
  const vehicle = bought.exec(lead)?.groups?.vehicle;
  if (vehicle !== undefined) return claim('购置数', vehicle);
  const became = reached().exec(lead);
  if (became) return byUnit(figure, nameIn(lead.slice(0, became.index)));
  const newly = verbFirst(lead.replace(/^[一二三四五六七八九十]是/u, ''), false);
  if (newly)
    return claim('增减数', nameIn(newly.of + newly.item) || countedIn(after), directionOf(newly.verb));
  for (const [pattern, measure] of counts) {
    const match = pattern.exec(lead);
    if (!match) continue;
    const item = nameIn(lead.slice(0, match.index));
    // 购置（更新）0辆: what is bought by the piece is a vehicle.
    return claim(measure, item === '' && measure === '购置数' ? '公务用车' : item);
  }
  const ofProjects = readProjects(lead, after);
  if (ofProjects) return ofProjects;
  if (/^团组/u.test(after)) return claim('团组数', nameIn(lead));
  const units = /^[^，。；、\d]{0,14}单位/u.exec(after)?.[0];
  if (units !== undefined && figure.unit === '个') return claim('单位数', units);
  // 购置的1辆公务用车: the name after its number.
  const named = /的$/u.test(lead) ? /^[^，。；、\d()]{2,12}/u.exec(after)?.[0] : undefined;
  if (named !== undefined)
    return /购置|新购|更新/u.test(lead) ? claim('购置数', named) : byUnit(figure, named);
  const item = nameIn(lead);
  // 国内接待20次: visits, whatever the measure word.
  if (/接待$/u.test(item) && figure.unit === '次') return claim('批次', item);
  return byUnit(figure, item || countedIn(after));
}

/** 3人, 2批: the measure word says what is counted, or nothing does. */
function byUnit({ unit }: Figure, item: string): Reading {
  const measure = measureOfUnit[unit];
  if (measure !== undefined) return claim(measure, item);
  // A measure word counts what is named: 房屋3处.
  return item === '' || /\d/u.test(item) ? unread(item) : claim('数量', item);
}

function readProjects(lead: string, after: string): Reading | null {
  if (/项目数?(?:共计|共|为|有)?$/u.test(lead))
    return claim('项目数', nameIn(lead.replace(/(?:共计|共|为|有|数)+$/u, '')));
  const named = projectsAfter.exec(after)?.groups;
  if (!named) return null;
  const before = nameIn(lead.replace(/(?:项目)?(?:数?共?|等)$/u, '项目')) || '项目';
  if (named.what === '项目') return claim('项目数', before === '项目' ? (named.doing ?? '') : before);
  return claim('项目数', named.what ?? '');
}

/** What a clause says is evaluated; empty if it does not. */
export const evaluatedIn = (clause: string): string => nameIn(evaluated.exec(clause)?.groups?.what ?? '');
