/** A sender's browser as the backend knows it: connects, mints tokens, sends requests. */
import { createHmac, randomBytes } from 'node:crypto';
import {
  type DeviceResponse,
  deviceResponse,
  type MessageResponse,
  messageResponse,
} from '../../../src/protocol/api.ts';
import { encodeClaim, encodeToken, macInput, pixelPath } from '../../../src/protocol/token.ts';

export const OUTLOOK = 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.14931; Pro)';

export interface Sender {
  device: DeviceResponse;
  /** Path of a new pixel, and its message's id. */
  mint: () => { id: string; path: string };
  call: (method: string, path: string, body?: unknown) => Promise<Response>;
  register: (id: string) => Promise<Response>;
  message: (id: string) => Promise<MessageResponse>;
}

/** Code of the connect link in a text. */
export function findCode(text: string): string {
  const [, code] = /\/connect#([\w-]{22})/.exec(text) ?? [];
  if (!code) throw new Error(`no connect link in: ${text}`);
  return code;
}

/** Redeems a code. */
export async function connect(url: string, code: string): Promise<Sender> {
  const response = await fetch(`${url}/v1/devices`, {
    method: 'POST',
    body: JSON.stringify({ code, label: 'Chrome' }),
  });
  return senderOf(url, deviceResponse.parse(await response.json()));
}

/** The same browser, at another address of the backend. */
export function senderOf(url: string, device: DeviceResponse): Sender {
  const call = (method: string, path: string, body?: unknown) =>
    fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${device.token}` },
      body: body === undefined ? null : JSON.stringify(body),
    });
  return {
    device,
    call,
    mint() {
      const id = randomBytes(16);
      const claim = encodeClaim({ epoch: device.epoch, account: Buffer.from(device.account, 'base64url'), id });
      const mac = createHmac('sha256', Buffer.from(device.mintKey, 'base64url')).update(macInput(claim)).digest();
      return { id: id.toString('base64url'), path: pixelPath(encodeToken(claim, mac)) };
    },
    register(id) {
      const recipients = { count: 1, self: 'none', hints: [] };
      return call('PUT', `/v1/messages/${id}`, { sentAt: Date.now() - 600_000, recipients, sealed: 'c2VhbGVk' });
    },
    async message(id) {
      return messageResponse.parse(await (await call('GET', `/v1/messages/${id}`)).json());
    },
  };
}

/** Loads a pixel as Outlook; true with the image. */
export async function loadPixel(url: string, path: string): Promise<boolean> {
  const response = await fetch(url + path, { headers: { 'user-agent': OUTLOOK } });
  await response.arrayBuffer();
  return response.status === 200 && response.headers.get('content-type') === 'image/gif';
}
