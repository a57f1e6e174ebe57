/** What is known of each mail being written: shared by the eye that shows it and the send path that uses it. */
import type { ComposeView } from '@inboxsdk/core';
import type { Connection } from '../../mail/connection.ts';
import { decideReceipt, type ReceiptDecision } from '../../mail/decide-receipt.ts';
import { type DraftChoice, NOTHING_CHOSEN } from '../../mail/mail-choices.ts';
import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import type { Pixel } from '../../messaging/messages.ts';
import { PIXEL_PREFIX } from '../../protocol/token.ts';
import { contained, destroySignal, report } from '../contain.ts';
import { readDraftId } from '../gmail/draft-id.ts';
import { type Envelope, readEnvelope } from '../gmail/envelope.ts';
import type { BackgroundLink } from '../link/background-link.ts';
import { Listeners } from '../link/listeners.ts';
import { isOwnPixel } from '../pixel/own-pixel.ts';

interface DraftContext {
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
  pixelInFlight: Pixel | null = null;
  /** Its eye has said that it asks for a receipt. */
  eyePromised = false;
  /** Why the mail now on its way does not carry what its eye promised; null where it does, or promised nothing. */
  untrackedReason: UntrackedReason | null = null;
  /** It was sent. Only its being opened again, by Undo, asks for a new pixel: to ask is to take the sent mail back. */
  wasSent = false;
  /** `decision`, `pixel` or `settled` has changed. */
  readonly changes = new Listeners<void>();
  /** The background has answered, or could not be reached. */
  loaded = false;
  /** Ends with the request that is under way. */
  opening: Promise<void> = Promise.resolve();

  readonly #context: DraftContext;
  #chosenHere = false;
  #recipients: readonly string[] = [];
  #openings = 0;

  constructor(id: string | null, context: DraftContext) {
    this.id = id;
    this.#context = context;
  }

  /** Asks for its state and a pixel. Again when Gmail reopens it, and when a connection has come. */
  open(): void {
    this.opening = this.#request();
  }

  async #request(): Promise<void> {
    const { account, link } = this.#context;
    this.wasSent = false;
    this.#openings += 1;
    const opening = this.#openings;
    try {
      const request = link.request('draft.open', { gmailAccount: account, draftId: this.id });
      const [{ choice, pixel }] = await Promise.all([request, link.loadTerms()]);
      if (opening !== this.#openings) return;
      if (!this.#chosenHere) this.choice = choice;
      this.pixel = pixel;
    } catch (cause) {
      if (!link.stale) report('compose eye', cause);
    }
    this.loaded = true;
    this.changes.emit();
  }

  /** Whether it asks for a receipt, and why: by what is known here, so that nothing is waited for. */
  get decision(): ReceiptDecision {
    const { terms } = this.#context.link;
    return terms ? decideReceipt(terms, this.choice.on, this.#recipients) : { ask: false, by: 'default' };
  }

  get asksReceipt(): boolean {
    return this.decision.ask;
  }

  /** To whom it is written, now. */
  setRecipients({ to, cc, bcc }: Pick<Envelope, 'to' | 'cc' | 'bcc'>): void {
    this.#recipients = [...to, ...cc, ...bcc].map(({ address }) => address);
    this.changes.emit();
  }

  /** The person's own choice; kept for this draft as soon as it has an id. */
  async choose(choice: Partial<DraftChoice>): Promise<void> {
    this.#chosenHere = true;
    this.choice = { ...this.choice, ...choice };
    this.changes.emit();
    await this.#storeChoice();
  }

  /** Gmail has given the draft its id. */
  async setId(id: string): Promise<void> {
    if (this.id === id) return;
    this.id = id;
    await this.#storeChoice();
  }

  /** Whether the person still counts on a receipt, whatever came between. */
  get expectsReceipt(): boolean {
    return this.eyePromised && this.asksReceipt;
  }

  /** Gmail took it, and its pixel with it. */
  markSent(): void {
    this.wasSent = true;
    this.eyePromised = false;
    this.pixel = null;
    this.pixelInFlight = null;
  }

  async #storeChoice(): Promise<void> {
    const { account, link } = this.#context;
    if (!this.#chosenHere || !this.id || link.stale) return;
    await link.request('draft.set', { gmailAccount: account, draftId: this.id, choice: this.choice });
  }
}

export class Drafts {
  readonly #context: DraftContext;
  readonly #byView = new WeakMap<ComposeView, Draft>();
  readonly #open = new Map<Draft, Set<ComposeView>>();

  constructor(context: DraftContext) {
    this.#context = context;
    const { link, signal } = context;
    link.changes.add(() => this.#refreshPixels(), signal);
    link.reopened.add(() => this.#refreshPixels(), signal);
  }

  /** The draft that this window writes. */
  of(view: ComposeView): Draft {
    const known = this.#byView.get(view);
    if (known) return known;
    const id = readDraftId(view.getElement());
    const draft = (id && this.#findById(id)) || new Draft(id, this.#context);
    this.#byView.set(view, draft);
    const views = this.#open.get(draft) ?? new Set();
    this.#open.set(draft, views.add(view));
    destroySignal(view).addEventListener('abort', () => {
      views.delete(view);
      if (views.size === 0) this.#open.delete(draft);
    });
    view.on('draftSaved', () => this.refreshId(view));
    const updateRecipients = contained('compose eye', () => draft.setRecipients(readEnvelope(view)));
    view.on('recipientsChanged', updateRecipients);
    updateRecipients();
    draft.open();
    return draft;
  }

  /** Reads the draft's id again: Gmail may have given it one since. */
  refreshId(view: ComposeView): void {
    const draft = this.of(view);
    const id = readDraftId(view.getElement());
    if (id) draft.setId(id).catch((cause: unknown) => report('compose eye', cause));
  }

  #findById(id: string): Draft | undefined {
    return [...this.#open.keys()].find((draft) => draft.id === id);
  }

  /** A connection has come, gone or changed: every open draft asks again for what it lacks. */
  #refreshPixels(): void {
    const { connection } = this.#context.link;
    for (const draft of this.#open.keys()) {
      if (draft.pixel && !(connection && isPixelOf(connection, draft.pixel))) draft.pixel = null;
      // To ask for a draft that is on its way would take it back.
      const idle = draft.loaded && !draft.wasSent && !draft.pixelInFlight;
      if (connection?.state === 'connected' && !draft.pixel && idle) draft.open();
      draft.changes.emit();
    }
  }
}

/** Minted for this account, to be loaded from where its backend is now. */
function isPixelOf(connection: Connection, { url }: Pixel): boolean {
  if (connection.state !== 'connected') return false;
  return url.startsWith(`${connection.publicUrl}${PIXEL_PREFIX}`) && isOwnPixel(url, connection.ownPixelPaths);
}
