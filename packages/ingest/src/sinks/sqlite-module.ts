/**
 * SQLite as it comes with Node. Node 22 says once that it is experimental, which is nothing that the user of a command could
 * do anything about; any other warning is said.
 */
export const sqlite = withoutWarning('SQLite', () => process.getBuiltinModule('node:sqlite'));

function withoutWarning<T>(word: string, work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes(word)) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
