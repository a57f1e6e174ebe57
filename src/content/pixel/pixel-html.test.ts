import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountHandle, encodeClaim, encodeToken } from '../../protocol/token.ts';
import { imageTags } from './image-tags.ts';
import { isHtml, withoutOwnPixels, withPixelFirst } from './pixel-html.ts';

const ACCOUNT = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
const OTHER_ACCOUNT = Uint8Array.from([8, 7, 6, 5, 4, 3, 2, 1]);
const OWN = [`/p/${accountHandle(ACCOUNT, 0)}`, `/p/${accountHandle(ACCOUNT, 1)}`];

function pixelUrl(account: Uint8Array, id: number, epoch = 0): string {
  const claim = encodeClaim({ account, epoch, id: new Uint8Array(16).fill(id) });
  return `https://receipts.example/p/${encodeToken(claim, new Uint8Array(32).fill(id))}.gif`;
}

const proxied = (url: string) => `https://ci3.googleusercontent.com/meips/ADKq_NZ=s0-d-e1-ft#${url}`;

/** Ways to write an image: ours, Gmail's, other mailers' quotes. */
const writings: ((src: string) => string)[] = [
  (src) => `<img src="${src}" width="1" height="1" alt="">`,
  (src) => `<img alt="" width="1" height="1" src="${src}" class="CToWUd" data-bit="iit"/>`,
  (src) => `<IMG SRC='${src}'>`,
  (src) => `<img\n  src=${src}\n  style="a>b">`,
  (src) => `<img title='1 > 0 "' src = "${src}">`,
  (src) => `<img =odd src="${src}" src="https://second.example/x.png">`,
];

const anyId = fc.integer({ min: 0, max: 255 });
const image = (url: fc.Arbitrary<string>) =>
  fc
    .tuple(url, fc.boolean(), fc.constantFrom(...writings))
    .map(([src, viaGoogle, write]) => write(viaGoogle ? proxied(src) : src));
const ownImage = image(fc.tuple(anyId, fc.constantFrom(0, 1)).map(([id, epoch]) => pixelUrl(ACCOUNT, id, epoch)));
const foreignImage = image(
  fc.oneof(
    anyId.map((id) => pixelUrl(OTHER_ACCOUNT, id)),
    fc.constant('https://elsewhere.example/logo.png?a=1&amp;b=2'),
    fc.constant('cid:ii_m0'),
  ),
);
const otherMarkup = fc.constantFrom(
  '<div dir="ltr">',
  '</div>',
  '<br>',
  '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">',
  `<a href="${pixelUrl(ACCOUNT, 7)}">my pixel, as a link</a>`,
  `<!-- <img src="${pixelUrl(ACCOUNT, 7)}"> -->`,
  `<p title='<img src=${pixelUrl(ACCOUNT, 7)}>'>`,
  '<image src="/p/x">',
  '1 < 2, 3 > 2 <3 "it\'s" &lt;img src=x&gt;',
  '눈치 👀',
);
const plainText = fc.string().map((text) => text.replaceAll('<', '&lt;'));
const body = fc.array(
  fc.oneof(
    ownImage.map((html) => ({ html, own: true })),
    foreignImage.map((html) => ({ html, own: false })),
    otherMarkup.map((html) => ({ html, own: false })),
    plainText.map((html) => ({ html, own: false })),
  ),
);
const join = (parts: { html: string }[]) => parts.map(({ html }) => html).join('');

describe('removing own pixels', () => {
  test('removes exactly the tags of own pixels and changes nothing else', () => {
    fc.assert(
      fc.property(body, (parts) => {
        expect(withoutOwnPixels(join(parts), OWN)).toBe(join(parts.filter(({ own }) => !own)));
      }),
    );
  });

  test('leaves any text without own pixels unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => withoutOwnPixels(text, OWN) === text));
  });

  test('leaves everything unchanged while no path is known', () => {
    fc.assert(fc.property(body, (parts) => withoutOwnPixels(join(parts), []) === join(parts)));
  });

  test('leaves an unclosed tag unchanged', () => {
    const cut = `<div>hello <img src="${pixelUrl(ACCOUNT, 1)}" alt="`;
    expect(withoutOwnPixels(cut, OWN)).toBe(cut);
  });
});

describe('inserting the pixel', () => {
  test('leaves exactly one own pixel, the first thing in the body', () => {
    fc.assert(
      fc.property(body, anyId, (parts, id) => {
        const url = pixelUrl(ACCOUNT, id);
        const sent = withPixelFirst(withoutOwnPixels(join(parts), OWN), url);
        expect(sent.startsWith(`<img src="${url}" width="1" height="1" alt="">`)).toBe(true);
        const own = [...imageTags(sent)].filter(({ src }) => OWN.some((path) => src?.includes(path)));
        expect(own).toHaveLength(1);
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(body, anyId, anyId, (parts, first, second) => {
        const once = withPixelFirst(withoutOwnPixels(join(parts), OWN), pixelUrl(ACCOUNT, second));
        const before = withPixelFirst(withoutOwnPixels(join(parts), OWN), pixelUrl(ACCOUNT, first));
        expect(withPixelFirst(withoutOwnPixels(before, OWN), pixelUrl(ACCOUNT, second))).toBe(once);
      }),
    );
  });
});

test('a long body of broken tags is read in one pass', () => {
  const broken = '<img src="'.repeat(60_000) + "<a b='".repeat(60_000) + '<img = '.repeat(60_000);
  expect(withoutOwnPixels(broken, OWN)).toBe(broken);
});

test.each([
  ['<div dir="ltr">Hi</div>', '', true],
  ['Hi<br>', '', true],
  ['<div dir="ltr">Try &lt;br&gt; there</div>', 'Try <br> there', true],
  ['Hi, 3 < 4 and 5 > 4\n\nBye', 'Hi, 3 < 4 and 5 > 4\n\nBye', false],
  ['Thanks!\n\nOn Tue, Dana Whitfield <dana@northwind.example> wrote:\n> Hello', 'Thanks!', false],
  ['See <https://northwind.example/a> and <PROJECT>', '', false],
  ['Put <div class="x"> around it', 'Put <div class="x"> around it', false],
  ['', '', false],
])('%j with %j as visible text is HTML: %s', (body, typed, expected) => {
  expect(isHtml(body, typed)).toBe(expected);
});
