/** Reads a request's input, or throws a problem that names the field. */
import * as z from 'zod/mini';
import { decodeBase64url } from '../../protocol/base64url.ts';
import { BODY_LIMIT } from '../../protocol/limits.ts';
import { ID_BYTES } from '../../protocol/token.ts';
import type { AppContext } from './app-parts.ts';
import { ProblemError } from './problem.ts';

// zod/mini has no messages of its own.
z.config(z.locales.en());

/** The body, parsed by the schema. */
export async function readBody<T>(context: AppContext, schema: z.ZodMiniType<T>): Promise<T> {
  const text = await readText(context);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError(400, 'body: must be JSON.');
  }
  return check(schema, value, 'body');
}

/**
 * The body's text, read no further than BODY_LIMIT. Not by hono/body-limit: a body without a length makes it copy
 * node-server's Request, which throws while `overrideGlobalObjects` is off.
 */
async function readText(context: AppContext): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new ProblemError(413, `body: must be ${BODY_LIMIT} bytes or less.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The path's message id, as text and bytes. */
export function readMessageId(context: AppContext): { id: string; bytes: Uint8Array } {
  const id = context.req.param('id') ?? '';
  const bytes = decodeBase64url(id);
  if (bytes?.length !== ID_BYTES) throw new ProblemError(400, 'id: must be 16 bytes as 22 base64url characters.');
  return { id, bytes };
}

/** The query, parsed by the schema. */
export function readQuery<T>(context: AppContext, schema: z.ZodMiniType<T>): T {
  return check(schema, context.req.query(), 'query');
}

function check<T>(schema: z.ZodMiniType<T>, value: unknown, whole: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.length ? z.core.toDotPath(issue.path) : whole;
  throw new ProblemError(400, `${field}: ${issue?.message}.`);
}
