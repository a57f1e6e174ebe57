import { useState } from 'preact/hooks';
import type { Connection } from '../mail/connection.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { FIX_WORDS, type Fix, hostOf, TROUBLES, type Trouble, troubleOf } from './troubles.ts';

/** How to mend what a surface can mend. */
export type Fixes = { readonly [Each in Fix]?: (() => Promise<unknown>) | undefined };

/** What is wrong with the connection and the way to mend it; nothing while all is well. It is told as it changes. */
export function ConnectionNotice({ connection, fixes }: { connection: Connection; fixes: Fixes }) {
  const trouble = troubleOf(connection);
  return (
    <div role="status">{trouble && <TroubleNotice trouble={trouble} host={hostOf(connection)} fixes={fixes} />}</div>
  );
}

interface TroubleNoticeProps {
  trouble: Trouble;
  host?: string;
  fixes: Fixes;
}

export function TroubleNotice({ trouble, host = '', fixes }: TroubleNoticeProps) {
  const { title, text, fix } = TROUBLES[trouble];
  const act = fixes[fix];
  return (
    <Notice title={t(title)} action={act && <FixButton key={fix} fix={fix} act={act} />}>
      {t(text, { host })}
    </Notice>
  );
}

/** It keeps its focus while it is at work, and takes no second press. */
function FixButton({ fix, act }: { fix: Fix; act: () => Promise<unknown> }) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await act().catch(console.error);
    setBusy(false);
  };
  return (
    <Button aria-disabled={busy} onClick={press}>
      {t(busy ? 'loading' : FIX_WORDS[fix])}
    </Button>
  );
}
