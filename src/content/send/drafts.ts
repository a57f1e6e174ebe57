/** State of mails being written, for eye and send path. */
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

/** Outlives its window: failed and undone mails reopen by draft id. */
export class Draft {
  /** `r-12345`, as InboxSDK names it; null until assigned. */
  id: string | null;
  /** What was chosen by hand. */
  choice = NOTHING_CHOSEN;
  /** The pixel to carry; null without a connection. */
  pixel: Pixel | null = null;
  /** The pixel in the running request. */
  pixelInFlight: Pixel | null = null;
  /** The eye showed that a receipt is asked for. */
  eyePromised = false;
  /** Why a promised receipt is missing; null if none is. */
  untrackedReason: UntrackedReason | null = null;
  /** Sent: opening it again takes it back, as Undo does. */
  wasSent = false;
  /** `decision`, `pixel` or `loaded` changed. */
  readonly changes = new Listeners<void>();
  /** The background responded, or failed to. */
  loaded = false;
  /** Settles with the latest request. */
  opening: Promise<void> = Promise.resolve();

  readonly #context: DraftContext;
  #chosenHere = false;
  #recipients: readonly string[] = [];
  #openings = 0;

  constructor(id: string | null, context: DraftContext) {
    this.id = id;
    this.#context = context;
  }

  /** Requests choice and pixel: first, after Undo, after connecting. */
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

  /** From local state: never waits. */
  get decision(): ReceiptDecision {
    const { terms } = this.#context.link;
    return terms ? decideReceipt(terms, this.choice.on, this.#recipients) : { ask: false, by: 'default' };
  }

  get asksReceipt(): boolean {
    return this.decision.ask;
  }

  setRecipients({ to, cc, bcc }: Pick<Envelope, 'to' | 'cc' | 'bcc'>): void {
    this.#recipients = [...to, ...cc, ...bcc].map(({ address }) => address);
    this.changes.emit();
  }

  /** Stored once the draft has an id. */
  async choose(choice: Partial<DraftChoice>): Promise<void> {
    this.#chosenHere = true;
    this.choice = { ...this.choice, ...choice };
    this.changes.emit();
    await this.#storeChoice();
  }

  async setId(id: string): Promise<void> {
    if (this.id === id) return;
    this.id = id;
    await this.#storeChoice();
  }

  /** A receipt was promised and is still wanted. */
  get expectsReceipt(): boolean {
    return this.eyePromised && this.asksReceipt;
  }

  /** Its pixel is used up. */
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

  /** The window's draft, created on first use. */
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

  /** Gmail may have assigned an id since. */
  refreshId(view: ComposeView): void {
    const draft = this.of(view);
    const id = readDraftId(view.getElement());
    if (id) draft.setId(id).catch((cause: unknown) => report('compose eye', cause));
  }

  #findById(id: string): Draft | undefined {
    return [...this.#open.keys()].find((draft) => draft.id === id);
  }

  /** Drops invalid pixels and requests missing ones. */
  #refreshPixels(): void {
    const { connection } = this.#context.link;
    for (const draft of this.#open.keys()) {
      if (draft.pixel && !(connection && isPixelOf(connection, draft.pixel))) draft.pixel = null;
      // Opening a draft in flight would take it back.
      const idle = draft.loaded && !draft.wasSent && !draft.pixelInFlight;
      if (connection?.state === 'connected' && !draft.pixel && idle) draft.open();
      draft.changes.emit();
    }
  }
}

/** This account's, at its current backend. */
function isPixelOf(connection: Connection, { url }: Pixel): boolean {
  if (connection.state !== 'connected') return false;
  return url.startsWith(`${connection.publicUrl}${PIXEL_PREFIX}`) && isOwnPixel(url, connection.ownPixelPaths);
}
