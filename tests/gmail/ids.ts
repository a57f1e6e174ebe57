/** Ids in the forms Gmail uses: what began in this browser is `-a:r…`, what came from elsewhere is `-f:…`. */

let counter = 0;

/** 16 hexadecimal digits, as Gmail's: the first eleven are when it took the mail, in ms. */
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

/** A thread's word in the address bar, `FMfcgz…`: no number that InboxSDK could take for an id, as in Gmail. */
export function encodeRouteId(legacyId: string): string {
  return `FMfcgz${[...legacyId].map((digit) => ALPHABET[Number.parseInt(digit, 16)]).join('')}`;
}

/** Back to the thread's legacy id; a legacy id itself is taken too. */
export function decodeRouteId(routeId: string): string {
  if (!routeId.startsWith('FMfcgz')) return routeId;
  return [...routeId.slice(6)].map((letter) => ALPHABET.indexOf(letter).toString(16)).join('');
}
