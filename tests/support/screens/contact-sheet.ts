/** All pictures on one page: a row for each surface and state, a column for each look. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS, looksName } from './looks.ts';

const FOLDER = join(import.meta.dirname, '../../../test-artefacts/screens');
const COLUMNS = LOOKS.map(looksName);

const pictures = new Set(readdirSync(FOLDER).filter((file) => file.endsWith('.png')));
const names = new Set([...pictures].map((file) => file.replace(/-(en|ko)-(light|dark)\.png$/, '')));

const cell = (file: string) =>
  pictures.has(file) ? `<td><a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>` : '<td>none';
const row = (name: string) =>
  `<tr id="${name}"><th scope="row">${name}${COLUMNS.map((look) => cell(`${name}-${look}.png`)).join('')}`;

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Nunchi: every surface in every state</title>
<style>
body { background: #777; font: 14px system-ui; margin: 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { padding: 6px; text-align: left; vertical-align: top; }
thead th { background: #777; position: sticky; top: 0; }
th:first-child { overflow-wrap: anywhere; width: 110px; }
img { display: block; max-width: 100%; }
</style>
<table>
<thead><tr><th>Surface${COLUMNS.map((look) => `<th scope="col">${look}`).join('')}</thead>
<tbody>
${[...names].sort().map(row).join('\n')}
</tbody>
</table>
</html>
`;
writeFileSync(join(FOLDER, 'index.html'), page);
console.log(`${pictures.size} pictures of ${names.size} states: test-artefacts/screens/index.html`);
