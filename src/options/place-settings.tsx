import { useEffect, useState } from 'preact/hooks';
import type { send } from '../messaging/send.ts';
import type { PlaceDetail } from '../protocol/load.ts';
import { t } from '../ui/i18n.ts';
import { PlaceDetailForm } from './place-detail-form.tsx';

interface PlaceSettingsProps {
  send: typeof send;
  /** The server responded last time; a change loads the setting again. */
  reachable: boolean;
}

/** How precise a place the server may keep. */
export function PlaceSettings({ send, reachable }: PlaceSettingsProps) {
  const [kept, setKept] = useState<PlaceDetail | null>(null);
  const [outcome, setOutcome] = useState<'saved' | 'no-answer' | null>(null);

  useEffect(() => {
    let stopped = false;
    const show = (detail: PlaceDetail | null) => {
      if (stopped) return;
      setKept(detail);
      setOutcome(detail === null ? 'no-answer' : null);
    };
    send('places.get').catch(noAnswer).then(show);
    return () => {
      stopped = true;
    };
  }, [send, reachable]);

  async function save(detail: PlaceDetail) {
    setOutcome(null);
    const now = await send('places.set', { detail }).catch(noAnswer);
    if (now !== null) setKept(now);
    setOutcome(now === detail ? 'saved' : 'no-answer');
  }

  return (
    <>
      <PlaceDetailForm kept={kept} onSave={save} />
      <p role="status" class="nunchi-quiet">
        {outcome && t(outcome === 'saved' ? 'saved' : 'placeDetailUnknown')}
      </p>
    </>
  );
}

function noAnswer(error: unknown): null {
  console.error(error);
  return null;
}
