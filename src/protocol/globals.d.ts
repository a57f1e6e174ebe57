/** Web-standard globals that browsers, workers and Node share. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class URL {
  static parse(text: string): URL | null;
  readonly protocol: string;
  readonly origin: string;
  readonly pathname: string;
  readonly hash: string;
}
