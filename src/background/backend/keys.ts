/** The account's keys: one random root, made by its first browser, and what is derived from it. */

const SEAL_INFO = new TextEncoder().encode('nunchi/seal/1');

export function newRoot(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** HKDF-SHA-256 of the root to the AES-256-GCM key that messages are sealed with. */
export async function deriveSealKey(root: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', root, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: SEAL_INFO };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The 32 bytes the backend gave this account to mint pixels with. */
export function importMintKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
