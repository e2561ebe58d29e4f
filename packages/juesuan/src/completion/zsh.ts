import type { ShapedCommand, ShapedOption } from './shape.ts';

/** Completion for zsh: a function for each command, with what each option means. */
export function zshCompletion(name: string, commands: readonly ShapedCommand[]): string {
  return `#compdef ${name}
# ${name} completion for zsh: eval "$(${name} completion zsh)", after compinit
${commands.map((command) => functionOf(name, command, commands)).join('\n')}
compdef _${name} ${name}
`;
}

const functionName = (name: string, path: readonly string[]): string => `_${[name, ...path].join('_')}`;

function functionOf(name: string, command: ShapedCommand, all: readonly ShapedCommand[]): string {
  const { path, options, commands, choices } = command;
  const specs = options.flatMap(optionSpecs);
  const lead = `${functionName(name, path)}() {\n  local state line\n  _arguments -C \\\n`;
  if (commands.length === 0) {
    const rest = choices.length === 0 ? "'*:file:_files'" : `'*:value:(${choices.join(' ')})'`;
    return `${lead}${[...specs, rest].map((spec) => `    ${spec}`).join(' \\\n')}\n}`;
  }
  const below = commands.map((one) => ({
    one,
    description: all.find((other) => other.path.join(' ') === [...path, one].join(' '))?.description ?? '',
  }));
  return `${lead}${[...specs, "'1: :->command'", "'*:: :->rest'"].map((spec) => `    ${spec}`).join(' \\\n')}
  case $state in
    command)
      local -a commands=(${below.map(({ one, description }) => quoted(`${one}:${description}`)).join(' ')})
      _describe command commands ;;
    rest)
      case $line[1] in
${commands.map((one) => `        ${one}) ${known(one, path, all) ? functionName(name, [...path, one]) : ':'} ;;`).join('\n')}
      esac ;;
  esac
}`;
}

/** The help of commander is a command without options of its own. */
const known = (one: string, path: readonly string[], all: readonly ShapedCommand[]): boolean =>
  all.some((other) => other.path.join(' ') === [...path, one].join(' '));

const optionSpecs = ({ flags, takesValue, choices, description }: ShapedOption): string[] =>
  flags.map((flag) => {
    const value = !takesValue ? '' : choices.length === 0 ? ':value:_files' : `:value:(${choices.join(' ')})`;
    return quoted(`${flag}[${description.replace(/[[\]:\\]/g, '\\$&')}]${value}`);
  });

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
