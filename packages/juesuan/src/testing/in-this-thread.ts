import { type Engine, extractorEngine } from '../engine.ts';

const { reader: _, ...engine } = extractorEngine;

/** The command's own engine, which reads in this thread: one for each call would load the reader anew, and that is most of a small report's time. */
export const inThisThread: Engine = engine;
