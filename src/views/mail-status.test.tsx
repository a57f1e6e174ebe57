import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { answer, load, mail, SENT } from '../../tests/support/mails.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import { setLanguage } from '../ui/i18n.ts';
import { MailArticle } from './mail-article.tsx';

afterEach(() => setLanguage('en'));

const receipt = answer({ kind: 'receipt', minute: 12, from: { address: 'tomas@rivera-foto.example', name: null } });
const read = { status: 'read', reads: 1, viewers: 1, loads: [load({})] } as const;

test('shows who replied and when, whatever the loads', () => {
  for (const message of [
    mail(null, [answer({})]),
    mail({}, [answer({})]),
    mail({ status: 'unconfirmed' }, [answer({})]),
  ]) {
    const text = show(message);
    expect(text).toContain('nunchi-eye--read');
    expect(text).toContain('>Answered by Dana Whitfield <');
    expect(text).toContain('>12:49 PM · 51 min. ago<');
    expect(text).not.toMatch(/Not read yet|Perhaps read|Waiting|Read /);
    expect(text).toContain('Its images say nothing of this read, so device and place are not known.');
  }
  setLanguage('ko');
  expect(show(mail({}, [answer({})]))).toContain('>Dana Whitfield 님이 답장함 <');
});

test('orders replies, then receipts, then loads', () => {
  const text = show(mail({ ...read, loads: [...read.loads] }, [answer({}), receipt]));
  expect(text).toMatch(/Answered by Dana Whitfield.*Read receipt from tomas@rivera-foto\.example.*Read once/s);
  expect(text).not.toContain('say nothing');
  setLanguage('ko');
  expect(show(mail({}, [receipt]))).toContain('tomas@rivera-foto.example 님이 보낸 수신확인');
});

test('marks a time that is only when a reply was found', () => {
  const found = mail({}, [answer({ found: true })]);
  expect(show(found)).toContain('>found 12:49 PM · 51 min. ago<');
  setLanguage('ko');
  expect(show(found)).toContain('오후 12:49에 확인됨');
});

function show(message: TrackedMessage): string {
  const clock = { now: SENT + 60 * 60_000, timeZone: 'Asia/Seoul' };
  return renderToString(<MailArticle message={message} clock={clock} />).replaceAll('\u202f', ' ');
}
