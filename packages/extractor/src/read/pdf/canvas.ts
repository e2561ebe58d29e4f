import module from 'node:module';

const PACKAGE = '@napi-rs/canvas';

/**
 * Loads pdf.js without the canvas that it takes in where one is installed: a native library of 30 MB, for drawing alone, and
 * nothing is drawn here. pdf.js is told that there is none. Where Node cannot do so (before 22.15), pdf.js is loaded as it
 * comes.
 */
export async function withoutCanvas<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const hooks = module.registerHooks?.({
    resolve(specifier, context, next) {
      if (specifier !== PACKAGE || !context.parentURL?.endsWith('/pdf.min.mjs'))
        return next(specifier, context);
      throw new Error(`${PACKAGE} is not loaded for reading`);
    },
  });
  try {
    return await load();
  } finally {
    hooks?.deregister();
  }
}
