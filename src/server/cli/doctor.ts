/** `nunchi doctor`: checks the installation, one line per check. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createFactFinder } from '../facts/find-facts.ts';
import { findExtension } from '../find-extension.ts';
import { describeNetworks } from '../networks/describe-networks.ts';
import { Networks } from '../networks/networks.ts';
import { MASTER_FILE, parseMaster, readMaster } from '../secrets/master-secrets.ts';
import { VIEWER_SECRET_FILE } from '../secrets/viewer-secret.ts';
import { readSettings, type Settings } from '../settings.ts';
import { checkFolder, openStore, storePath } from '../store/data-folder.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Places move slowly; most cities outlast a year. */
const OLD_PLACES = 365 * DAY;

/** `wrong` sets exit code 1; `note` does not. */
interface Finding {
  state: 'ok' | 'note' | 'wrong';
  text: string;
}

const ok = (text: string): Finding => ({ state: 'ok', text });
const note = (text: string): Finding => ({ state: 'note', text });
const wrong = (text: string): Finding => ({ state: 'wrong', text });

const CHECKS: Array<{ name: string; inspect: (settings: Settings) => Finding | Promise<Finding> }> = [
  { name: 'Data folder', inspect: inspectFolder },
  { name: 'Secrets', inspect: inspectSecrets },
  { name: 'Store', inspect: inspectStore },
  { name: 'Places', inspect: inspectPlaces },
  { name: 'Networks', inspect: inspectNetworks },
  { name: 'Extension', inspect: inspectExtension },
  { name: 'Public URL', inspect: inspectPublicUrl },
  { name: 'Server', inspect: inspectServer },
];

export async function doctor(): Promise<void> {
  const settings = readSettings(process.env);
  for (const { name, inspect } of CHECKS) {
    const { state, text } = await tryInspect(() => inspect(settings));
    console.log(`${{ ok: ' ok  ', note: 'note ', wrong: 'WRONG' }[state]}  ${name.padEnd(12)} ${text}`);
    if (state === 'wrong') process.exitCode = 1;
  }
}

async function tryInspect(inspect: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await inspect();
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function inspectFolder(settings: Settings): Finding {
  if (!existsSync(settings.dataFolder)) return note(`${settings.dataFolder} is made on the first start`);
  checkFolder(settings);
  return ok(settings.dataFolder);
}

function inspectSecrets({ dataFolder, master }: Settings): Finding {
  const secrets = master === null ? readMaster(dataFolder) : parseMaster(master);
  if (!secrets && existsSync(storePath({ dataFolder }))) {
    return wrong(`${MASTER_FILE} is missing, and all pixels already sent need it: restore it from your backup`);
  }
  if (!secrets) return note('made on the first start');
  const open = [MASTER_FILE, VIEWER_SECRET_FILE]
    .map((name) => join(dataFolder, name))
    .find((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0);
  if (open) return wrong(`others on this machine can read ${open}: chmod 600 it`);
  return ok(`epoch ${secrets.current}; back up ${MASTER_FILE} with the store`);
}

async function inspectStore(settings: Settings): Promise<Finding> {
  if (!existsSync(storePath(settings))) return note('made on the first start');
  const store = openStore(settings);
  try {
    const damage = await store.findDamage();
    if (damage.length > 0) return wrong(`damaged: ${damage.join('; ')}. Restore it from your backup`);
    return ok(`sound; ${await store.countDevices()} browsers connected`);
  } finally {
    await store.close();
  }
}

async function inspectPlaces({ trustedProxies }: Settings): Promise<Finding> {
  const { placeDatabase } = await createFactFinder({ trustedProxies, viewerSecretAt: () => new Uint8Array(32) });
  const built = new Date(placeDatabase.builtAt).toISOString().slice(0, 10);
  const text = `${placeDatabase.name}, built ${built}`;
  return Date.now() - placeDatabase.builtAt > OLD_PLACES ? note(`${text}: old; update the package`) : ok(text);
}

async function inspectNetworks({ dataFolder }: Settings): Promise<Finding> {
  const networks = new Networks(dataFolder);
  const [problem] = (await networks.refresh()).problems;
  if (problem) return wrong(problem);
  const { text, old } = describeNetworks(networks, Date.now());
  return old ? note(`${text}; npx nunchi networks update fetches the published lists`) : ok(text);
}

function inspectExtension(): Finding {
  const folder = findExtension();
  return folder ? ok(folder) : wrong('not built: npm run build');
}

async function inspectPublicUrl(settings: Settings): Promise<Finding> {
  const url = new URL(await servedUrl(settings));
  const local = /^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  if (local)
    return note(`${url.href}: only this machine can load the pixels; set NUNCHI_PUBLIC_URL to be reached by others`);
  if (url.protocol === 'http:')
    return wrong(`${url.href}: set up https, since mail apps and Gmail block images without it`);
  return ok(url.href);
}

/** Checks the response: another program may have the port. */
async function inspectServer(settings: Settings): Promise<Finding> {
  const { port } = new URL(await servedUrl(settings));
  const local = settings.publicUrl === null && port ? port : String(settings.port);
  const address = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${local}`;
  let response: Response;
  try {
    response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(3000) });
  } catch {
    return note(`nothing answers at ${address}; npm start runs it`);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body !== null ? ok(`ready at ${address}`) : wrong(`something else answers at ${address}`);
  const reasons = body !== null && typeof body === 'object' && 'reasons' in body ? body.reasons : null;
  return wrong(Array.isArray(reasons) ? `not ready: ${reasons.join('; ')}` : `something else answers at ${address}`);
}

async function servedUrl(settings: Settings): Promise<string> {
  const standard = `http://localhost:${settings.port}`;
  if (settings.publicUrl !== null) return settings.publicUrl;
  if (!existsSync(storePath(settings))) return standard;
  const store = openStore(settings);
  try {
    return (await store.publicUrl()) ?? standard;
  } finally {
    await store.close();
  }
}
