import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { redirectTo, startListServer } from '../../../tests/support/networks/list-server.ts';
import { checkAddress, download } from './download.ts';
import { ListError } from './list-error.ts';

const LIMITS = { most: 100_000, time: 20_000 };

describe('what comes', () => {
  test('is the text', async () => {
    const { url } = await startListServer({ '/list': 'a list, 목록' });
    expect(await download(`${url}/list`, LIMITS)).toBe('a list, 목록');
  });

  test('is unpacked where it is gzip, by its name or on the way', async () => {
    const packed = gzipSync('a list');
    const { url } = await startListServer({
      '/list.gz': packed,
      '/list': (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed),
    });
    expect(await download(`${url}/list.gz`, LIMITS)).toBe('a list');
    expect(await download(`${url}/list`, LIMITS)).toBe('a list');
  });

  test('comes after redirects too, the way of a relative one as well', async () => {
    const { url, responses } = await startListServer({ '/b': redirectTo('list', 308), '/list': 'a list' });
    responses['/a'] = redirectTo(`${url}/b`);
    expect(await download(`${url}/a`, LIMITS)).toBe('a list');
  });
});

describe('it is not taken', () => {
  test.each([404, 500, 204, 304])('with an answer of %i', async (status) => {
    const { url } = await startListServer({ '/list': (response) => response.writeHead(status).end() });
    await expect(download(`${url}/list`, LIMITS)).rejects.toThrow(new RegExp(`answered ${status}`));
  });

  test('with redirects without end', async () => {
    const { url, asked } = await startListServer({ '/list': redirectTo('/list') });
    await expect(download(`${url}/list`, LIMITS)).rejects.toThrow(/redirects/);
    expect(asked.length).toBeLessThan(10);
  });

  test.each(['http://example.org/list', 'file:///etc/passwd', 'http://', 'data:,list'])(
    'with a redirect to %s',
    async (target) => {
      const { url } = await startListServer({ '/list': redirectTo(target) });
      await expect(download(`${url}/list`, LIMITS)).rejects.toThrow(ListError);
    },
  );

  test('larger than it may be, though it says not how large it is and never ends', async () => {
    const { url } = await startListServer({
      '/list': (response) => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(16_384, 'x')));
        };
        response.on('drain', more);
        more();
      },
    });
    await expect(download(`${url}/list`, LIMITS)).rejects.toThrow(/larger than 0\.1 MB/);
  });

  test('unpacking to more than it may', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000, 'x'));
    expect(bomb.length).toBeLessThan(LIMITS.most);
    const { url } = await startListServer({
      '/list.gz': bomb,
      '/list': (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
    });
    await expect(download(`${url}/list.gz`, LIMITS)).rejects.toThrow(/unpacks to more/);
    await expect(download(`${url}/list`, LIMITS)).rejects.toThrow(/larger than/);
  });

  test('cut off on the way', async () => {
    const { url } = await startListServer({
      '/length': (response) => {
        response.writeHead(200, { 'Content-Length': 1_000 });
        response.write('a li', () => response.destroy());
      },
      '/chunked': (response) => {
        response.writeHead(200);
        response.write('a li', () => response.destroy());
      },
      '/list.gz': gzipSync('a list'.repeat(100)).subarray(0, 20),
    });
    await expect(download(`${url}/length`, LIMITS)).rejects.toThrow();
    await expect(download(`${url}/chunked`, LIMITS)).rejects.toThrow();
    await expect(download(`${url}/list.gz`, LIMITS)).rejects.toThrow(/not all of it came/);
  });

  test('from a server that does not answer, or does not end, in time', async () => {
    const { url } = await startListServer({
      '/silent': () => undefined,
      '/slow': (response) => {
        response.writeHead(200);
        response.write('a');
      },
    });
    const limits = { ...LIMITS, time: 200 };
    await expect(download(`${url}/silent`, limits)).rejects.toThrow(/longer than 0\.2 seconds/);
    await expect(download(`${url}/slow`, limits)).rejects.toThrow(/longer than 0\.2 seconds/);
  });

  test('from where nobody listens', async () => {
    const { url } = await startListServer();
    const nobody = url.replace(/\d+$/, '9');
    await expect(download(`${nobody}/list`, LIMITS)).rejects.toThrow();
  });

  test('where it is no text', async () => {
    const { url } = await startListServer({ '/list': Buffer.from([0xff, 0xfe, 0x80]) });
    await expect(download(`${url}/list`, LIMITS)).rejects.toThrow(/not text/);
  });
});

test.each(['https://example.org/list', 'http://localhost:1/list', 'http://127.0.0.2/list', 'http://[::1]:80/list'])(
  '%s may be fetched from',
  (address) => expect(checkAddress(address).href).toBe(new URL(address).href),
);

test.each([
  'list',
  '',
  'http://example.org/list',
  'http://127.0.0.1.example.org/list',
  'http://localhost.example.org/',
  'https://user:secret@example.org/list',
  'ftp://example.org/list',
  'file:///etc/passwd',
])('%j may not', (address) => {
  expect(() => checkAddress(address)).toThrow(ListError);
  expect(() => checkAddress(address)).not.toThrow(/secret/);
});
