export * from './common.ts';
export { createOcr, createOcrWith, type NodeModelOptions, type NodeOcrOptions } from './node.ts';
