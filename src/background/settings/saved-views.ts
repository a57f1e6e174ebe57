import * as z from 'zod/mini';
import { type SavedView, VIEW_LOOK_LIMIT, VIEW_NAME_LIMIT, VIEWS_KEPT } from '../../mail/settings.ts';
import type { Choices, Database } from '../store/schema.ts';
import { chooseBy, readChoices } from './choices.ts';

const savedView: z.ZodMiniType<SavedView> = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(VIEW_NAME_LIMIT)),
  look: z.string().check(z.maxLength(VIEW_LOOK_LIMIT)),
});

export const savedViews: z.ZodMiniType<SavedView[]> = z.array(savedView).check(z.maxLength(VIEWS_KEPT));

/** In the order they were saved. */
export async function readSavedViews(db: Database): Promise<SavedView[]> {
  return viewsIn(await readChoices(db));
}

/** Replaces one of the same name. Rejects if it is too long, or there are too many. `now`: ms. */
export async function saveView(db: Database, view: SavedView, now: number): Promise<SavedView[]> {
  return change(db, (views) => [...views.filter(({ name }) => name !== view.name), view], now);
}

export async function removeView(db: Database, name: string, now: number): Promise<SavedView[]> {
  return change(db, (views) => views.filter((view) => view.name !== name), now);
}

async function change(db: Database, next: (views: SavedView[]) => SavedView[], now: number): Promise<SavedView[]> {
  return viewsIn(await chooseBy(db, (before) => ({ views: savedViews.parse(next(viewsIn(before))) }), now));
}

/** Skips a view of another version that this one can't read. */
function viewsIn({ views }: Choices): SavedView[] {
  const all: unknown[] = Array.isArray(views?.value) ? views.value : [];
  return all.flatMap((one) => savedView.safeParse(one).data ?? []).slice(0, VIEWS_KEPT);
}
