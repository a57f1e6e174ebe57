/** `nunchi networks update`: downloads the published lists of networks; the only command that contacts others. */
import { parseArgs } from 'node:util';
import { reasonOf } from '../networks/list-error.ts';
import { listPath, readListFile } from '../networks/list-file.ts';
import { type ListName, PUBLISHED_LISTS } from '../networks/published-lists.ts';
import { updateList } from '../networks/update-list.ts';
import { readSettings } from '../settings.ts';
import { UsageError } from '../start-error.ts';
import { checkFolder } from '../store/data-folder.ts';

const NAMES: readonly string[] = PUBLISHED_LISTS.map(({ name }) => name);
const USE = `nunchi networks update [list]… [--from list=address]…; the lists are ${NAMES.join(', ')}`;

/**
 * Downloads all lists, or those named; `--from aws=https://mirror.example/aws.json` uses a mirror. Prints a line per
 * list. After a failure the former list stays, and the exit code is 1.
 */
export async function networks(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: 'string', multiple: true, default: [] } },
  });
  const [verb, ...names] = positionals;
  if (verb !== 'update')
    throw new UsageError(`${verb ? `Unknown: networks ${verb}` : 'networks needs a word'}: ${USE}`);
  const mirrors = new Map(values.from.map(readMirror));
  for (const name of [...names, ...mirrors.keys()]) {
    if (!NAMES.includes(name)) throw new UsageError(`Unknown list ${name}: ${USE}`);
  }
  const { dataFolder } = readSettings(process.env);
  checkFolder({ dataFolder });
  for (const list of PUBLISHED_LISTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    try {
      const { published } = await updateList(list, { dataFolder, url: mirrors.get(list.name), now: Date.now() });
      console.log(` ok   ${list.name.padEnd(16)} ${published} ranges`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`FAIL  ${list.name.padEnd(16)} ${reasonOf(error)}; ${await describeKept(dataFolder, list.name)}`);
    }
  }
}

function readMirror(text: string): [list: string, address: string] {
  const [, list = '', address = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!address) throw new UsageError(`--from takes list=address, not ${text}`);
  return [list, address];
}

async function describeKept(dataFolder: string, name: ListName): Promise<string> {
  const kept = await readListFile(listPath(dataFolder, name)).catch(() => null);
  return kept
    ? `the list of ${new Date(kept.fetchedAt).toISOString().slice(0, 10)} stays in use`
    : 'there is none from before; what is shipped stays in use';
}
