/**
 * Installs missing packages, the project's Node among them, and (with --browser) Chromium. Runs on Node 20 with nothing installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { OWN_NODE } from './own-node.mjs';
import { giveUp, projectFolder, run, step } from './run-step.mjs';

const file = (/** @type {string} */ name) => `${projectFolder}${name}`;
const STAMP = file('node_modules/.nunchi-setup');

/** @param {{ browser?: boolean }} [options] */
export async function setUp({ browser = false } = {}) {
  await installPackages();
  await checkNode();
  if (browser) await installChromium();
}

async function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(file('package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  await step('Installing packages (about 600 MB with Node 24 and the place database)', async () => {
    const { ok, output } = await run('npm', ['ci', '--ignore-scripts'], {
      quiet: true,
      env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    });
    if (!ok) giveUp(`npm ci failed. Is the package registry within reach?\n\n${output}`);
  });
  writeFileSync(STAMP, wanted);
}

/** Node is missing on unsupported platforms, or if npm omitted optional packages. */
async function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const { ok, output } = await run(OWN_NODE, ['--version'], { quiet: true });
  if (ok) return;
  giveUp(
    `The project's own Node 24 is not in node_modules (${process.platform} ${process.arch}): install Node 24 yourself, ` +
      `or run npm ci without --omit=optional.\n\n${output}`,
  );
}

async function installChromium() {
  if (!(await findChromium())) await findOrGiveUp();
  await installKorean();
}

/** Debian packages browser languages separately. Without them the Korean tests fail with that reason. */
async function installKorean() {
  const folder = '/usr/lib/chromium/locales';
  if (!existsSync(folder) || existsSync(`${folder}/ko.pak`)) return;
  await step('Installing Korean for Chromium with apt', () => runAll(aptCommands('chromium-l10n')));
}

async function findOrGiveUp() {
  const attempts = [
    { title: "Installing Playwright's Chromium", commands: [{ program: 'playwright', args: ['install', 'chromium'] }] },
    { title: 'Installing Chromium with apt', commands: aptCommands('chromium', 'chromium-l10n', 'fonts-noto-cjk') },
  ];
  for (const { title, commands } of attempts) {
    await step(title, () => runAll(commands));
    if (await findChromium()) return;
  }
  giveUp(
    'The tests and the demo need Chromium, and it could not be installed.\n' +
      'Install the package "chromium" of your system, or set NUNCHI_CHROMIUM to the path of a Chromium or Chrome for Testing.',
  );
}

/** Stops at the first failure. @param {{ program: string, args: string[] }[]} commands */
async function runAll(commands) {
  for (const { program, args } of commands) if (!(await run(program, args, { quiet: true })).ok) return;
}

/** @param {string[]} packages */
function aptCommands(...packages) {
  return [['update'], ['install', '-y', '--no-install-recommends', ...packages]].map((args) =>
    process.getuid?.() === 0 ? { program: 'apt-get', args } : { program: 'sudo', args: ['-n', 'apt-get', ...args] },
  );
}

if (process.argv[1] === import.meta.filename) await setUp({ browser: process.argv.includes('--browser') });
