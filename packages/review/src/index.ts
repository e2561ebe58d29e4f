export type { ReviewInput } from './build/document.ts';
export { ReviewFolder } from './build/write.ts';
export type { ReviewEntry } from './model.ts';
export { type ReviewServer, serveReview } from './serve.ts';
