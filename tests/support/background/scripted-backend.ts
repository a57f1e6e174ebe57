/** A scripted backend, for faults that the real one can't have. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeBase64url } from '../../../src/protocol/base64url.ts';
import { formatConnectLink } from '../../../src/protocol/connect-link.ts';

export interface ReceivedRequest {
  /** "PUT /v1/messages/…" */
  what: string;
  authorization: string | undefined;
  body: unknown;
}

export interface ScriptedResponse {
  status: number;
  body?: unknown;
  type?: string;
  headers?: Record<string, string>;
}

/** Null: no response, the connection is cut. */
export type Script = (asked: ReceivedRequest) => ScriptedResponse | null | Promise<ScriptedResponse | null>;

export interface ScriptedBackend {
  url: string;
  link: string;
  requests: ReceivedRequest[];
  /** Requests of a kind, in order: "PUT" or "PUT /v1/messages". */
  requestsOf: (beginning: string) => ReceivedRequest[];
  /** Tries this first; where it returns undefined, responds as a healthy backend. */
  script: (script: (asked: ReceivedRequest) => ReturnType<Script> | undefined) => void;
  /** Calls back when a browser gives up a held poll. */
  onCut: (callback: () => void) => void;
  close: () => void;
}

export const problem = (status: number, detail: string): ScriptedResponse => ({
  status,
  type: 'application/problem+json',
  body: { type: 'about:blank', title: 'Problem', status, detail },
});

export async function startScriptedBackend(): Promise<ScriptedBackend> {
  const requests: ReceivedRequest[] = [];
  let cut: () => void = () => undefined;
  let script: (asked: ReceivedRequest) => ReturnType<Script> | undefined = () => undefined;
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const received = {
      what: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      body: text && JSON.parse(text),
    };
    requests.push(received);
    const scripted = script(received);
    const sent = await (scripted === undefined ? healthy(received, response) : scripted);
    if (response.destroyed) return;
    if (!sent) return response.destroy();
    response.writeHead(sent.status, { 'content-type': sent.type ?? 'application/json', ...sent.headers });
    response.end(sent.body === undefined ? '' : typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body));
  };
  const healthy = ({ what }: ReceivedRequest, response: ServerResponse): ReturnType<Script> => {
    if (what === 'POST /v1/devices') return { status: 201, body: device() };
    if (what === 'POST /v1/invites') return { status: 201, body: { code: 'C'.repeat(22), expiresAt: 1 } };
    if (!what.startsWith('GET /v1/changes')) return { status: 204 };
    const nothing = { status: 200, body: { cursor: '0', more: false, messages: [], deleted: [] } };
    // A held poll stays open until its browser goes.
    if (what.includes('wait=0')) return nothing;
    return new Promise((resolve) => {
      response.once('close', () => {
        cut();
        resolve(null);
      });
    });
  };
  const device = () => ({
    account: encodeBase64url(Buffer.alloc(8, 7)),
    device: `device-${requests.length}`,
    token: encodeBase64url(crypto.getRandomValues(new Uint8Array(32))),
    epoch: 1,
    mintKey: encodeBase64url(Buffer.alloc(32, 9)),
    publicUrl: `${url}/`,
    newAccount: true,
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    link: formatConnectLink({ server: url, code: 'A'.repeat(22), root: null }),
    requests,
    requestsOf: (beginning) => requests.filter(({ what }) => what.startsWith(beginning)),
    script: (next) => {
      script = next;
    },
    onCut: (callback) => {
      cut = callback;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
