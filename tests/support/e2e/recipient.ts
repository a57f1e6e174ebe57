/** Loads pixels by HTTP as recipients' apps do. */

/** Source address (documented place vectors) and user agent of each. */
export const READERS = {
  'Outlook on a desktop in Seattle': {
    address: '128.95.120.1',
    userAgent: 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.14931; Pro)',
  },
  'Outlook on a phone in Seoul': {
    address: '223.38.1.1',
    userAgent: 'Outlook-iOS/709.2226530.prod.iphone (3.24.1)',
  },
  Gmail: {
    address: '66.249.84.1',
    userAgent: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  },
  "Gmail's prefetch": {
    address: '66.249.84.2',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
  },
  'what looks like Chrome': {
    address: '223.38.1.1',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  },
  'a scanner': { address: '64.235.144.1', userAgent: 'Barracuda Sentinel (EE)' },
} as const;

export type Reader = keyof typeof READERS;

/** Loads a body's first pixel as this reader; resolves with the GIF. */
export async function loadPixel(body: string, reader: Reader): Promise<void> {
  const url = pixelUrls(body)[0];
  if (!url) throw new Error('the mail has no pixel');
  await requestPixel(url, reader);
}

export async function requestPixel(url: string, reader: Reader): Promise<void> {
  const { address, userAgent } = READERS[reader];
  const answer = await fetch(url, { headers: { 'user-agent': userAgent, 'x-forwarded-for': address } });
  if (answer.status !== 200 || answer.headers.get('content-type') !== 'image/gif') {
    throw new Error(`the pixel was answered with ${answer.status} ${answer.headers.get('content-type')}`);
  }
}

/** All pixel URLs in a body, plain or proxied, in order. */
export function pixelUrls(body: string): string[] {
  return [...body.matchAll(/https?:\/\/[^"'\s#<>]+\/p\/[A-Za-z0-9_-]{56}\.gif/g)].map(([url]) => url);
}
