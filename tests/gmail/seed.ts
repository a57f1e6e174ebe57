/** Sample mails: enough that a screenshot looks lived in. */
import type { Person } from './mail.ts';
import type { Mailboxes } from './mailbox.ts';

/** `/mail/u/0` and `/mail/u/1`. */
export const ACCOUNTS: Person[] = [
  { address: 'minji.kim@example.com', name: 'Minji Kim' },
  { address: 'hello@seochon-studio.example', name: 'Seochon Studio' },
];

const DAY = 86_400_000;

interface Seeded {
  account: number;
  from: Person;
  subject: string;
  body: string;
  /** Days. */
  ago: number;
  unread?: boolean;
}

const person = (name: string, address: string): Person => ({ name, address });

const MAILS: Seeded[] = [
  {
    account: 0,
    from: person('Dana Whitfield', 'dana@northwind.example'),
    subject: 'Notes from Tuesday’s call',
    body: '<div>Hi Minji,</div><div><br></div><div>Thanks for walking us through the draft. I have put my notes below; the two open points are the delivery date and who signs off the copy.</div><div><br></div><div>Dana</div>',
    ago: 0.08,
    unread: true,
  },
  {
    account: 0,
    from: person('박서연', 'seoyeon.park@hanbit.example'),
    subject: '견적서 검토 부탁드립니다',
    body: '<div>민지님, 안녕하세요.</div><div><br></div><div>지난주에 말씀드린 견적서를 보내드립니다. 금요일까지 의견 주시면 감사하겠습니다.</div><div><br></div><div>박서연 드림</div>',
    ago: 0.3,
    unread: true,
  },
  {
    account: 0,
    from: person('Library of Seochon', 'desk@library.example'),
    subject: 'Your reserved book is ready to collect',
    body: '<div>The book you reserved is waiting at the front desk. We keep it for seven days.</div>',
    ago: 1.2,
  },
  {
    account: 0,
    from: person('Tomás Rivera', 'tomas@rivera-foto.example'),
    subject: 'Photos from the opening',
    body: '<div>The selection is ready: forty pictures, all in colour. Tell me which ones you want printed.</div>',
    ago: 2.5,
  },
  {
    account: 0,
    from: person('이준호', 'junho.lee@hanbit.example'),
    subject: '다음 주 일정 공유',
    body: '<div>다음 주 화요일 오전 10시에 회의를 잡아 두었습니다. 장소는 3층 회의실입니다.</div>',
    ago: 4,
  },
  {
    account: 0,
    from: person('Greenline Rail', 'tickets@greenline.example'),
    subject: 'Seat reservation for Saturday',
    body: '<div>Carriage 4, seat 12A. Please have this mail at hand when you board.</div>',
    ago: 6,
  },
  {
    account: 1,
    from: person('Ann Okafor', 'ann@okafor.example'),
    subject: 'Can we move the workshop?',
    body: '<div>Would the week after suit you as well? The room is free on Wednesday and Thursday.</div>',
    ago: 0.5,
    unread: true,
  },
];

/** Adds the sample mails. */
export function seed(mailboxes: Mailboxes): void {
  const now = Date.now();
  for (const { account, ago, unread = false, ...mail } of MAILS) {
    if (mailboxes.accounts[account]) mailboxes.receive(account, { ...mail, unread, at: now - ago * DAY });
  }
}
