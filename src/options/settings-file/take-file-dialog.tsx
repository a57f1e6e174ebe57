import { useEffect, useRef } from 'preact/hooks';
import type { SettingChange } from '../../mail/settings-file.ts';
import { Button } from '../../ui/button.tsx';
import { plural, t } from '../../ui/i18n.ts';
import { describeSetting, settingLabel } from '../setting-words.ts';
import '../../ui/dialog.css';
import './take-file-dialog.css';

interface TakeFileDialogProps {
  changes: readonly SettingChange[];
  ignored: readonly string[];
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Previews what a file would change. */
export function TakeFileDialog({ changes, ignored, onConfirm, onClose }: TakeFileDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="nunchi-dialog" aria-labelledby="take-file-title" onClose={onClose}>
      <h2 id="take-file-title">{plural('fileChanges', changes.length)}</h2>
      <dl class="nunchi-file-changes">
        {changes.map((change) => (
          <div key={change.name}>
            <dt>{settingLabel(change.name)}</dt>
            <dd>{changeWords(change)}</dd>
          </div>
        ))}
      </dl>
      {ignored.length > 0 && <p class="nunchi-quiet">{t('fileIgnored', { names: ignored.join(', ') })}</p>}
      <div class="nunchi-row nunchi-row--end">
        <Button onClick={() => dialog.current?.close()}>{t('cancelButton')}</Button>
        <Button
          variant="primary"
          onClick={async () => {
            await onConfirm();
            dialog.current?.close();
          }}
        >
          {t('fileConfirm')}
        </Button>
      </div>
    </dialog>
  );
}

/** “The first time → Never”; equal words, as of two lists of one length, get another text. */
function changeWords({ name, from, to }: SettingChange): string {
  const [before, after] = [describeSetting(name, from), describeSetting(name, to)];
  return before === after ? t('fileChangeWithin', { value: after }) : `${before} → ${after}`;
}
