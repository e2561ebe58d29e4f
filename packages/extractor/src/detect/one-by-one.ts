import type { DetectedContent } from '../model/grid.ts';
import type { SourcePage } from '../model/source.ts';
import type { Stepwise } from '../model/stepwise.ts';
import { apartTogether, type PageApart, sortPage } from './apart/set-apart.ts';
import { detectingDocument } from './detect.ts';
import type { DetectionLimits } from './limits.ts';
import { checkLimits, detectPage } from './page.ts';
import { accountOf, type PageAccount } from './page-account.ts';

/** What is kept of a page that was detected by itself, so that a long document takes little more memory than its tables. */
export interface DetectedPage {
  account: PageAccount;
  apart: PageApart;
}

/** @throws {ExtractionError} `too-large` past one of the limits */
export function detectAlone(printed: SourcePage, limits: DetectionLimits): DetectedPage {
  checkLimits(printed, limits);
  const { page, apart } = sortPage(printed);
  return { account: accountOf(detectPage(page, limits)), apart };
}

/** The content of pages that were detected by themselves; `null` where one of them shows what another has to be without. */
export function* detectingTogether(pages: readonly DetectedPage[]): Stepwise<DetectedContent | null> {
  const apart = apartTogether(pages.map((page) => page.apart));
  if (apart === null) return null;
  const accounts = pages.map(({ account }) => account);
  return (yield* detectingDocument(accounts, apart)).content;
}
