/** What is known of each mail being written: shared by the eye that shows it and the send path that uses it. */
import type { ComposeView } from '@inboxsdk/core';
import type { Connection } from '../../mail/connection.ts';
import { decideReceipt, type ReceiptDecision } from '../../mail/decide-receipt.ts';
import { type DraftChoice, NOTHING_CHOSEN } from '../../mail/mail-choices.ts';
import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import type { Pixel } from '../../messaging/messages.ts';
import { PIXEL_PREFIX } from '../../protocol/token.ts';
import { contained, lifeOf, report } from '../contain.ts';
import { readDraftId } from '../gmail/draft-id.ts';
import { type Envelope, readEnvelope } from '../gmail/envelope.ts';
import type { BackgroundLink } from '../link/background-link.ts';
import { Listeners } from '../link/listeners.ts';
import { isOwnPixel } from '../pixel/own-pixel.ts';

interface Surroundings {
  account: string;
  link: BackgroundLink;
  signal: AbortSignal;
}

/** One draft; it outlives its window, since Gmail reopens a failed or undone mail under the same draft id. */
export class Draft {
  /** As InboxSDK names it, `r-12345`; null until Gmail has given it one. */
  id: string | null;
  /** What the person has chosen by hand for this mail. */
  choice = NOTHING_CHOSEN;
  /** The pixel it would carry; null while not connected. */
  pixel: Pixel | null = null;
  /** The pixel that the request now on its way carries. */
  inFlight: Pixel | null = null;
  /** Its eye has said that it asks for a receipt. */
  promised = false;
  /** Why the mail now on its way does not carry what its eye promised; null where it does, or promised nothing. */
  missing: UntrackedReason | null = null;
  /** It was sent. Only its being opened again, by Undo, asks for a new pixel: to ask is to take the sent mail back. */
  spent = false;
  /** `decision`, `pixel` or `settled` has changed. */
  readonly changes = new Listeners<void>();
  /** The background has answered, or could not be reached. */
  settled = false;
  /** Ends with the question that is under way. */
  opening: Promise<void> = Promise.resolve();

  readonly #around: Surroundings;
  #chosenHere = false;
  #recipients: readonly string[] = [];
  #asked = 0;

  constructor(id: string | null, around: Surroundings) {
    this.id = id;
    this.#around = around;
  }

  /** Asks for its state and a pixel. Again when Gmail reopens it, and when a connection has come. */
  open(): void {
    this.opening = this.#ask();
  }

  async #ask(): Promise<void> {
    const { account, link } = this.#around;
    this.spent = false;
    this.#asked += 1;
    const turn = this.#asked;
    try {
      const question = link.ask('draft.open', { gmailAccount: account, draftId: this.id });
      const [{ choice, pixel }] = await Promise.all([question, link.learnTerms()]);
      if (turn !== this.#asked) return;
      if (!this.#chosenHere) this.choice = choice;
      this.pixel = pixel;
    } catch (cause) {
      if (!link.stale) report('compose eye', cause);
    }
    this.settled = true;
    this.changes.tell();
  }

  /** Whether it asks for a receipt, and why: by what is known here, so that nothing is waited for. */
  get decision(): ReceiptDecision {
    const { terms } = this.#around.link;
    return terms ? decideReceipt(terms, this.choice.on, this.#recipients) : { ask: false, by: 'default' };
  }

  get on(): boolean {
    return this.decision.ask;
  }

  /** To whom it is written, now. */
  addressTo({ to, cc, bcc }: Pick<Envelope, 'to' | 'cc' | 'bcc'>): void {
    this.#recipients = [...to, ...cc, ...bcc].map(({ address }) => address);
    this.changes.tell();
  }

  /** The person's own choice; kept for this draft as soon as it has an id. */
  async choose(choice: Partial<DraftChoice>): Promise<void> {
    this.#chosenHere = true;
    this.choice = { ...this.choice, ...choice };
    this.changes.tell();
    await this.#keepChoice();
  }

  /** Gmail has given the draft its id. */
  async name(id: string): Promise<void> {
    if (this.id === id) return;
    this.id = id;
    await this.#keepChoice();
  }

  /** Whether the person still counts on a receipt, whatever came between. */
  get countedOn(): boolean {
    return this.promised && this.on;
  }

  /** Gmail took it, and its pixel with it. */
  sent(): void {
    this.spent = true;
    this.promised = false;
    this.pixel = null;
    this.inFlight = null;
  }

  async #keepChoice(): Promise<void> {
    const { account, link } = this.#around;
    if (!this.#chosenHere || !this.id || link.stale) return;
    await link.ask('draft.set', { gmailAccount: account, draftId: this.id, choice: this.choice });
  }
}

export class Drafts {
  readonly #around: Surroundings;
  readonly #byView = new WeakMap<ComposeView, Draft>();
  readonly #open = new Map<Draft, Set<ComposeView>>();

  constructor(around: Surroundings) {
    this.#around = around;
    const { link, signal } = around;
    link.changes.add(() => this.#mend(), signal);
    link.reopened.add(() => this.#mend(), signal);
  }

  /** The draft that this window writes. */
  of(view: ComposeView): Draft {
    const known = this.#byView.get(view);
    if (known) return known;
    const id = readDraftId(view.getElement());
    const draft = (id && this.#withId(id)) || new Draft(id, this.#around);
    this.#byView.set(view, draft);
    const views = this.#open.get(draft) ?? new Set();
    this.#open.set(draft, views.add(view));
    lifeOf(view).addEventListener('abort', () => {
      views.delete(view);
      if (views.size === 0) this.#open.delete(draft);
    });
    view.on('draftSaved', () => this.refreshId(view));
    const address = contained('compose eye', () => draft.addressTo(readEnvelope(view)));
    view.on('recipientsChanged', address);
    address();
    draft.open();
    return draft;
  }

  /** Reads the draft's id again: Gmail may have given it one since. */
  refreshId(view: ComposeView): void {
    const draft = this.of(view);
    const id = readDraftId(view.getElement());
    if (id) draft.name(id).catch((cause: unknown) => report('compose eye', cause));
  }

  #withId(id: string): Draft | undefined {
    return [...this.#open.keys()].find((draft) => draft.id === id);
  }

  /** A connection has come, gone or changed: every open draft asks again for what it lacks. */
  #mend(): void {
    const { connection } = this.#around.link;
    for (const draft of this.#open.keys()) {
      if (draft.pixel && !(connection && isPixelOf(connection, draft.pixel))) draft.pixel = null;
      // To ask for a draft that is on its way would take it back.
      const idle = draft.settled && !draft.spent && !draft.inFlight;
      if (connection?.state === 'connected' && !draft.pixel && idle) draft.open();
      draft.changes.tell();
    }
  }
}

/** Minted for this account, to be loaded from where its backend is now. */
function isPixelOf(connection: Connection, { url }: Pixel): boolean {
  if (connection.state !== 'connected') return false;
  return url.startsWith(`${connection.publicUrl}${PIXEL_PREFIX}`) && isOwnPixel(url, connection.ownPixelPaths);
}
