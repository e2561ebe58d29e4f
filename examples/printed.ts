import { format } from 'node:util';
import { vi } from 'vitest';

/** What a program prints on this process's streams, and through its console, while it runs. */
export async function printedBy(
  program: () => Promise<unknown>,
): Promise<{ stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const taken = (name: keyof typeof printed) => [
    ...(name === 'stdout' ? (['log', 'info', 'table'] as const) : (['error', 'warn'] as const)).map(
      (method) =>
        vi.spyOn(console, method).mockImplementation((...data: unknown[]) => {
          printed[name] += `${format(...data)}\n`;
        }),
    ),
    vi.spyOn(process[name], 'write').mockImplementation((chunk: string | Uint8Array) => {
      printed[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return true;
    }),
  ];
  const spies = [...taken('stdout'), ...taken('stderr')];
  const exitCode = process.exitCode;
  try {
    await program();
    return printed;
  } finally {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
