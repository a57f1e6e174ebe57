/** The panel under Gmail's folders: choose a mail and open it as its recipient. */
import type { Reader } from '../../../support/e2e/recipient.ts';
import { find, h } from '../../page/element.ts';
import { shownName } from '../../page/format.ts';
import { watchChanges } from '../../page/mail-api.ts';
import { setup } from '../../page/setup.ts';
import { DEMO_PATH, type DemoMail, type Played } from '../demo-mail.ts';
import { describePlayed, PEOPLE, SOFTWARE, WORDS } from './words.ts';

const base = `${DEMO_PATH}/${setup.account}`;

let mails: DemoMail[] = [];
let chosen: string | null = null;

const list = h('div.demo-mails', { role: 'radiogroup', 'aria-label': WORDS.mails });
/** Whether the chosen mail can be opened yet, and why not. */
const note = h('p');
const groups = [
  { title: WORDS.people, roles: PEOPLE },
  { title: WORDS.software, roles: SOFTWARE },
];
const actions = h('div.demo-actions', ...groups.map(buildGroup));
/** Result of the last button; replaces the note. */
const result = h('p.demo-result', { role: 'status' });

find(document, '.aeN').append(
  h(
    'details.demo-panel',
    { open: true },
    h('summary', h('h2', WORDS.title)),
    h('div.demo-inside', list, h('div.demo-note', result, note), actions),
  ),
);
document.head.append(h('link', { rel: 'stylesheet', href: new URL('panel.css', import.meta.url).href }));
watchChanges(() => void refresh());
// Sends arrive as events, deliveries don't: they follow from the clock.
setInterval(showState, 250);
await refresh();

async function refresh(): Promise<void> {
  const fresh = (await (await fetch(`${base}/mails`)).json()) as DemoMail[];
  if (JSON.stringify(fresh) === JSON.stringify(mails)) return;
  const known = new Set(mails.map(({ id }) => id));
  const sent = fresh.find(({ id }) => !known.has(id));
  mails = fresh;
  if (sent) choose(sent.id);
  else if (!mails.some(({ id }) => id === chosen)) choose(mails[0]?.id ?? null);
  list.replaceChildren(...mails.map(buildChoice));
  showState();
}

function choose(id: string | null): void {
  if (id !== chosen) result.textContent = '';
  chosen = id;
  showState();
}

function buildChoice({ id, subject, to }: DemoMail): HTMLElement {
  const radio = h('input', { type: 'radio', name: 'demo-mail', change: () => choose(id) }) as HTMLInputElement;
  radio.checked = id === chosen;
  return h(
    'label.demo-mail',
    radio,
    h('span', h('b', subject || WORDS.noSubject), h('small', WORDS.to(to.map(shownName).join(', ')))),
  );
}

function buildGroup({ title, roles }: { title: string; roles: typeof PEOPLE }): HTMLElement {
  const buttons = roles.map(({ reader, label }) =>
    h('button.demo-play', { type: 'button', 'data-reader': reader, click: () => void play(reader) }, label),
  );
  return h('div', { role: 'group', 'aria-label': title }, h('h3', title), ...buttons);
}

/** Updates what can be done with the chosen mail. */
function showState(): void {
  const mail = mails.find(({ id }) => id === chosen);
  const seconds = mail ? Math.ceil((mail.arrivesAt - Date.now()) / 1000) : 0;
  const text = describeNote(mail, seconds);
  if (note.textContent !== text) note.textContent = text;
  actions.hidden = !mail?.asksReceipt;
  for (const button of actions.querySelectorAll('button')) button.disabled = seconds > 0;
}

function describeNote(mail: DemoMail | undefined, seconds: number): string {
  if (!mail) return WORDS.empty;
  if (!mail.asksReceipt) return WORDS.noReceipt;
  return seconds > 0 ? WORDS.arrives(seconds) : WORDS.arrived;
}

async function play(reader: Reader): Promise<void> {
  result.textContent = '';
  delete result.dataset.outcome;
  try {
    const response = await fetch(`${base}/play`, { method: 'POST', body: JSON.stringify({ id: chosen, reader }) });
    const played = (await response.json()) as Played;
    result.textContent = describePlayed(played);
    Object.assign(result.dataset, { reader, outcome: played.problem ?? 'loaded' });
  } catch {
    result.textContent = WORDS.unreachable;
  }
}
