/** As much of a request as its facts rest on. */
export interface PixelRequest {
  method: string;
  /** Names in lower case; Node's `IncomingHttpHeaders` will do. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The socket's peer. */
  remoteAddress: string;
  /** When it arrived, ms. */
  at: number;
  /** 16 bytes. */
  messageId: Uint8Array;
}

/** A header's text; empty where there is none. */
export function readHeader({ headers }: PixelRequest, name: string): string {
  const value = headers[name] ?? '';
  return typeof value === 'string' ? value : value.join(', ');
}
