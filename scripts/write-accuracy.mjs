/** `npm run accuracy:page`: writes docs/accuracy.md from the evidence rules; a test detects a stale page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULEBOOK } from '../src/evidence/rules.ts';
import { SOURCES } from '../src/evidence/sources.ts';
import { WINDOW_TABLE } from '../src/evidence/windows.ts';
import { projectFolder } from './run-step.mjs';

export const PAGE = `${projectFolder}docs/accuracy.md`;

/** @type {Record<string, { message: string }>} */
const words = JSON.parse(readFileSync(`${projectFolder}_locales/en/messages.json`, 'utf8'));

const TAKEN_FOR = { read: '**read**', unconfirmed: 'perhaps', automatic: 'automatic', own: 'yours' };
const UNITS = /** @type {const} */ ([
  ['min', 60_000],
  ['s', 1_000],
]);

/** The whole page. */
export function accuracyPage() {
  const rules = [...RULEBOOK.rules, RULEBOOK.otherwise];
  const cited = [...new Set(rules.flatMap(({ sources }) => sources))];
  const rows = rules.map(({ verdict, reason, words: when, sources }) => {
    const from = sources.map((name) => `[${cited.indexOf(name) + 1}]`).join(' ');
    return row([`\`${reason}\``, TAKEN_FOR[verdict], withSpans(when), sentence(reason), from || '–']);
  });
  const windows = Object.entries(WINDOW_TABLE).map(([name, { ms, means }]) => row([`\`${name}\``, span(ms), means]));
  const sources = cited.map((name, i) => `${i + 1}. [${SOURCES[name].title}](${SOURCES[name].url})`);
  return `${[
    INTRODUCTION,
    [
      row(['reason', 'taken for', 'when', 'what the pane says', 'from']),
      row(['---', '---', '---', '---', '---']),
      ...rows,
    ],
    WINDOWS,
    [row(['window', 'length', 'what it spans']), row(['---', '---', '---']), ...windows],
    COUNTING,
    '## Sources',
    sources,
  ]
    .map((part) => (typeof part === 'string' ? part.trim() : part.join('\n')))
    .join('\n\n')}\n`;
}

const INTRODUCTION = `
<!-- Made by \`npm run accuracy:page\` from src/evidence. Change the rules there, not this page. -->

# What counts as a read, and what does not

A tracked mail carries an image. Whoever or whatever shows the mail loads it; much of what loads it is no person. Each load is kept
with the facts that are needed to judge it, and is judged anew each time it is shown: so a better rule mends the past. No load is
dropped: what is not counted stands in the pane under *Not counted*, with the sentence that tells why.

- **read**: a person had the mail on a screen. One such load turns the eye green.
- **perhaps**: something loaded the image, but whether a person did can't be told. The eye gets an amber edge.
- **automatic**: a program. The eye stays grey.
- **yours**: you looked at it yourself. The eye stays grey.

A reply, or a read receipt that arrives in the conversation, counts as read whatever the images did. Gmail shows no headers, so an
answer is known by its words and times: what says that it is automatic counts for nothing, and within ten minutes of your last mail neither
does what merely sounds so.

## The rules

The first that matches decides. *Send* is the moment you pressed it. *from* names the public source; where there is none, the rule
follows from what the words mean.`;

const WINDOWS = `
## The windows

Programs come soon after delivery, people later; nothing but time tells some of them apart. Where no source gives a length, it is ours:
long enough for the slowest delivery that has been seen, since a read that comes too early still counts when the mail is opened
again, and a scan that counts is a false green. Gmail itself holds a mail for 5 to 30 s after Send.`;

const COUNTING = `
## What is counted

- **Reads** are readings, not loads: what one reader loads within a reading is one. The number is *at least*: a proxy may keep the
  image, and an app that shows a mail again need not load it again.
- **Readers** are those that can be told apart: one network and one app is one. Everything through a proxy or a relay is *someone*, never
  two; who asks not to be followed (Do Not Track, Global Privacy Control) is someone, too. Each month begins with new names.
- With several recipients it is *read by someone*, never a guess at whom.
- **Client and device** are what the app says of itself, from closed lists. Where several apps say the same, it is "a mail app", and no more.
- **Places** are those of the network a load came from, never for certain: *about*, or, of a country alone, *probably*. There is none for a proxy, a relay, a VPN or a data centre.

## What is not counted

Whatever the table above takes for automatic, and your own views: reported by your browser when Gmail shows you a mail of yours,
believed only for loads through Gmail's proxy within the window, and never against a direct load.

## What can't be known

- A reader who does not load images, or reads in plain text. Grey means *not known to be read*.
- With Apple Mail's privacy protection and with Proton Mail, whether a person read it. A reply settles it.
- From Microsoft's network, but for the addresses that it publishes as Exchange Online's: whether it was Outlook on the web or a rented machine. Late
  enough it counts as a read, and says that it came from there.
- Behind Gmail, Yahoo, Fastmail, HEY and Outlook on the web: who, where, on what.
- Your own phone's Gmail: it looks like any recipient's. A mail to yourself among others may be read by you: the pane says so.
- A mail app or webmail of your own that is not Gmail's, such as Thunderbird: where it shows the sent copy, it looks like a recipient's. The pane says
  that it may have been you.
- A read within a minute of Send by a browser or an app that does not say its name: it can't be told from a scan, so it is not counted
  unless the mail is opened again. Behind a mail gateway that has shown itself, the same for three and a half minutes; through
  Microsoft's network, for a quarter of an hour.
- A scanner in a browser's clothes, from a network that nobody knows, that comes late: it would count as a read.
- An automatic answer in words nobody has listed: it would count as a reply. A person's answer that sounds automatic and comes soon is not
  counted. A reply that crossed with a later mail of yours counts for both. A reply from another address of your own that you also
  wrote to would count, too, where Gmail does not list it as one to send from.
- A colleague on your network with the same browser as yours, who reads the mail in a webmail that loads images directly: it is taken for you, since
  browsers of one kind say the same of themselves.
- Which app it is where several share a system's web view; and an iPad that says it is a Mac.
- Proxies of other mail services: those that name themselves a proxy or a bot are not counted, since nobody says when they fetch.
- If the clock of the browser that sent it is wrong, it is put right by what it shows when the server hears of the mail; a clock that was set in between
  makes the windows wrong by as much.
- Whatever pretends to be a mail app or Gmail's proxy: a user agent is only what a program says.`;

/** @param {string} reason */
function sentence(reason) {
  const key = `reason-${reason}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const found = words[key];
  if (!found) throw new Error(`no sentence for ${reason}`);
  return found.message;
}

/** @param {string} text */
function withSpans(text) {
  return text.replace(/\{(\w+)\}/g, (_, name) =>
    span(RULEBOOK.windows[/** @type {keyof typeof WINDOW_TABLE} */ (name)]),
  );
}

/** "3 min 30 s". @param {number} ms */
function span(ms) {
  let rest = ms;
  const parts = UNITS.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  if (rest !== 0 || parts.length === 0) throw new Error(`no whole seconds: ${ms}`);
  return parts.join(' ');
}

/** @param {string[]} cells */
function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, accuracyPage());
