import { useEffect, useState } from 'preact/hooks';
import { type SavedView, VIEWS_KEPT } from '../../mail/settings.ts';
import type { send } from '../../messaging/send.ts';
import { t } from '../../ui/i18n.ts';
import { NameDialog } from './name-dialog.tsx';
import { readViewState, type ViewState, writeViewState } from './view-state.ts';
import '../plain-button.css';

interface SavedViewsProps {
  viewState: ViewState;
  onViewState: (viewState: ViewState) => void;
  send: typeof send;
}

/** Views saved by name: choose one, remove the current one, or save a new one. */
export function SavedViews({ viewState, onViewState, send }: SavedViewsProps) {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [naming, setNaming] = useState(false);
  useEffect(() => {
    const load = () => void send('activity.views').then(setViews).catch(console.error);
    load();
    const stop = new AbortController();
    // Another browser of the account may have changed them.
    window.addEventListener('focus', load, { signal: stop.signal });
    return () => stop.abort();
  }, [send]);

  const written = writeViewState(viewState);
  const current = views.find((view) => writeViewState(readViewState(view.look)) === written);

  return (
    <>
      {views.length > 0 && (
        <select
          aria-label={t('savedViews')}
          value={current?.name ?? ''}
          onChange={({ currentTarget }) => {
            const view = views.find(({ name }) => name === currentTarget.value);
            if (view) onViewState(readViewState(view.look));
          }}
        >
          <option value="" disabled>
            {t('savedViews')}
          </option>
          {views.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      {current ? (
        <button
          type="button"
          class="nunchi-plain-button"
          onClick={() => send('activity.remove-view', { name: current.name }).then(setViews).catch(console.error)}
        >
          {t('removeView')}
        </button>
      ) : (
        views.length < VIEWS_KEPT && (
          <button type="button" class="nunchi-plain-button" onClick={() => setNaming(true)}>
            {t('saveView')}
          </button>
        )
      )}
      {naming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onName={async (name) => setViews(await send('activity.save-view', { name, look: written }))}
        />
      )}
    </>
  );
}
