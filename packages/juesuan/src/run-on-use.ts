/**
 * Runs the `juesuan` command on the process's own streams, as `run` of `juesuan/command` does: what it stands on is
 * loaded on the first call, so that whoever wants the library alone does not wait for it.
 *
 * @param argv the arguments after the command's name
 * @returns the exit code: 0 clean, 1 where an audit found something, 2 where something could not be read or written
 *
 * @example
 * process.exitCode = await run(['extract', 'report.pdf', '--format', 'tidy']);
 */
export async function run(argv: string[]): Promise<number> {
  const command = await import('./command.ts');
  return command.run(argv);
}
