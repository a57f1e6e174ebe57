import type { ComponentChildren } from 'preact';
import { dayText } from '../../ui/day-text.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { DateField } from './date-field.tsx';
import { dayStart, nextDay } from './days.ts';
import { type Filter, isFiltering, NO_FILTER, STATUS_CHOICES, type StatusChoice } from './filter.ts';
import '../plain-button.css';
import './toolbar.css';

const STATUS_WORDS: Record<StatusChoice, MessageKey> = {
  all: 'anyStatus',
  read: 'stateRead',
  unread: 'stateUnread',
  unconfirmed: 'stateUnconfirmed',
  answered: 'stateAnswered',
  chase: 'filterChase',
  refused: 'stateRefused',
};

interface ToolbarProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
  /** Gmail addresses that mail was sent from. */
  accounts: readonly string[];
  children: ComponentChildren;
}

/** Filters; a mail must pass all of them. */
export function Toolbar({ filter, onChange, accounts, children }: ToolbarProps) {
  const change = (some: Partial<Filter>) => onChange({ ...filter, ...some });
  return (
    <search class="nunchi-filters">
      <input
        type="search"
        class="nunchi-filters__search"
        aria-label={t('searchMails')}
        placeholder={t('searchMails')}
        value={filter.words}
        onInput={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <Labelled label={t('columnStatus')}>
        <select
          value={filter.status}
          onChange={({ currentTarget }) => change({ status: currentTarget.value as StatusChoice })}
        >
          {STATUS_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t(STATUS_WORDS[choice])}
            </option>
          ))}
        </select>
      </Labelled>
      {accounts.length > 1 && (
        <Labelled label={t('columnAccount')}>
          <select
            value={filter.account ?? ''}
            onChange={({ currentTarget }) => change({ account: currentTarget.value || null })}
          >
            <option value="">{t('anyAccount')}</option>
            {accounts.map((account) => (
              <option key={account}>{account}</option>
            ))}
          </select>
        </Labelled>
      )}
      <Labelled label={t('sentFrom')}>
        <DateField value={dayText(filter.from)} onChange={(day) => change({ from: dayStart(day) })} />
      </Labelled>
      <Labelled label={t('sentUntil')}>
        <DateField
          value={dayText(filter.until === null ? null : filter.until - 1)}
          onChange={(day) => change({ until: nextDay(day) })}
        />
      </Labelled>
      {isFiltering(filter) && (
        <button type="button" class="nunchi-plain-button" onClick={() => onChange(NO_FILTER)}>
          {t('clearFilter')}
        </button>
      )}
      {children}
    </search>
  );
}

function Labelled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label class="nunchi-filters__choice">
      <span>{label}</span>
      {children}
    </label>
  );
}

/** Switches between the list and the charts. */
export function ViewSwitch({ charts, onChange }: { charts: boolean; onChange: (charts: boolean) => void }) {
  return (
    <div class="nunchi-views">
      <button type="button" aria-pressed={!charts} onClick={() => onChange(false)}>
        {t('viewList')}
      </button>
      <button type="button" aria-pressed={charts} onClick={() => onChange(true)}>
        {t('viewCharts')}
      </button>
    </div>
  );
}
