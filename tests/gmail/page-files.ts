/** Serves the page's files. Types are stripped on the way: nothing to build. */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageSetup } from './page-data.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TYPES: Record<string, string> = {
  '.ts': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};

export interface PageFile {
  type: string;
  content: string;
}

/** Null if the file is missing or not to be served. */
export async function pageFile(path: string, folder = FOLDER): Promise<PageFile | null> {
  const file = resolve(folder, path);
  const type = TYPES[extname(file)];
  if (!type || !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  try {
    const source = await readFile(file, 'utf8');
    return { type, content: extname(file) === '.ts' ? stripTypes(file, source) : source };
  } catch {
    return null;
  }
}

/** Cache of stripped files, by path. */
const stripped = new Map<string, { source: string; content: string }>();

function stripTypes(file: string, source: string): string {
  const known = stripped.get(file);
  if (known?.source === source) return known.content;
  const content = stripTypeScriptTypes(source);
  stripped.set(file, { source, content });
  return content;
}

/** Gmail's page for one account, with the globals InboxSDK reads. */
export async function mailPage(setup: PageSetup, scripts: string[] = []): Promise<string> {
  const template = await readFile(new URL('page/gmail.html', import.meta.url), 'utf8');
  const me = setup.accounts[setup.account];
  const globals: unknown[] = new Array(18).fill(null);
  globals[4] = `gmail.${setup.language}.standin`;
  globals[9] = `ik${setup.account}standin`;
  globals[10] = me?.address;
  globals[17] = [['p', [['bx_hs', '1']]]];
  const extra = scripts.map((address) => `<script type="module" src="${address}"></script>\n`).join('');
  return template
    .replace('</body>', () => `${extra}</body>`)
    .replace('lang="en"', `lang="${setup.language}"`)
    .replace('{{address}}', me?.address ?? '')
    .replace("'{{globals}}'", () => JSON.stringify(globals).replaceAll('<', '\\u003c'))
    .replace("'{{setup}}'", () => JSON.stringify(setup).replaceAll('<', '\\u003c'));
}
