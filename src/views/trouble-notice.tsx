import { useState } from 'preact/hooks';
import type { Connection } from '../mail/connection.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { FIX_WORDS, type Fix, hostOf, TROUBLES, type Trouble, troubleOf } from './troubles.ts';

/** Fixes that a surface offers. */
export type Fixes = { readonly [Each in Fix]?: (() => Promise<unknown>) | undefined };

/** A connection trouble and its fix, as a live region; empty while well. */
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

/** Stays focused while busy, and ignores further presses. */
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
