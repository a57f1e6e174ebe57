import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { load, mail, SENT } from '../../tests/support/mails.ts';
import type { Connection } from '../mail/connection.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { Load } from '../protocol/api.ts';
import type { Place } from '../protocol/load.ts';
import { setLanguage } from '../ui/i18n.ts';
import { ThreadPanel } from './thread-panel.tsx';

const NOW = SENT + 90 * 60_000;
const SEATTLE: Place = { country: 'US', region: 'Washington', city: 'Seattle', lat: 47.6, lon: -122.3 };
const SEOUL: Place = { country: 'KR', region: 'Seoul', city: 'Jung-gu', lat: 37.5, lon: 127 };
const connected: Connection = {
  state: 'connected',
  host: 'receipts.example.com',
  publicUrl: 'https://receipts.example.com',
  ownPixelPaths: [],
  connectedAt: 0,
  health: 'well',
  waiting: 0,
};

afterEach(() => setLanguage('en'));

test('shows time, device and place of a desktop read in Seattle and a phone read in Seoul', () => {
  const text = show([
    mail({
      status: 'read',
      reads: 2,
      viewers: 2,
      firstReadAt: SENT + 30 * 60_000,
      lastReadAt: SENT + 85 * 60_000,
      loads: [
        load({ minute: 30, client: 'Outlook', os: 'Windows', device: 'desktop', place: SEATTLE }),
        load({
          minute: 85,
          client: 'Chrome',
          os: 'Android',
          device: 'mobile',
          place: SEOUL,
          reason: 'browser',
          session: 2,
        }),
      ],
    }),
  ]);
  expect(text).toContain('Read 2 times|');
  expect(text).toContain('At least 2 readers, or one with several apps or networks.');
  expect(text).toContain('First read|1:10 PM|Last read|2:05 PM');
  expect(text).toContain(
    '1:10 PM|· 1 hr. ago|Read|Outlook · Windows · computer|about Seattle, United States|Why?|Opened in a mail app. It loads the image when the mail is shown.|If you looked at it on another device or in another app just then, it may have been you.|Nov 23, 2026, 1:10:00 PM GMT+9',
  );
  expect(text).toContain(
    '2:05 PM|· 5 min. ago|Read|Chrome · Android · phone|about Seoul, South Korea|Why?|Opened in a browser. It came long enough after sending to be a person.|If you looked at it on another device or in another app just then, it may have been you.|Nov 23, 2026, 2:05:00 PM GMT+9',
  );
  expect(text.indexOf('Chrome')).toBeLessThan(text.indexOf('Outlook'));
});

test('says that Gmail hides device and place', () => {
  const messages = [
    mail({ status: 'read', reads: 1, loads: [load({ minute: 5, via: 'gmail', reason: 'gmail-proxy' })] }),
  ];
  expect(show(messages)).toContain(
    'Device and place hidden by Gmail|Why?|Someone opened it in Gmail. Gmail loads the image when the mail is shown.|If you looked',
  );
  setLanguage('ko');
  expect(show(messages)).toContain(
    'Gmail에서 기기와 위치를 숨김|이유 보기|누군가 Gmail에서 열었습니다. Gmail은 메일을 보여 줄 때 이미지를 불러옵니다.|그때 내가',
  );
});

test.each(['fastmail-proxy', 'app-own-copy', 'bot'])(
  'of what is %s the sender is not told twice, or for nothing',
  (reason) => {
    expect(show([mail({ loads: [load({ reason })] })])).not.toContain('If you looked');
  },
);

test('links to DB-IP if a place is shown', () => {
  const html = (place: Place | null) =>
    renderToString(<ThreadPanel messages={[mail({ loads: [load({ place })] })]} connection={connected} now={NOW} />);
  expect(html(SEATTLE)).toContain('href="https://db-ip.com"');
  expect(html(null)).not.toContain('db-ip.com');
});

test('lists loads of scanners, prefetches and the sender as not counted, with the reason', () => {
  const text = show([
    mail({
      loads: [
        load({ minute: 0, verdict: 'automatic', reason: 'bot', client: 'Barracuda Sentinel', session: 1 }),
        load({ minute: 1, verdict: 'automatic', reason: 'gmail-prefetch', via: 'gmail-prefetch', session: 2 }),
        load({ minute: 2, verdict: 'own', reason: 'gmail-own-view', via: 'gmail', session: 3 }),
      ],
    }),
  ]);
  expect(text).toContain('Not read yet');
  const notCounted = text.slice(text.indexOf('Not counted (3)'));
  expect(notCounted).toContain('Automatic|Barracuda Sentinel|Why?|A known bot or scanner.');
  expect(notCounted).toContain('Automatic|Why?|Gmail fetched the images before anyone opened the mail.');
  expect(notCounted).toContain('You|Why?|You were looking at this mail in Gmail just then.');
});

test('shows a load that may be automatic as unknown', () => {
  const messages = [
    mail({ status: 'unconfirmed', loads: [load({ verdict: 'unconfirmed', via: 'apple-relay', device: 'mobile' })] }),
  ];
  expect(show(messages)).toContain('Perhaps read');
  expect(show(messages)).toContain('phone|Place hidden by Apple');
  setLanguage('ko');
  expect(show(messages)).toContain('확인 불가');
});

test.each<[string, Partial<TrackedMessage['recipients']>, Load[], string, string]>([
  ['one recipient, directly', {}, [load({})], 'Read once|', '1번 읽음|'],
  ['through a proxy', {}, [load({ via: 'gmail' })], 'Read at least once|', '최소 1번 읽음|'],
  ['one of three', { count: 3 }, [load({})], 'Read once by someone among 3 recipients|', '3명 중 누군가 1번 읽음|'],
  ['perhaps oneself', { count: 2, self: 'some' }, [load({})], 'may be your own copy', '내가 연 것일 수'],
])('never guesses who read it: %s', (_, recipients, loads, english, korean) => {
  const message = mail({ status: 'read', reads: 1, viewers: 1, loads });
  const messages = [{ ...message, recipients: { ...message.recipients, ...recipients } }];
  expect(show(messages)).toContain(english);
  expect(show(messages)).not.toContain('At least 1');
  setLanguage('ko');
  expect(show(messages)).toContain(korean);
});

test('does not name the sender as a possible reader of an unread mail', () => {
  const message = mail({});
  const self = { ...message.recipients, self: 'some' } as const;
  expect(show([{ ...message, recipients: self }])).not.toContain('your own copy');
});

test('folds loads that are not counted, and reasons', () => {
  const html = renderToString(
    <ThreadPanel messages={[mail({ loads: [load({ verdict: 'own' })] })]} connection={connected} now={NOW} />,
  );
  expect(html.match(/<details/g)).toHaveLength(2);
  expect(html).not.toMatch(/<details[^>]* open/);
});

test('folds reads beyond the latest five', () => {
  const loads = Array.from({ length: 7 }, (_, i) => load({ minute: 10 * i, session: i, os: `System ${i}` }));
  const text = show([mail({ status: 'read', reads: 7, loads })]);
  const [shown, folded] = text.split('Earlier reads (2)');
  expect(shown?.match(/System \d/g)).toEqual([6, 5, 4, 3, 2].map((i) => `System ${i}`));
  expect(folded?.match(/System \d/g)).toEqual(['System 1', 'System 0']);
});

test('names an unnamed mail app in the user’s language', () => {
  const messages = [mail({ loads: [load({ client: 'Mail app', os: 'iOS', device: 'mobile' })] })];
  expect(show(messages)).toContain('a mail app · iOS · phone|place unknown');
  setLanguage('ko');
  expect(show(messages)).toContain('메일 앱 · iOS · 휴대전화|위치를 알 수 없음');
});

test('shows repeats within a read session as one entry', () => {
  const same = { client: 'Outlook', device: 'desktop' } as const;
  const text = show([
    mail({
      status: 'read',
      reads: 1,
      loads: [load({ minute: 5, ...same }), load({ minute: 6, ...same }), load({ minute: 7, ...same })],
    }),
  ]);
  expect(text.match(/Outlook/g)).toHaveLength(1);
  expect(text).toContain('Again at 12:46 PM, 12:47 PM|');
});

test('lists the first of many repeats and counts the rest', () => {
  const loads = Array.from({ length: 6 }, (_, i) => load({ minute: i }));
  expect(show([mail({ status: 'read', reads: 1, loads })])).toContain(
    'Again at 12:41 PM, 12:42 PM, 12:43 PM, and 2 more|',
  );
});

test('says that loads beyond the limit are not kept and reads are a minimum', () => {
  const loads = (count: number) => Array.from({ length: count }, () => load({ client: 'Outlook' }));
  const full = [mail({ status: 'read', reads: 1, loads: loads(1_000) })];
  expect(show(full)).toContain('Read at least once|');
  expect(show(full)).toContain('Only the first 1,000 loads of a mail are kept');
  setLanguage('ko');
  expect(show(full)).toContain('메일마다 이미지를 불러온 기록은 처음 1,000번까지만');
  setLanguage('en');
  const short = show([mail({ status: 'read', reads: 1, loads: loads(999) })]);
  expect(short).toContain('Read once|');
  expect(short).not.toContain('are kept');
});

test('has a sentence for a reason newer than this version', () => {
  const reasons = ['carrier-pigeon', 'toString'].map((reason, session) => load({ reason, session }));
  expect(show([mail({ loads: reasons })]).match(/For a reason newer than this version/g)).toHaveLength(2);
});

test('names the first recipients and counts the rest; the subject may be missing', () => {
  const people = ['Kim Jiwoo', null, 'Lee Minho', 'Anna'].map((name, i) => ({ address: `p${i}@example.com`, name }));
  const message = mail({});
  const text = show([{ ...message, details: { ...message.details, subject: '', to: people } }]);
  expect(text).toContain('(no subject)|To Kim Jiwoo, p1@example.com and 2 more');
});

test('shows a refused mail without an eye, not as waiting', () => {
  const refused = { ...mail(null), refusal: '413: sealed: too long' };
  const html = renderToString(<ThreadPanel messages={[refused]} connection={connected} now={NOW} />);
  expect(html).not.toContain('nunchi-eye');
  expect(show([refused])).toContain('Not tracked|Autumn workshop|To Kim Jiwoo');
  expect(show([refused])).toContain('It said: 413: sealed: too long');
  expect(show([refused])).not.toContain('Waiting');
});

test('shows a mail only to oneself without an eye, and why', () => {
  const toOneself = mail({ loads: [load({ verdict: 'own', reason: 'self-sent', via: 'gmail' })] });
  const message = { ...toOneself, recipients: { ...toOneself.recipients, self: 'only' as const } };
  const html = renderToString(<ThreadPanel messages={[message]} connection={connected} now={NOW} />);
  expect(html).not.toContain('nunchi-eye--unread');
  expect(show([message])).toContain('Sent to yourself alone');
  expect(show([message])).toContain('Nobody else can read it');
  expect(show([message])).not.toContain('Not read yet');
  expect(show([message])).toContain('Not counted');
});

test('names nobody if recipients are unknown', () => {
  const message = mail({});
  const text = show([{ ...message, details: { ...message.details, to: [] } }]);
  expect(text).toContain('Autumn workshop|Sent');
});

test('shows the newest mail first', () => {
  const subjects = ['first', 'second'].map((subject) => {
    const message = mail({});
    return { ...message, id: subject, details: { ...message.details, subject } };
  });
  expect(show(subjects)).toMatch(/second.*first/);
});

test.each<[string, TrackedMessage[], Connection, string, string]>([
  ['nothing tracked', [], connected, 'No read receipt here', '수신확인 없음'],
  ['not yet read', [mail({})], connected, 'Not opened, as far as can be told', '아직 읽은 기록이 없습니다'],
  ['not yet registered', [mail(null)], connected, 'Waiting for the server', '서버 응답을 기다리는 중'],
  ['not connected', [], { state: 'none' }, 'Not connected', '연결되지 않음'],
  [
    'revoked',
    [],
    { state: 'revoked', host: 'a.example', ownPixelPaths: [] },
    'a.example no longer accepts',
    '더 이상 이 브라우저의 연결을',
  ],
  ['unreachable', [mail({})], { ...connected, health: 'unreachable' }, 'Server not reachable', '서버에 연결할 수 없음'],
])('says: %s', (_, messages, connection, english, korean) => {
  expect(show(messages, connection)).toContain(english);
  setLanguage('ko');
  expect(show(messages, connection)).toContain(korean);
});

/** Visible text, with `|` between elements. */
function show(messages: TrackedMessage[], connection = connected): string {
  const html = renderToString(
    <ThreadPanel messages={messages} connection={connection} now={NOW} timeZone="Asia/Seoul" />,
  );
  return html
    .replace(/(<[^>]*>)+/g, '|')
    .replaceAll('\u202f', ' ')
    .replaceAll(' |', '|');
}
