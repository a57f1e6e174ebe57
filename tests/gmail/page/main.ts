/** Starts the page: builds the shell, then shows what the address names. */
import type { ListName } from '../mail.ts';
import { Compose } from './compose.ts';
import { type Draft, newDraft, replyDraft, savedDraft } from './draft.ts';
import { installGmonkey, setCurrentThread } from './gmail-globals.ts';
import { buildListView, type ListView } from './list-view.ts';
import { fetchDraft, fetchThread, watchChanges } from './mail-api.ts';
import { readRoute, threadHash } from './route.ts';
import { buildShell } from './shell.ts';
import { installSnackbar } from './snackbar.ts';
import { buildThreadView, type ThreadView } from './thread-view.ts';

installGmonkey();
const shell = buildShell(
  () => openCompose(newDraft()),
  (query) => {
    location.hash = query === '' ? '#inbox' : `#search/${encodeURIComponent(query).replaceAll('%20', '+')}`;
  },
);

installSnackbar();

type Shown = { list: ListView } | { thread: ThreadView; routeId: string };
let shown: Shown | null = null;
/** Counts route changes: late responses are dropped. */
let routing = 0;
/** Counts mailbox changes: views fetched before one are refreshed when shown. */
let changes = 0;

async function show(): Promise<void> {
  routing += 1;
  const mine = routing;
  const heard = changes;
  const route = readRoute(location.hash);
  shell.search.value = route.query;
  for (const [name, entry] of shell.entries) entry.classList.toggle('nZ', name === route.list && route.query === '');

  const thread = route.threadId ? await fetchThread(route.threadId) : null;
  if (thread && route.threadId) {
    if (mine !== routing) return;
    setCurrentThread(thread.threadId);
    const view = buildThreadView(
      thread,
      () => {
        location.hash = route.back;
      },
      (mail, place) => openReply(replyDraft(thread, mail), place),
    );
    put({ thread: view, routeId: route.threadId }, view.element, heard);
    return;
  }
  const list = await buildListView(listName(route.list), route.query, (row) => {
    if (row.draftId) void openDraft(row.draftId);
    else location.hash = threadHash(route.back, row.routeId);
  });
  if (mine !== routing) return;
  setCurrentThread(null);
  put({ list }, list.element, heard);
}

function put(view: Shown, element: HTMLElement, heard: number): void {
  shown = view;
  shell.main.replaceChildren(element);
  if (changes > heard) void refresh(false);
}

function changed(redrawAll: boolean): void {
  changes += 1;
  void refresh(redrawAll);
}

async function refresh(redrawAll: boolean): Promise<void> {
  const view = shown;
  if (!view) return;
  if ('list' in view) return view.list.refresh(redrawAll);
  const thread = await fetchThread(view.routeId, { peek: true });
  if (thread && shown === view) view.thread.update(thread);
}

const events = {
  sent: () => changed(false),
  view: (legacyThreadId: string) => {
    location.hash = threadHash('#sent', legacyThreadId);
  },
};

function openCompose(draft: Draft): void {
  const place = (element: HTMLElement) => {
    shell.moles.append(element);
    return () => element.remove();
  };
  new Compose(draft, { inline: false, place, reopen: openCompose, events });
}

/** Opens a reply inside its message; after Undo or a failure it returns as a window. */
function openReply(draft: Draft, place: HTMLElement): void {
  if (place.querySelector('.M9')) return;
  const put = (element: HTMLElement) => {
    place.append(element);
    place.classList.add('adB');
    return () => {
      element.remove();
      place.classList.remove('adB');
    };
  };
  new Compose(draft, { inline: true, place: put, reopen: openCompose, events });
}

async function openDraft(messageId: string): Promise<void> {
  const draft = await fetchDraft(messageId);
  if (draft) openCompose(savedDraft(draft));
}

function listName(name: string): ListName {
  return name === 'sent' || name === 'drafts' || name === 'all' ? name : name === 'search' ? 'all' : 'inbox';
}

window.addEventListener('hashchange', () => void show());
watchChanges((what) => changed(what === 'rerender'));
if (location.hash === '') history.replaceState(null, '', '#inbox');
await show();
