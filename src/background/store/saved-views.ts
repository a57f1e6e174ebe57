import * as z from 'zod/mini';
import { type SavedView, VIEW_LOOK_LIMIT, VIEW_NAME_LIMIT, VIEWS_KEPT } from '../../messaging/saved-view.ts';
import type { Database } from './database.ts';

const savedViews: z.ZodMiniType<SavedView[]> = z
  .array(
    z.object({
      name: z.string().check(z.minLength(1), z.maxLength(VIEW_NAME_LIMIT)),
      look: z.string().check(z.maxLength(VIEW_LOOK_LIMIT)),
    }),
  )
  .check(z.maxLength(VIEWS_KEPT));

/** In the order they were saved. */
export async function readSavedViews(db: Database): Promise<SavedView[]> {
  return savedViews.safeParse(await db.get('state', 'views')).data ?? [];
}

/** Replaces them all; rejects where one is too long, or there are too many. */
export async function keepSavedViews(db: Database, views: SavedView[]): Promise<void> {
  await db.put('state', savedViews.parse(views), 'views');
}
