/** `npm run comments`: lengths of comments in src, in words. Adjacent line comments count as one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './run-step.mjs';

/** Longest comments to list. */
const LISTED = 10;
/** Matches strings, which may hold comment signs, and comments with their continuation lines. */
const TOKENS =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<!:)\/\/.*(?:\n[ \t]*\/\/.*)*/g;
/** Directives for tools. */
const DIRECTIVE = /^\W*(biome-ignore|@ts-|@vitest|@vite)/;

/** @param {string} text */
function commentsOf(text) {
  return [...text.matchAll(TOKENS)]
    .map(([token]) => token)
    .filter((token) => token.startsWith('/') && !DIRECTIVE.test(token))
    .map((token) =>
      token
        .replace(/^[ \t]*(\/\*\*?|\*\/|\*|\/\/)/gm, ' ')
        .replace(/\*\/$/, ' ')
        .trim(),
    );
}

const words = (/** @type {string} */ comment) =>
  comment.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const comments = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((path) =>
    commentsOf(readFileSync(join(projectFolder, 'src', path), 'utf8')).map((comment) => ({
      path,
      comment,
      length: words(comment),
    })),
  )
  .filter(({ length }) => length > 0)
  .sort((one, other) => one.length - other.length);

const median = comments[comments.length >> 1]?.length ?? 0;
const mean = comments.reduce((sum, { length }) => sum + length, 0) / comments.length;
console.log(`${comments.length} comments in src: median ${median} words, mean ${mean.toFixed(1)}`);
for (const { path, comment, length } of comments.slice(-LISTED).reverse()) {
  console.log(`${String(length).padStart(4)}  src/${path}: ${comment.replace(/\s+/g, ' ').slice(0, 90)}`);
}
