import type { Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { shapeOf } from '../completion/shape.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Shell } from '../format/names.ts';
import { type Talk, writeText } from '../io.ts';

const completions = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** `juesuan completion`: what a shell needs to complete commands, options and their choices, made of the command line itself. */
export async function completionCommand(
  shell: Shell,
  { io, program }: { io: Talk; program: Command },
): Promise<number> {
  await writeText(io.stdout, completions[shell](program.name(), shapeOf(program)));
  return 0;
}
