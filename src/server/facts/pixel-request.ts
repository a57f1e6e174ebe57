/** The part of a request that facts rest on. */
export interface PixelRequest {
  method: string;
  /** Lower-case names, as in Node's `IncomingHttpHeaders`. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The socket's peer. */
  remoteAddress: string;
  /** Arrival, ms. */
  at: number;
  /** 16 bytes. */
  messageId: Uint8Array;
}

/** A header's text; empty where it is absent. */
export function readHeader({ headers }: PixelRequest, name: string): string {
  const value = headers[name] ?? '';
  return typeof value === 'string' ? value : value.join(', ');
}
