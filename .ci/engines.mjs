// Finds the three browser engines for the tests; on a Debian machine, as root, missing ones are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const macs = '/Applications';
const windows = 'C:\\Program Files';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const chromiumPlaces = [
  `${macs}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${macs}/Chromium.app/Contents/MacOS/Chromium`,
  `${windows}\\Google\\Chrome\\Application\\chrome.exe`,
  `${windows} (x86)\\Google\\Chrome\\Application\\chrome.exe`,
];
const firefoxNames = ['firefox-esr', 'firefox'];
const firefoxPlaces = [
  `${macs}/Firefox.app/Contents/MacOS/firefox`,
  `${windows}\\Mozilla Firefox\\firefox.exe`,
];

function find(names, places = []) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...places].find((path) => existsSync(path));
}

/**
 * MiniBrowser is not meant for people, so it is next to the library:
 * /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/.
 */
function miniBrowser() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : [];
  const places = ['/usr/lib', '/usr/libexec', ...folders].map(
    (folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`,
  );
  return places.find((path) => existsSync(path));
}

const engines = {
  chromium: {
    title: 'Chromium or Chrome',
    packages: ['chromium'],
    variable: 'CHROMIUM',
    find: () => ({ browser: process.env.CHROMIUM || find(chromiumNames, chromiumPlaces) }),
  },
  firefox: {
    title: 'Firefox',
    packages: ['firefox-esr'],
    variable: 'FIREFOX',
    find: () => ({ browser: process.env.FIREFOX || find(firefoxNames, firefoxPlaces) }),
  },
  webkit: {
    title: 'WebKitGTK (WebKitWebDriver, MiniBrowser and Xvfb)',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => ({ driver: find(['WebKitWebDriver']), browser: miniBrowser(), display: find(['Xvfb']) }),
  },
};

/**
 * Paths of the programs, or undefined if one of them is missing. `CHROMIUM` and `FIREFOX` in the environment
 * override them.
 */
export function findEngine(engine) {
  const programs = engines[engine].find();
  return Object.values(programs).every((path) => path) ? programs : undefined;
}

/** Installs what is missing, if that can be done without asking. */
export function installEngines() {
  const missing = Object.keys(engines).filter((engine) => findEngine(engine) === undefined);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (spawnSync('apt-get', ['update', '-q'], options).status !== 0) return;
  for (const engine of missing) {
    const args = ['install', '-y', '-q', '--no-install-recommends', ...engines[engine].packages];
    spawnSync('apt-get', args, options);
  }
}

/** One sentence about what to install, or null if the engine is here. */
export function tellMissing(engine) {
  if (findEngine(engine) !== undefined) return null;
  const { title, packages, variable } = engines[engine];
  const naming = variable ? `, or name it in the variable ${variable}` : '';
  return `Tests in ${title} cannot run: install it (Debian: apt-get install ${packages.join(' ')})${naming}.`;
}
