import { type DetectionLimits, defaultDetectionLimits } from './detect/limits.ts';
import { type ContainerLimits, defaultContainerLimits } from './read/container/limits.ts';
import { defaultLimits, type PdfLimits } from './read/pdf/limits.ts';
import { defaultTextLimits, type TextLimits } from './read/text/limits.ts';

/**
 * What reading one source may cost. Whatever passes one of these is refused as `too-large` or `timed-out`. Those of web
 * pages (depth, elements, spans) are fixed.
 */
export type ExtractLimits = PdfLimits & TextLimits & DetectionLimits & ContainerLimits;

/** The limits that hold where none are given: well above the largest published reports. */
export const defaultExtractLimits: ExtractLimits = {
  ...defaultLimits,
  ...defaultTextLimits,
  ...defaultDetectionLimits,
  ...defaultContainerLimits,
};
