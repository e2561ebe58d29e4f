export type { Ocr, OcrModel, OcrOptions, OcrProgress } from './create.ts';
export { cropsOf, upsideDown } from './lines/crop.ts';
export { layOut } from './lines/lay-out.ts';
export type {
  Field,
  GreyPicture,
  InkLine,
  LineCrop,
  LineShape,
  PageLayout,
  Placement,
  PreparedPage,
  RulingPiece,
  RulingPieces,
  SlopeLine,
  StrayMark,
  Turns,
} from './model.ts';
export { type Point, preparedPoint, sourcePoint } from './picture/placement.ts';
export { type PrepareOptions, preparePage, turnedOver } from './prepare.ts';
export type { RuntimeName } from './recognise/runtime.ts';
