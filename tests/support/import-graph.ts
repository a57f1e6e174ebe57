/** Which file imports which, and the rings among files and folders. Works on texts by path, so that tests can put a fault in. */
import { posix } from 'node:path';

/** Source texts by path from the project's folder, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Modules that a text names in its imports and exports, static or dynamic. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string);
}

/** Files of `sources` that a file imports. */
export function importedFiles(sources: Sources, path: string): string[] {
  return importsOf(sources.get(path) ?? '')
    .filter((module) => module.startsWith('.'))
    .map((module) => posix.normalize(posix.join(posix.dirname(path), module)))
    .filter((target) => sources.has(target));
}

/**
 * Rings at every level: in a folder, its sub-folders and files must not import each other in a circle. A ring reads
 * `src/mail: a.ts, sub`. A circle of files is a ring in the folder that they share.
 */
export function findRings(sources: Sources): string[] {
  const folders = new Set([...sources.keys()].flatMap(foldersOf));
  return [...folders]
    .sort()
    .flatMap((folder) => circlesOf(edgesIn(sources, folder)).map((circle) => `${folder}: ${circle.sort().join(', ')}`));
}

/** Imports of a room's files that leave the rooms it may import from, as `file -> file`. */
export function findStrangers(sources: Sources, mayImport: ReadonlyMap<string, readonly string[]>): string[] {
  return [...sources.keys()].flatMap((path) => {
    const allowed = [roomOf(path), ...(mayImport.get(roomOf(path)) ?? [])];
    return importedFiles(sources, path)
      .filter((target) => !allowed.includes(roomOf(target)))
      .map((target) => `${path} -> ${target}`);
  });
}

/** `mail` of `src/mail/settings.ts`. */
export function roomOf(path: string): string {
  return path.split('/')[1] as string;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** What the direct children of a folder import of each other. */
function edgesIn(sources: Sources, folder: string): Map<string, Set<string>> {
  const childOf = (path: string) =>
    path.startsWith(`${folder}/`) ? (path.slice(folder.length + 1).split('/')[0] as string) : null;
  const edges = new Map<string, Set<string>>();
  for (const path of sources.keys()) {
    const from = childOf(path);
    if (from === null) continue;
    for (const target of importedFiles(sources, path)) {
      const to = childOf(target);
      if (to !== null && to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return edges;
}

/** Strongly connected groups of more than one node, by Tarjan's algorithm. */
export function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const circles: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.get(node) as number);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) as number, low.get(next) as number));
    }
    if (low.get(node) !== index.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle);
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return circles;
}
