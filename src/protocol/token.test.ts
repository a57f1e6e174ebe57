import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { accountHandle, encodeClaim, encodeToken, macInput, mintKeyInfo, parseToken, TOKEN_PATTERN } from './token.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

test('base64url agrees with Node for any bytes, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (any) => {
      const text = Buffer.from(any).toString('base64url');
      expect(encodeBase64url(any)).toBe(text);
      expect(Buffer.from(decodeBase64url(text) ?? [])).toEqual(Buffer.from(any));
    }),
  );
});

test.each(['A', 'AB=', 'A+', 'AC', 'AAB', 'AÄ', 'A가', 'A\0'])('%j is not base64url that an encoder writes', (text) => {
  expect(decodeBase64url(text)).toBeNull();
});

test('parses a token into what it was made of, in 56 characters', () => {
  fc.assert(
    fc.property(fc.nat(255), bytes(8), bytes(16), bytes(32), (epoch, account, id, mac) => {
      const claim = encodeClaim({ epoch, account, id });
      const token = encodeToken(claim, mac);
      expect(token).toMatch(TOKEN_PATTERN);
      expect(parseToken(token)).toEqual({ epoch, account, id, claim, mac: mac.subarray(0, 16) });
    }),
  );
});

test('all tokens of an account, and no others, begin with its handle', () => {
  fc.assert(
    fc.property(fc.nat(255), bytes(8), bytes(16), bytes(32), bytes(8), (epoch, account, id, mac, other) => {
      const handle = accountHandle(account, epoch);
      expect(handle).toHaveLength(13);
      expect(encodeToken(encodeClaim({ epoch, account, id }), mac).startsWith(handle)).toBe(true);
      // 13 characters hold 78 of the 80 bits: two accounts may share a handle by their last two.
      fc.pre(Buffer.compare(account.subarray(0, 7), other.subarray(0, 7)) !== 0);
      expect(accountHandle(other, epoch)).not.toBe(handle);
    }),
  );
});

test.each(['', 'A'.repeat(55), 'A'.repeat(57), `${'A'.repeat(55)}+`, 'A'.repeat(56)])('%j is no token', (text) => {
  expect(parseToken(text)).toBeNull();
});

test('the mint key and the MAC follow their definition', () => {
  const account = Uint8Array.from({ length: 8 }, (_, i) => i);
  const id = Uint8Array.from({ length: 16 }, (_, i) => 100 + i);
  const master = Buffer.alloc(32, 7);
  const info = Buffer.concat([Buffer.from('nunchi/account/1'), account, Uint8Array.of(1)]);
  expect(Buffer.from(mintKeyInfo(account, 1))).toEqual(info);
  const mintKey = Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), info, 32));
  const claim = encodeClaim({ epoch: 1, account, id });
  const mac = createHmac('sha256', mintKey)
    .update(Buffer.concat([Buffer.from('nunchi/pixel/1'), Uint8Array.of(1, 1), account, id]))
    .digest();
  expect(createHmac('sha256', mintKey).update(macInput(claim)).digest()).toEqual(mac);
  expect(parseToken(encodeToken(claim, mac))?.mac).toEqual(new Uint8Array(mac.subarray(0, 16)));
});

test('random bytes of the right length are no token', () => {
  const token = encodeBase64url(randomBytes(42));
  expect(parseToken(`B${token.slice(1)}`)).toBeNull();
});
