/** Tracked mails for tests: sent at `SENT`, a fixed moment. */
import type { Reply, Summary, TrackedMessage } from '../../src/mail/tracked-mail.ts';
import type { Load } from '../../src/protocol/api.ts';

export const SENT = Date.UTC(2026, 10, 23, 3, 40);

/** A mail and what the backend says of it; null: it has not heard of it. */
export function mail(
  report: Partial<NonNullable<TrackedMessage['report']>> | null,
  answers: Reply[] = [],
): TrackedMessage {
  const id = 'A'.repeat(22);
  const recipients = { count: 1, self: 'none', hints: [] } as const satisfies TrackedMessage['recipients'];
  return {
    id,
    sentAt: SENT,
    recipients: { ...recipients, hints: [] },
    details: {
      gmailAccount: 'me@example.com',
      subject: 'Autumn workshop',
      to: [{ address: 'jiwoo@example.com', name: 'Kim Jiwoo' }],
      cc: [],
      bcc: [],
      draftId: 'msg-a:r1',
      threadId: '18c0',
      gmailMessageId: '18c1',
      answers,
    },
    report: report && {
      id,
      sentAt: SENT,
      sealed: '',
      recipients: { ...recipients, hints: [] },
      status: 'unread',
      reads: 0,
      viewers: 0,
      firstReadAt: null,
      lastReadAt: null,
      loads: [],
      ...report,
    },
  };
}

/** One load, `minute` minutes after it was sent. */
export function load({ minute = 5, ...rest }: Partial<Load> & { minute?: number }): Load {
  return {
    at: SENT + minute * 60_000,
    verdict: 'read',
    reason: 'mail-app',
    session: 1,
    client: null,
    device: 'unknown',
    os: null,
    via: 'direct',
    place: null,
    viewer: null,
    ...rest,
  };
}

/** A reply by Dana, `minute` minutes after it was sent. */
export function answer({ minute = 9, ...rest }: Partial<Reply> & { minute?: number }): Reply {
  return {
    kind: 'reply',
    at: SENT + minute * 60_000,
    from: { address: 'dana@northwind.example', name: 'Dana Whitfield' },
    gmailMessageId: `18c${minute}`,
    ...rest,
  };
}

/** Of a mail of which no read is known. */
export const unread: Summary = {
  status: 'unread',
  waiting: false,
  reads: 0,
  lastReadAt: null,
  device: 'unknown',
  place: null,
  answer: null,
};
