// Brings the whole workspace up from nothing but Node 20 and npm: pnpm, Node 24, all packages, one build.
// Plain JavaScript for the machine's own Node, since nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { config } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * Runs one command in the workspace's root; ends the process with the command's exit code where it fails.
 *
 * @param saysWhy the command itself says why it fails
 */
export function run(command, args, { quiet = false, saysWhy = false } = {}) {
  const { status, error, stdout } = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'inherit'] : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  if (status === 0) return;
  if (stdout) process.stderr.write(stdout);
  if (!saysWhy || error)
    console.error(`setup: \`${[command, ...args].join(' ')}\` failed${error ? `: ${error.message}` : ''}`);
  process.exit(status ?? 1);
}

/**
 * Runs pnpm at the version that package.json pins, fetched by npm where it is not there. The pin is no `packageManager`
 * field, since pnpm would then look itself up in the registry at every run.
 */
export function pnpm(args, options) {
  run('npm', ['exec', '--yes', `--package=pnpm@${config.pnpm}`, '--', 'pnpm', ...args], options);
}

export function setup() {
  console.error('setup: installs pnpm, Node 24 and the packages, and builds: a minute or two');
  pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], { quiet: true });
  pnpm(['run', 'build'], { quiet: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup();
  console.error('setup: done; next: npx juesuan extract FILE --format summary, or npx juesuan --help');
}
