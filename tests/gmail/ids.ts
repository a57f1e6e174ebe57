/** Ids in Gmail's forms: `-a:r…` began in this browser, `-f:…` elsewhere. */

let counter = 0;

/** 16 hex digits; the first eleven are Gmail's arrival time, ms. */
export function newLegacyId(at = Date.now()): string {
  counter += 1;
  const random = Math.floor(Math.random() * 0xff);
  return ((BigInt(at) << 20n) + BigInt((counter * 0x100 + random) % 0x100000)).toString(16).padStart(16, '0');
}

export function receivedMessageId(legacyId: string): string {
  return `msg-f:${BigInt(`0x${legacyId}`)}`;
}

export function receivedThreadId(legacyId: string): string {
  return `thread-f:${BigInt(`0x${legacyId}`)}`;
}

export function newRfcId(): string {
  counter += 1;
  return `<CA+${counter.toString(36)}${Math.random().toString(36).slice(2)}@mail.example.com>`;
}

const ALPHABET = 'BCDFGHJKLMNPQRST';

/** A thread's part of the address, `FMfcgz…`. Like Gmail's, not a number: InboxSDK would take that for an id. */
export function encodeRouteId(legacyId: string): string {
  return `FMfcgz${[...legacyId].map((digit) => ALPHABET[Number.parseInt(digit, 16)]).join('')}`;
}

/** Decodes to the thread's legacy id; accepts a legacy id too. */
export function decodeRouteId(routeId: string): string {
  if (!routeId.startsWith('FMfcgz')) return routeId;
  return [...routeId.slice(6)].map((letter) => ALPHABET.indexOf(letter).toString(16)).join('');
}
