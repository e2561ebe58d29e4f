import module from 'node:module';

const PACKAGE = '@napi-rs/canvas';
/** What pdf.js takes from it as it is loaded. */
const classes = ['DOMMatrix', 'Path2D'] as const;

/**
 * Loads pdf.js without the canvas that it takes in where one is installed: a native library of 30 MB, for drawing alone, and
 * nothing is drawn here. pdf.js is told that there is none. Whoever draws with the same pdf.js still can: it asks for its
 * canvas again to draw, and the classes that it has put among the globals are loaded there when they are first used.
 * Where Node cannot do so (before 22.15), pdf.js is loaded as it comes.
 */
export async function withoutCanvas<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  let isWithheld = false;
  const hooks = module.registerHooks?.({
    resolve(specifier, context, next) {
      if (specifier !== PACKAGE || !context.parentURL?.includes('/pdfjs-dist/'))
        return next(specifier, context);
      isWithheld = true;
      throw new Error(`${PACKAGE} is not loaded for reading`);
    },
  });
  try {
    return await load();
  } finally {
    hooks?.deregister();
    if (isWithheld) for (const name of classes) lend(name);
  }
}

/** A global that is loaded when it is first used. */
function lend(name: (typeof classes)[number]): void {
  if (name in globalThis) return;
  const become = (value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true, writable: true });
  };
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      Reflect.deleteProperty(globalThis, name);
      const value = canvas()?.[name];
      if (value !== undefined) become(value);
      return value;
    },
    set: become,
  });
}

function canvas(): Record<string, unknown> | null {
  try {
    return module.createRequire(import.meta.resolve('pdfjs-dist/package.json'))(PACKAGE);
  } catch {
    return null;
  }
}
