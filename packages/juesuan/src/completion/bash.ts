import type { ShapedCommand } from './shape.ts';

/** Completion for bash, of version 3.2 on: what is no command, option or choice is left to the completion of files. */
export function bashCompletion(name: string, commands: readonly ShapedCommand[]): string {
  const paths = commands.filter(({ path }) => path.length > 0).map(({ path }) => quoted(keyOf(path)));
  return `# ${name} completion for bash: eval "$(${name} completion bash)"
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
      ${paths.join(' | ')}) path="$path \${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$path $previous" in
${valueCases(commands).join('\n')}
  esac
  case "$path" in
${commands.map(wordCase).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${name} ${name}
`;
}

const keyOf = (path: readonly string[]): string => path.map((one) => ` ${one}`).join('');

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** After an option that takes a value: its choices, or a file. */
const valueCases = (commands: readonly ShapedCommand[]): string[] =>
  commands.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, choices }) => {
        const when = flags.map((flag) => quoted(`${keyOf(path)} ${flag}`)).join(' | ');
        const then =
          choices.length === 0
            ? ''
            : ` COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$current"));`;
        return `    ${when})${then} return ;;`;
      }),
  );

/** Options only where one is begun, so that files are offered elsewhere. */
function wordCase({ path, options, commands, choices }: ShapedCommand): string {
  const flags = options.flatMap(({ flags }) => flags).join(' ');
  const others = [...commands, ...choices].join(' ');
  return `    ${quoted(keyOf(path))}) if [[ $current == -* ]]; then words=${quoted(flags)}; else words=${quoted(others)}; fi ;;`;
}
