/**
 * An extension's `browser.runtime` in memory, as a content script sees it. Import it before the code under test: it
 * installs itself as the global that webextension-polyfill hands out.
 */
import type { GmailEvent, Kind, Request, Response } from '../../src/messaging/messages.ts';

type Responses = { [K in Kind]?: (request: Request<K>) => Response<K> | Promise<Response<K>> };

/** The content script's end of a port, and the background's hands on the other end. */
class FakePort {
  readonly name: string;
  readonly received: unknown[] = [];
  connected = true;
  readonly #onMessage = new Set<(event: GmailEvent) => void>();
  readonly #onDisconnect = new Set<() => void>();
  readonly onMessage = { addListener: (listener: (event: GmailEvent) => void) => this.#onMessage.add(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => this.#onDisconnect.add(listener) };

  constructor(name: string) {
    this.name = name;
  }

  postMessage(message: unknown): void {
    if (!this.connected) throw new Error('Attempting to use a disconnected port object');
    this.received.push(message);
  }

  /** By the content script: Chrome does not report it to the side that asked. */
  disconnect(): void {
    this.connected = false;
  }

  /** By the background, or because its service worker stopped. */
  drop(): void {
    this.connected = false;
    for (const listener of this.#onDisconnect) listener();
  }

  emit(event: GmailEvent): void {
    for (const listener of this.#onMessage) listener(event);
  }
}

class FakeRuntime {
  /** Chrome takes it from the pages of an extension that was updated or removed. */
  id: string | undefined = 'nunchi';
  ports: FakePort[] = [];
  requests: { kind: Kind; request: unknown }[] = [];
  /** Kinds without a response reject, as where the background is starting. */
  responses: Responses = {};

  reset(responses: Responses): void {
    this.id = 'nunchi';
    this.ports = [];
    this.requests = [];
    this.responses = responses;
  }

  get port(): FakePort {
    const port = this.ports.at(-1);
    if (!port) throw new Error('no port was opened');
    return port;
  }

  requestsOf<K extends Kind>(kind: K): Request<K>[] {
    return this.requests.filter((one) => one.kind === kind).map(({ request }) => request as Request<K>);
  }

  connect({ name }: { name: string }): FakePort {
    const port = new FakePort(name);
    this.ports.push(port);
    return port;
  }

  async sendMessage({ kind, request }: { kind: Kind; request: unknown }): Promise<unknown> {
    this.requests.push({ kind, request });
    const respond = this.responses[kind] as ((request: unknown) => unknown) | undefined;
    return respond && { ok: await respond(request) };
  }
}

export const runtime = new FakeRuntime();
Object.assign(globalThis, { browser: { runtime }, chrome: { runtime } });
