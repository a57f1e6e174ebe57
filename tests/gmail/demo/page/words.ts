/** The panel's texts in the mailbox's language. */
import type { Reader } from '../../../support/e2e/recipient.ts';
import { translate } from '../../page/setup.ts';
import type { Played, PlayProblem } from '../demo-mail.ts';

interface Role {
  reader: Reader;
  /** On the button. */
  label: string;
  /** Shown after the image was loaded. */
  done: string;
}

export const PEOPLE: Role[] = [
  {
    reader: 'Outlook on a desktop in Seattle',
    label: translate('In Outlook in Seattle', '시애틀에서 Outlook으로'),
    done: translate('Opened in Outlook in Seattle.', '시애틀에서 Outlook으로 열었습니다.'),
  },
  {
    reader: 'Outlook on a phone in Seoul',
    label: translate('On a phone in Seoul', '서울에서 휴대전화로'),
    done: translate('Opened on a phone in Seoul.', '서울에서 휴대전화로 열었습니다.'),
  },
  {
    reader: 'Gmail',
    label: translate('In Gmail', 'Gmail에서'),
    done: translate('Opened in Gmail.', 'Gmail에서 열었습니다.'),
  },
];

export const SOFTWARE: Role[] = [
  {
    reader: 'a scanner',
    label: translate('A scanner fetches it', '보안 검사기가 가져가기'),
    done: translate('A scanner has fetched the image.', '보안 검사기가 이미지를 가져갔습니다.'),
  },
  {
    reader: "Gmail's prefetch",
    label: translate('Gmail prefetches it', 'Gmail이 미리 가져가기'),
    done: translate('Gmail has prefetched the image.', 'Gmail이 이미지를 미리 가져갔습니다.'),
  },
];

const PROBLEMS: Record<PlayProblem, string> = {
  gone: translate('This mail was taken back.', '취소된 메일입니다.'),
  'not-arrived': translate('It has not arrived yet.', '아직 도착하지 않았습니다.'),
  'asks-no-receipt': translate('This mail asks for no receipt.', '수신확인을 요청하지 않는 메일입니다.'),
  'no-image': translate(
    'The server did not answer with the image, so nothing was recorded.',
    '서버가 이미지를 보내지 않았으므로 아무것도 기록되지 않았습니다.',
  ),
};

export const WORDS = {
  title: translate('Play the recipient', '받는 사람 역할 하기'),
  empty: translate(
    'Compose a mail and send it. Then open it here as its recipient would, and watch the eye.',
    '메일을 써서 보내 보세요. 그다음 여기에서 받는 사람처럼 열어 보고 눈을 지켜보세요.',
  ),
  mails: translate('Mails sent in this demo', '이 체험에서 보낸 메일'),
  people: translate('Open it', '열기'),
  software: translate('Nobody looks, but', '사람은 보지 않고'),
  noSubject: translate('(no subject)', '(제목 없음)'),
  noReceipt: translate(
    'This mail asks for no receipt: it has no image that anybody could load.',
    '수신확인을 요청하지 않는 메일입니다. 불러올 이미지가 없습니다.',
  ),
  unreachable: translate('The demo has ended.', '체험이 끝났습니다.'),
  to: (names: string) => translate(`To ${names}`, `받는사람: ${names}`),
  arrived: translate('It has arrived.', '도착했습니다.'),
  arrives: (seconds: number) =>
    translate(`On its way: it can be taken back for ${seconds} s.`, `보내는 중: ${seconds}초 동안 취소할 수 있습니다.`),
};

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium' });

/** "14:02:11 Opened in Outlook in Seattle." */
export function describePlayed({ reader, at, problem }: Played): string {
  const role = [...PEOPLE, ...SOFTWARE].find((candidate) => candidate.reader === reader);
  return `${clock.format(at)} · ${problem ? PROBLEMS[problem] : (role?.done ?? reader)}`;
}
