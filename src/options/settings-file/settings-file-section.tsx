import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SETTINGS_FILE_LIMIT, type SettingsFileResult } from '../../mail/settings-file.ts';
import type { send } from '../../messaging/send.ts';
import { Button } from '../../ui/button.tsx';
import { dayText } from '../../ui/day-text.ts';
import { plural, t } from '../../ui/i18n.ts';
import { saveFile } from '../../ui/save-file.ts';
import { fileProblemWords } from './file-problem-words.ts';
import { TakeFileDialog } from './take-file-dialog.tsx';
import '../../ui/field.css';

interface SettingsFileSectionProps {
  send: typeof send;
  onTaken: () => Promise<void>;
}

/** Saves settings to a file, or takes them from one after a preview. */
export function SettingsFileSection({ send, onTaken }: SettingsFileSectionProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [reading, setReading] = useState<SettingsFileResult | null>(null);
  const [status, setStatus] = useState('');
  const problem = reading?.problem;
  const outcome = useRef<HTMLParagraphElement>(null);
  // The buttons may be at the window's lower edge.
  useLayoutEffect(() => {
    if (status || problem) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [status, problem]);

  async function save() {
    const content = await send('settings.save-file');
    const name = `nunchi-settings-${dayText(Date.parse(content.savedAt))}.json`;
    saveFile(name, 'application/json', `${JSON.stringify(content, null, 2)}\n`);
  }

  async function preview(file: File) {
    setStatus('');
    if (file.size > SETTINGS_FILE_LIMIT) return setReading({ problem: { kind: 'too-large' } });
    const chosen = await file.text();
    const found = await send('settings.look-into-file', { text: chosen });
    setText(chosen);
    setReading(found);
    if (!found.problem && found.changes.length === 0) setStatus(withIgnored(t('fileSame'), found.ignored));
  }

  async function apply() {
    const taken = await send('settings.take-file', { text });
    if (taken.problem) return setReading(taken);
    setStatus(withIgnored(plural('fileTaken', taken.changes.length), taken.ignored));
    await onTaken();
  }

  const failed = (error: unknown) => {
    console.error(error);
    setStatus(t('errorNoAnswer'));
  };

  return (
    <>
      <p class="nunchi-quiet">{t('settingsFileHint')}</p>
      <div class="nunchi-row">
        <Button onClick={() => save().catch(failed)}>{t('settingsFileSave')}</Button>
        <Button onClick={() => input.current?.click()}>{t('settingsFileTake')}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={t('settingsFileTake')}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) preview(file).catch(failed);
            // Lets the same file, once fixed, be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <p role="status">{status}</p>
      <p role="alert" class="nunchi-field__error" ref={outcome}>
        {problem && fileProblemWords(problem)}
      </p>
      {reading && !reading.problem && reading.changes.length > 0 && (
        <TakeFileDialog
          changes={reading.changes}
          ignored={reading.ignored}
          onConfirm={() => apply().catch(failed)}
          onClose={() => setReading((now) => (now?.problem ? now : null))}
        />
      )}
    </>
  );
}

function withIgnored(words: string, ignored: readonly string[]): string {
  return ignored.length > 0 ? `${words} ${t('fileIgnored', { names: ignored.join(', ') })}` : words;
}
