/** The two web-standard globals this room needs; browsers, workers and Node all have them. */
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
