import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmacSha256 } from './hmac.ts';

test("equals Node's HMAC for any key of up to 64 bytes and any message, in parts or whole", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.array(fc.uint8Array({ maxLength: 200 })), (key, parts) => {
      const expected = createHmac('sha256', key).update(Buffer.concat(parts)).digest();
      const hmac = hmacSha256(key);
      expect(hmac(...parts)).toEqual(expected);
      expect(hmac(Buffer.concat(parts))).toEqual(expected);
    }),
  );
});

test('refuses a longer key', () => {
  expect(() => hmacSha256(new Uint8Array(65))).toThrow(RangeError);
});
