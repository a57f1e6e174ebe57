import { describe, expect, test } from 'vitest';
import { accountHandle, encodeClaim, encodeToken } from '../../protocol/token.ts';
import { requestBody, TooSlow } from './request-body.ts';

const account = new Uint8Array(8).fill(3);
const ownPixelPaths = [`/p/${accountHandle(account, 0)}`];
const pixel = { id: 'this-mail', url: pixelUrl(1) };
const earlier = `<img src="${pixelUrl(2)}" width="1" height="1" alt="">`;
const written = '<div dir="ltr">Hello &amp; <b>goodbye</b><br></div>';

function pixelUrl(id: number): string {
  const claim = encodeClaim({ account, epoch: 0, id: new Uint8Array(16).fill(id) });
  return `https://receipts.example/p/${encodeToken(claim, new Uint8Array(32))}.gif`;
}

const tag = `<img src="${pixel.url}" width="1" height="1" alt="">`;
const kept = async () => pixel;
const unwanted = async () => null;

describe('a mail that asks for a receipt', () => {
  test('carries its pixel before the body', async () => {
    const sent = await requestBody(written, { ownPixelPaths, typed: '', stagePixel: kept });
    expect(sent).toEqual({ body: tag + written, pixel, failure: null });
  });

  test('opened again after Undo carries the new pixel only', async () => {
    const { body } = await requestBody(earlier + written, { ownPixelPaths, typed: '', stagePixel: kept });
    expect(body).toBe(tag + written);
  });

  test('in plain text carries none, and is not staged', async () => {
    let asked = false;
    const stagePixel = async () => {
      asked = true;
      return pixel;
    };
    expect(await requestBody('Hello\n3 < 4', { ownPixelPaths, typed: '', stagePixel })).toEqual({
      body: 'Hello\n3 < 4',
      pixel: null,
      failure: null,
    });
    expect(asked).toBe(false);
  });
});

describe('a mail that asks for none', () => {
  test('goes byte for byte as written', async () => {
    expect((await requestBody(written, { ownPixelPaths, typed: '', stagePixel: unwanted })).body).toBe(written);
  });

  test('loses the pixels of earlier mails', async () => {
    const quote = `<blockquote>${earlier}${written}</blockquote>`;
    const { body } = await requestBody(quote, { ownPixelPaths, typed: '', stagePixel: unwanted });
    expect(body).toBe(`<blockquote>${written}</blockquote>`);
  });
});

describe('a mail that can’t be stored', () => {
  test('goes without a pixel when storing fails', async () => {
    const failing = async () => {
      throw new Error('the disk is full');
    };
    const sent = await requestBody(written, { ownPixelPaths, typed: '', stagePixel: failing });
    expect(sent).toEqual({ body: written, pixel: null, failure: new Error('the disk is full') });
  });

  test('goes without a pixel when the request itself throws', async () => {
    const throwing = () => {
      throw new Error('Extension context invalidated.');
    };
    const sent = await requestBody(written, { ownPixelPaths, typed: '', stagePixel: throwing });
    expect(sent).toMatchObject({ body: written, pixel: null });
  });

  test('goes without a pixel when no response comes in time', async () => {
    const silent = () => new Promise<never>(() => undefined);
    const sent = await requestBody(earlier + written, { ownPixelPaths, typed: '', stagePixel: silent, timeout: 5 });
    expect(sent).toEqual({ body: written, pixel: null, failure: new TooSlow('no answer within 5 ms') });
  });
});
