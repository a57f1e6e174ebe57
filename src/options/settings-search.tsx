import { plural, t } from '../ui/i18n.ts';
import '../ui/search-field.css';
import './settings-search.css';

interface SettingsSearchProps {
  words: string;
  /** Number of sections found. */
  found: number;
  onChange: (words: string) => void;
}

/** Filters settings by words; Escape clears it. */
export function SettingsSearch({ words, found, onChange }: SettingsSearchProps) {
  const typed = words.trim() !== '';
  return (
    <search class="nunchi-settings-search">
      <input
        type="search"
        class="nunchi-search"
        aria-label={t('searchSettings')}
        placeholder={t('searchSettings')}
        value={words}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p role="status" class="nunchi-quiet nunchi-small">
        {typed && (found > 0 ? plural('settingsFound', found) : t('settingsNotFound', { words: words.trim() }))}
      </p>
    </search>
  );
}
