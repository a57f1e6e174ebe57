import * as z from 'zod/mini';
import { time } from '../../protocol/api.ts';
import { openJson, type SealingKeys, sealText } from '../backend/seal.ts';
import type { Choices } from '../store/schema.ts';

/** Stands where a message's id does, and is shorter than any. */
const ID = 'settings';
const FIELD = 'choices';

const choices: z.ZodMiniType<Choices> = z.record(z.string(), z.object({ value: z.unknown(), at: time }));

export function sealChoices(keys: SealingKeys, chosen: Choices): Promise<string> {
  return sealText(keys, ID, FIELD, new TextEncoder().encode(JSON.stringify(chosen)));
}

/** Null: sealed with other keys, or by another version. */
export async function openChoices(keys: SealingKeys, sealed: string): Promise<Choices | null> {
  return choices.safeParse(await openJson(keys, ID, FIELD, sealed)).data ?? null;
}
