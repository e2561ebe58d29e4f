import type { Command, Option } from 'commander';

/** An option as a shell completes it. */
export interface ShapedOption {
  /** `-f` and `--format`, as far as it has them. */
  flags: string[];
  takesValue: boolean;
  /** The values that it may have; none where any will do. */
  choices: readonly string[];
  description: string;
}

/** A command as a shell completes it. */
export interface ShapedCommand {
  /** The names that lead to it: none for the program itself, `['golden', 'check']`. */
  path: readonly string[];
  description: string;
  options: ShapedOption[];
  /** The names of its commands. */
  commands: string[];
  /** The choices of its arguments; where it has none, they are files. */
  choices: readonly string[];
}

/** The program and all its commands, the program first, as the command line itself declares them. */
export function shapeOf(program: Command): ShapedCommand[] {
  const shapes = (command: Command, path: string[], inherited: readonly Option[]): ShapedCommand[] => {
    const help = command.createHelp();
    const options = [
      ...help.visibleOptions(command),
      ...inherited.filter(({ long }) => long !== '--version'),
    ];
    const commands = help.visibleCommands(command);
    return [
      {
        path,
        description: command.description(),
        options: options.map(shapedOption),
        commands: commands.map((one) => one.name()),
        choices: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
      },
      ...command.commands.flatMap((one) => shapes(one, [...path, one.name()], program.options)),
    ];
  };
  return shapes(program, [], []);
}

const shapedOption = ({
  short,
  long,
  required,
  optional,
  argChoices,
  description,
}: Option): ShapedOption => ({
  flags: [short, long].filter((flag) => flag !== undefined),
  takesValue: required || optional,
  choices: argChoices ?? [],
  description,
});
