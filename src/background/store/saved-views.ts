import * as z from 'zod/mini';
import { type SavedView, VIEW_LOOK_LIMIT, VIEW_NAME_LIMIT, VIEWS_KEPT } from '../../messaging/saved-view.ts';
import { choose, readChoices } from './choices.ts';
import type { Database } from './database.ts';

export const savedViews: z.ZodMiniType<SavedView[]> = z
  .array(
    z.object({
      name: z.string().check(z.minLength(1), z.maxLength(VIEW_NAME_LIMIT)),
      look: z.string().check(z.maxLength(VIEW_LOOK_LIMIT)),
    }),
  )
  .check(z.maxLength(VIEWS_KEPT));

/** In the order they were saved. */
export async function readSavedViews(db: Database): Promise<SavedView[]> {
  return savedViews.safeParse((await readChoices(db)).views?.value).data ?? [];
}

/** Replaces them all; rejects where one is too long, or there are too many. `now`: ms. */
export async function keepSavedViews(db: Database, views: SavedView[], now: number): Promise<void> {
  await choose(db, { views: savedViews.parse(views) }, now);
}
