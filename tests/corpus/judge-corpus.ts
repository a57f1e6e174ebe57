/** Runs the corpus through the real fact finder and the real rules. */
import type { Facts } from '../../src/evidence/facts.ts';
import { type Judgement, judgeMessage } from '../../src/evidence/judge-message.ts';
import type { Rulebook } from '../../src/evidence/rule.ts';
import { RULEBOOK } from '../../src/evidence/rules.ts';
import { createFactFinder } from '../../src/server/facts/find-facts.ts';
import { type LabelledMail, readCorpus } from './read-corpus.ts';

const SENT = 1_750_000_000_000;

/** A mail with the facts kept of its loads. */
export interface KnownMail extends LabelledMail {
  facts: Facts[];
}

/** Derives the facts of every mail. Takes a second to open the place database. */
export async function readKnownMails(): Promise<KnownMail[]> {
  const finder = await createFactFinder({ trustedProxies: [], viewerSecretAt: () => new Uint8Array(32).fill(1) });
  return readCorpus().map((mail, i) => ({
    ...mail,
    facts: mail.loads.map(({ delay, address, userAgent, method, headers, sender }) => ({
      ...finder.find({
        method,
        headers: { ...headers, ...(userAgent !== '' && { 'user-agent': userAgent }) },
        remoteAddress: address,
        at: SENT + delay,
        messageId: new Uint8Array(16).fill(i % 256),
      }),
      sender,
    })),
  }));
}

export function judgeMail({ recipients, ownViews, facts }: KnownMail, rulebook: Rulebook = RULEBOOK): Judgement {
  return judgeMessage(
    { sentAt: SENT, recipients },
    facts,
    ownViews.map((delay) => SENT + delay),
    rulebook,
  );
}

/** Unmet expectations: "gmail.tsv:12: reason: expected …, got …". */
export function findMistakes(mails: readonly KnownMail[], rulebook: Rulebook = RULEBOOK): string[] {
  return mails.flatMap((mail) => {
    const judged = judgeMail(mail, rulebook);
    const ofLoads = mail.loads.flatMap(({ line, expected, also }, i) => {
      const { verdict, reason, client, device, os, place, viewer, session } = judged.loads[i] as Judgement['loads'][0];
      const got = { verdict, reason, client, device, os, place: place?.country ?? 'none', viewer, session };
      return differences(line, { ...expected, ...Object.fromEntries(also) }, got);
    });
    return [...ofLoads, ...differences(mail.name, Object.fromEntries(mail.also), { ...judged })];
  });
}

/** Compares only fields both expected and known here. */
function differences(
  where: string,
  expected: Record<string, unknown>,
  got: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => name in got && String(value ?? '-') !== String(got[name] ?? '-'))
    .map(([name, value]) => `${where}: ${name}: expected ${value}, got ${got[name]}`);
}
