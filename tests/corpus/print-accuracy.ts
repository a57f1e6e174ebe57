/** `npm run accuracy`: verdicts of the labelled loads, beside those of a list of bots alone. */
import { isbot } from 'isbot';
import { VERDICTS } from '../../src/protocol/load.ts';
import { findMistakes, judgeMail, readKnownMails } from './judge-corpus.ts';

interface Judged {
  expected: string;
  nunchi: string;
  /** As a generic tracker does: bots are automatic, everything else is read. */
  botList: string;
}

const mails = await readKnownMails();
const judged = mails.flatMap((mail) => {
  const { loads } = judgeMail(mail);
  return mail.loads.map(
    ({ expected, userAgent }, i): Judged => ({
      expected: expected.verdict,
      nunchi: loads[i]?.verdict ?? '',
      botList: userAgent === '' || isbot(userAgent) ? 'automatic' : 'read',
    }),
  );
});

console.log(`${judged.length} labelled loads of ${mails.length} mails\n`);
console.log(`${''.padEnd(12)}${'loads'.padStart(6)}${'Nunchi'.padStart(24)}${'a list of bots alone'.padStart(26)}`);
console.log(
  `${''.padEnd(18)}${'precision'.padStart(14)}${'recall'.padStart(10)}${'precision'.padStart(16)}${'recall'.padStart(10)}`,
);
for (const verdict of VERDICTS) {
  const count = judged.filter(({ expected }) => expected === verdict).length;
  const [nunchi, botList] = [measure(verdict, 'nunchi'), measure(verdict, 'botList')];
  console.log(
    [verdict.padEnd(12), String(count).padStart(6), nunchi.precision.padStart(14), nunchi.recall.padStart(10)].join(
      '',
    ) + [botList.precision.padStart(16), botList.recall.padStart(10)].join(''),
  );
}

const mistakes = findMistakes(mails);
console.log(`\n${mistakes.length} mistakes in verdict, reason, client, device, place, readings or readers`);
for (const mistake of mistakes) console.log(`  ${mistake}`);
process.exitCode = mistakes.length > 0 ? 1 : 0;

/** Precision and recall of a verdict. */
function measure(verdict: string, by: 'nunchi' | 'botList'): { precision: string; recall: string } {
  const right = judged.filter((load) => load.expected === verdict && load[by] === verdict).length;
  const taken = judged.filter((load) => load[by] === verdict).length;
  return {
    precision: percent(right, taken),
    recall: percent(right, judged.filter((l) => l.expected === verdict).length),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
