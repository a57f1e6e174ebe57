import * as z from 'zod/mini';
import { time } from '../../protocol/api.ts';
import { openJson, type SealingKeys, sealText } from '../backend/seal.ts';
import type { Choices } from '../store/schema.ts';

/** In place of a message's id, which is longer. */
const ID = 'settings';
const FIELD = 'choices';

const choices: z.ZodMiniType<Choices> = z.record(z.string(), z.object({ value: z.unknown(), at: time }));

export function sealChoices(keys: SealingKeys, chosen: Choices): Promise<string> {
  return sealText(keys, ID, FIELD, new TextEncoder().encode(JSON.stringify(chosen)));
}

/** Null where it does not open with this account's keys, or is not of this version. */
export async function openChoices(keys: SealingKeys, sealed: string): Promise<Choices | null> {
  return choices.safeParse(await openJson(keys, ID, FIELD, sealed)).data ?? null;
}
