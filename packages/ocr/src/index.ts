export { createOcrWith, type Ocr, type OcrModel, type OcrOptions, type OcrProgress } from './create.ts';
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
export { createOcr, type NodeOcrOptions } from './node.ts';
export { type Point, preparedPoint, sourcePoint } from './picture/placement.ts';
export { type PrepareOptions, preparePage, turnedOver } from './prepare.ts';
export type { RuntimeName } from './recognise/runtime.ts';
