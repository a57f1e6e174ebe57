/** `npm run screens:publish`: takes the pictures of the README and the store listing again. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectFolder, run } from './run-step.mjs';

const TAKEN = `${projectFolder}test-artefacts/screens`;
/** The store listing's pictures, in order. */
const STORE = ['thread', 'list', 'compose', 'menu', 'activity'];
const README = ['activity'];

const words = ['published', '--project', 'en-light', '--project', 'ko-light'];
const taken = await run('node', ['scripts/screens.mjs', ...words]);
if (!taken.ok) process.exit(1);
for (const language of ['en', 'ko']) {
  for (const [index, name] of STORE.entries())
    publish(name, language, `docs/store/${index + 1}-${name}-${language}.png`);
  for (const name of README) publish(name, language, `docs/images/${name}-${language}.png`);
}

/**
 * @param {string} name
 * @param {string} language
 * @param {string} path in the project
 */
function publish(name, language, path) {
  mkdirSync(dirname(projectFolder + path), { recursive: true });
  copyFileSync(`${TAKEN}/published-${name}-${language}-light.png`, projectFolder + path);
  console.log(path);
}
