/** The web-standard globals used here; browsers, workers and Node have them. */
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
