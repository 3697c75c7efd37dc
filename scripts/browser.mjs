/**
 * Finds a Chromium for the tests, or installs one: Debian's where we are root and apt is
 * there, else one that is on the machine, else the test runner's own download.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules');

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const USUAL = [
  '/usr/bin/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  // A person's own, for which no rights were needed.
  join(process.env.LOCALAPPDATA ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(homedir(), 'Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
];

/** Arguments that keep a headless browser quiet, and let it run as root. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser that is there, or null. */
export function findBrowser() {
  if (process.env.CHROME_PATH && existsSync(process.env.CHROME_PATH))
    return process.env.CHROME_PATH;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) =>
      NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return [...onPath, ...USUAL].find((path) => existsSync(path) && answers(path)) ?? null;
}

/** Whether it is more than a stand-in that only says what to install, as some Linux systems have. */
function answers(path) {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** A browser's path, installed if need be; null means the test runner's own download is used. */
export function ensureBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH))
    console.warn(`No browser at CHROME_PATH (${CHROME_PATH}); looking elsewhere.`);
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt (once)…');
    const env = ['-o', 'DPkg::Lock::Timeout=120'];
    process.env.DEBIAN_FRONTEND = 'noninteractive';
    // An update that fails for one source of several may still know the package.
    run('apt-get', [...env, 'update', '-qq']);
    if (run('apt-get', [...env, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])) {
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  console.log('No Chrome or Chromium found; trying the test runner’s own download…');
  process.env.PLAYWRIGHT_BROWSERS_PATH ??= join(modules, '.cache', 'playwright');
  if (run(process.execPath, [join(modules, 'playwright', 'cli.js'), 'install', 'chromium']))
    return null;
  console.error(
    'The tests need a Chromium. Install one (Debian: apt-get install chromium) or set CHROME_PATH to the one you have.',
  );
  process.exit(1);
}
