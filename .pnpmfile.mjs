// What a published package has no use for: conditions of the workspace's sources, which are not published.
const withoutSources = (exports) =>
  typeof exports !== 'object' || exports === null
    ? exports
    : Object.fromEntries(
        Object.entries(exports)
          .filter(([condition]) => condition !== '@juesuan/source')
          .map(([condition, value]) => [condition, withoutSources(value)]),
      );

export const hooks = {
  beforePacking: ({ exports, ...manifest }) => ({ ...manifest, exports: withoutSources(exports) }),
};
