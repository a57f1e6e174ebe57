/** This tab's link to the background: requests by message, events by a port that reopens when lost. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Connection } from '../../mail/connection.ts';
import type { ReceiptTerms } from '../../mail/decide-receipt.ts';
import { indexRules } from '../../mail/receipt-rules.ts';
import type { NotifyWhen, Settings } from '../../mail/settings.ts';
import { GMAIL_PORT, type GmailEvent, type Kind, type Request, type Response } from '../../messaging/messages.ts';
import { send } from '../../messaging/send.ts';
import { contained, report } from '../contain.ts';
import { Listeners } from './listeners.ts';

/** Chrome stops service workers idle for 30 s. */
const PING_INTERVAL = 20_000;
const FIRST_RETRY_DELAY = 250;
const LONGEST_RETRY_DELAY = 30_000;

export class BackgroundLink {
  /** Null until the first response. */
  connection: Connection | null = null;
  /** The setting; single mails may differ. */
  notifyWhen: NotifyWhen = 'first';
  /** Settings for new mails' receipts. Null until the first response. */
  terms: ReceiptTerms | null = null;
  /** The extension was updated or removed: the tab needs a reload. */
  stale = false;

  /** `connection`, `terms`, `notifyWhen` or `stale` changed. */
  readonly changes = new Listeners<void>();
  /** Tracked mails changed. */
  readonly threads = new Listeners<Extract<GmailEvent, { kind: 'threads' }>>();
  /** Reads were seen elsewhere: another tab, an extension page. */
  readonly readsSeen = new Listeners<Extract<GmailEvent, { kind: 'looked' }>>();
  /** The port is back; events may have been missed. */
  readonly reopened = new Listeners<void>();

  readonly #signal: AbortSignal;
  #retryDelay = FIRST_RETRY_DELAY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasOpened = false;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#open();
  }

  /** Rejects without a response; in a stale tab at once. */
  async request<K extends Kind>(
    kind: K,
    ...request: Request<K> extends undefined ? [] : [Request<K>]
  ): Promise<Response<K>> {
    if (this.#isOrphan()) throw new Error(`${kind}: this tab is older than the extension`);
    return send(kind, ...request);
  }

  /** Resolves once `terms` are set. */
  async loadTerms(): Promise<void> {
    if (!this.terms) this.#setTerms(await this.request('settings.get'));
  }

  /** Path prefixes of own pixels; empty without an account. */
  get ownPixelPaths(): readonly string[] {
    const { connection } = this;
    return connection && connection.state !== 'none' ? connection.ownPixelPaths : [];
  }

  /** Without read events a grey eye could never turn green. */
  get receivesUpdates(): boolean {
    return !this.stale && this.connection?.state !== 'revoked';
  }

  #open(): void {
    if (this.#signal.aborted || this.#isOrphan()) return;
    let port: Runtime.Port;
    try {
      port = browser.runtime.connect({ name: GMAIL_PORT });
    } catch (cause) {
      if (!this.#isOrphan()) this.#openAgainLater(cause);
      return;
    }
    const ping = setInterval(
      contained('background link', () => port.postMessage('ping')),
      PING_INTERVAL,
    );
    const close = () => {
      clearInterval(ping);
      port.disconnect();
    };
    const lost = (cause: unknown) => {
      clearInterval(ping);
      this.#signal.removeEventListener('abort', close);
      if (!this.#isOrphan()) this.#openAgainLater(cause);
    };
    this.#signal.addEventListener('abort', close, { once: true });
    port.onMessage.addListener((event) => this.#receive(event as GmailEvent));
    port.onDisconnect.addListener(() => lost(null));
    this.#loadState().catch((cause: unknown) => {
      close();
      lost(cause);
    });
  }

  /** Only responses prove that the link is open. */
  async #loadState(): Promise<void> {
    const [connection, settings] = await Promise.all([send('connection.get'), send('settings.get')]);
    this.#setTerms(settings);
    this.#setConnection(connection);
    this.#retryDelay = FIRST_RETRY_DELAY;
    if (this.#hasOpened) this.reopened.emit();
    this.#hasOpened = true;
  }

  #receive(event: GmailEvent): void {
    if (event.kind === 'connection') this.#setConnection(event.connection);
    if (event.kind === 'settings') this.#setTerms(event.settings);
    if (event.kind === 'threads') this.threads.emit(event);
    if (event.kind === 'looked') this.readsSeen.emit(event);
  }

  #setConnection(connection: Connection): void {
    this.connection = connection;
    this.changes.emit();
  }

  #setTerms({ askByDefault, paused, rules, notifyWhen }: Settings): void {
    this.notifyWhen = notifyWhen;
    this.terms = { askByDefault, paused, rules: indexRules(rules) };
    this.changes.emit();
  }

  #openAgainLater(cause: unknown): void {
    if (cause) report('background link', cause);
    if (this.#signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), this.#retryDelay);
    this.#retryDelay = Math.min(this.#retryDelay * 2, LONGEST_RETRY_DELAY);
  }

  /** Chrome clears `runtime.id` once the extension is updated or removed. */
  #isOrphan(): boolean {
    if (browser.runtime?.id) return false;
    if (!this.stale) {
      this.stale = true;
      clearTimeout(this.#timer);
      this.changes.emit();
    }
    return true;
  }
}
