/** docs/api.md against the code: the same routes, examples that pass their schemas, the same limits. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as bodies from '../src/protocol/api.ts';
import * as limits from '../src/protocol/limits.ts';
import { DEVICES, STATUSES, VERDICTS, VIAS } from '../src/protocol/load.ts';
import { listRoutes } from '../src/server/app.ts';
import { PAGE_LIMIT } from '../src/server/routes/change-routes.ts';
import { createTestApp } from './support/server/create-test-app.ts';

/** Answered on bare node:http, outside the app. */
const PIXEL_ROUTE = 'GET /p/{token}.gif';

const doc = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
const server = createTestApp();
afterAll(() => server.close());

const routes = new Set(
  listRoutes(server.app).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
);

/** Each documented route with its text, up to the next heading. */
const sections = [...doc.matchAll(/^### `([A-Z]+ \/[^`]*)`\n([\s\S]*?)(?=^##|(?![\s\S]))/gm)].map(
  ([, route = '', text = '']) => ({ route, text }),
);

const schemas = new Map(Object.entries(bodies).filter(([, value]) => value instanceof z.ZodMiniType));
const examples = [...doc.matchAll(/^```json ?(\w*)\n([\s\S]*?)^```$/gm)].map(([, schema = '', json = '']) => ({
  schema,
  json,
}));

test('documents the routes of the app and the pixel, each once, and no others', () => {
  expect(sections.map(({ route }) => route).sort()).toEqual([...routes, PIXEL_ROUTE].sort());
});

test.each(sections)('$route has an example request', ({ route, text }) => {
  const [method, path = ''] = route.split(' ');
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[\\w-]+');
  expect(text).toMatch(new RegExp(`^\`\`\`http\\n${method} ${pattern}(\\?\\S*)? HTTP/1\\.1$`, 'm'));
});

test.each(examples.filter(({ schema }) => schema))(
  'the example of $schema passes it, field by field',
  ({ schema, json }) => {
    const value: unknown = JSON.parse(json);
    expect((schemas.get(schema) as z.ZodMiniType).parse(value)).toEqual(value);
  },
);

test('only the two health routes have examples without a schema', () => {
  const without = sections.filter(({ text }) => /^```json$/m.test(text)).map(({ route }) => route);
  expect(without).toEqual(['GET /livez', 'GET /readyz']);
});

test.each([
  ['GET', '/livez', {}],
  ['GET', '/readyz', {}],
])('the first example of %s %s is its response', async (method, path) => {
  const text = sections.find(({ route }) => route === `${method} ${path}`)?.text ?? '';
  const [, json = ''] = /^```json\n([\s\S]*?)^```$/m.exec(text) ?? [];
  expect(await (await server.call(method, path)).json()).toEqual(JSON.parse(json));
});

test('every request, every response and the problem has an example', () => {
  const shown = new Set(examples.map(({ schema }) => schema));
  const bodyNames = [...schemas.keys()].filter((name) => /Request$|Response$|^problem$/.test(name));
  expect(bodyNames.filter((name) => !shown.has(name))).toEqual([]);
});

test('names every limit with its value', () => {
  const rows = Array.from(doc.matchAll(/^\| `([A-Z_]+)` \| (\d+) \|/gm), ([, name, value]) => [name, Number(value)]);
  expect(Object.fromEntries(rows)).toEqual({ ...limits, PAGE_LIMIT });
});

test.each([
  ['status', STATUSES],
  ['verdict', VERDICTS],
  ['device', DEVICES],
  ['via', VIAS],
])('lists every word that `%s` may be', (field, words) => {
  const [, cell = ''] = new RegExp(`^\\| \`${field}\` \\| (.*) \\|$`, 'm').exec(doc) ?? [];
  expect(Array.from(cell.matchAll(/`([\w-]+)`/g), ([, word]) => word)).toEqual([...words]);
});
