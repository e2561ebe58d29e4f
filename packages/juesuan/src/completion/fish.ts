import type { ShapedCommand, ShapedOption } from './shape.ts';

/** Completion for fish. */
export const fishCompletion = (name: string, commands: readonly ShapedCommand[]): string =>
  `# ${name} completion for fish: ${name} completion fish > ~/.config/fish/completions/${name}.fish\n${commands
    .flatMap((command) => linesOf(name, command, commands))
    .join('\n')}\n`;

function linesOf(name: string, command: ShapedCommand, all: readonly ShapedCommand[]): string[] {
  const { path, options, commands, choices } = command;
  const seen = path.map((one) => `__fish_seen_subcommand_from ${one}`);
  const none = commands.length === 0 ? [] : [`not __fish_seen_subcommand_from ${commands.join(' ')}`];
  const here = [...seen, ...none].join('; and ');
  const complete = (rest: string, when = here): string => `complete -c ${name} -n ${quoted(when)} ${rest}`;
  const below = commands.map((one) => {
    const description = all.find((other) => other.path.join(' ') === [...path, one].join(' '))?.description;
    return complete(`-f -a ${one}${description === undefined ? '' : ` -d ${quoted(description)}`}`);
  });
  return [
    ...below,
    ...(choices.length === 0 ? [] : [complete(`-f -a ${quoted(choices.join(' '))}`)]),
    ...options.map((option) => complete(optionOf(option))),
  ];
}

function optionOf({ flags, takesValue, choices, description }: ShapedOption): string {
  const named = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = !takesValue ? '' : choices.length === 0 ? ' -r' : ` -x -a ${quoted(choices.join(' '))}`;
  return `${named.join(' ')}${value} -d ${quoted(description)}`;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
