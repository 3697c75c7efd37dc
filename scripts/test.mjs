/**
 * `npm test`: installs what is missing, then types, lint, unit tests and journeys in a real
 * browser. The last line is always `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { root } from './build.mjs';
import { install } from './install.mjs';

install();
const browser = ensureBrowser();
console.log(`Browser: ${browser ?? 'the test runner’s own'}\n`);

const bin = (...parts) => join(root, 'node_modules', ...parts);
const node = (file, args, env = {}) =>
  spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0;

let passed = 0;
let failed = 0;
const step = (name, isGood) => {
  if (isGood) passed += 1;
  else failed += 1;
  console.log(`${isGood ? '✓' : '✗'} ${name}`);
};

const only = process.argv.slice(2);
if (only.length === 0) {
  step('types', node(bin('typescript', 'bin', 'tsc'), ['--noEmit', '-p', '.']));
  step(
    'lint and format',
    node(bin('@biomejs', 'biome', 'bin', 'biome'), ['ci', '--reporter=summary', '.']),
  );
}

const folder = bin('.cache', 'masar');
const report = join(folder, 'vitest.json');
rmSync(report, { force: true });
mkdirSync(folder, { recursive: true });
const isGreen = node(
  bin('vitest', 'vitest.mjs'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only],
  browser ? { MASAR_BROWSER: browser } : {},
);
try {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  // A file that does not even load holds no tests, and must not pass for that.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  failed += numFailedTests + broken;
  const isEmpty = numPassedTests + numFailedTests === 0;
  if ((!isGreen || isEmpty) && numFailedTests + broken === 0) failed += 1;
} catch {
  console.error('The test runner ended without a report.');
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
