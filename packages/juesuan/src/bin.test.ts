import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/juesuan.mjs', import.meta.url));

/** The command's file on a Node that says that it is of this version; it must not need what is built. */
const onNode = (version: string, LANG: string) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${pretend}`, bin, '--version'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG },
  });
};

test.each(['20.20.2', '22.12.0', '18.0.0'])(
  'Node %s is told in one line what to do, and exits 2',
  (version) => {
    const { status, stdout, stderr } = onNode(version, 'en_GB.UTF-8');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^juesuan: node-too-old: this is Node .+, and juesuan needs 22\.13 or newer: install it .+\n$/,
    );
    expect(stderr).toContain(`Node ${version},`);
  },
);

test('in Chinese where the locale is', () => {
  expect(onNode('20.1.0', 'zh_CN.UTF-8').stderr).toMatch(
    /^juesuan: node-too-old: 这是Node 20\.1\.0，[^\n]+\n$/,
  );
});

test.each(['22.13.0', '24.0.0'])('Node %s is not', (version) => {
  expect(onNode(version, '').stderr).not.toContain('node-too-old');
});
