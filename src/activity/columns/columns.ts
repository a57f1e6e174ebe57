/** The one table of columns: a new column is an entry here and a title in the locales. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { formatTime } from '../../ui/format.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { deviceName } from '../../views/describe-summary.ts';
import { untrackedWords } from '../../views/untracked-words.ts';
import { type Cell, textCell } from './cell.ts';
import { placeText, readsText, recipientsText } from './cell-text.ts';
import { ROW_STATES, rowState, stateWord } from './row-state.ts';
import { STATUS_CELL } from './status-cell.tsx';

/** Widest to narrowest; grid-row.css has the limits in px. */
export const LAYOUTS = ['wide', 'medium', 'narrow', 'slim'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A field of exported files. */
interface ExportField {
  title: MessageKey;
  /** Null: an empty cell. */
  csv: (row: ActivityRow) => string | number | Date | null;
  /** By property name. */
  json: Record<string, (row: ActivityRow) => unknown>;
}

/** A field that the grid shows as well. */
export interface Column extends ExportField {
  cell: Cell;
  /** CSS track sizes. A layout without one hides the column, as must all narrower ones. */
  widths: { wide: string } & Partial<Record<Layout, string>>;
  /** Null: unknown, sorted last in both directions. */
  sortKey: (row: ActivityRow) => string | number | null;
  /** The first click sorts descending. */
  descendingFirst?: true;
  /** Stays filled while the table scrolls fast. */
  keptInFastScroll?: true;
}

/** In grid and CSV order. Entries without a cell are only exported. */
const FIELDS = {
  to: {
    title: 'columnTo',
    cell: textCell(recipientsText),
    widths: {
      wide: 'minmax(110px, 1fr)',
      medium: 'minmax(90px, 1fr)',
      narrow: 'minmax(90px, 1fr)',
      slim: 'minmax(70px, 1fr)',
    },
    keptInFastScroll: true,
    sortKey: ({ people: [first] }) => (first ? first.name || first.address : null),
    csv: ({ people }) => people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join('; '),
    json: { recipients: ({ people }) => people },
  },
  subject: {
    title: 'columnSubject',
    cell: textCell(({ subject }) => subject || t('noSubject')),
    widths: {
      wide: 'minmax(140px, 2.2fr)',
      medium: 'minmax(120px, 2fr)',
      narrow: 'minmax(120px, 1.7fr)',
      slim: 'minmax(90px, 1.6fr)',
    },
    keptInFastScroll: true,
    sortKey: ({ subject }) => subject || null,
    csv: ({ subject }) => subject,
    json: { subject: ({ subject }) => subject },
  },
  sent: {
    title: 'columnSent',
    cell: textCell(({ sentAt }, clock) => formatTime(sentAt, clock)),
    widths: { wide: 'minmax(116px, 144px)', medium: 'minmax(112px, 136px)', narrow: 'minmax(112px, 136px)' },
    sortKey: ({ sentAt }) => sentAt,
    descendingFirst: true,
    csv: ({ sentAt }) => date(sentAt),
    json: { sentAt: ({ sentAt }) => date(sentAt) },
  },
  status: {
    title: 'columnStatus',
    cell: STATUS_CELL,
    // mail-grid.css sets it by the language's longest word.
    widths: {
      wide: 'var(--nunchi-status)',
      medium: 'var(--nunchi-status)',
      narrow: 'var(--nunchi-status)',
      slim: 'var(--nunchi-status)',
    },
    sortKey: (row) => ROW_STATES.indexOf(rowState(row)),
    csv: (row) => stateWord(rowState(row)),
    json: { state: rowState },
  },
  firstRead: {
    title: 'columnFirstRead',
    cell: textCell(({ firstReadAt }, clock) => (firstReadAt === null ? '' : formatTime(firstReadAt, clock))),
    widths: { wide: 'minmax(116px, 144px)', medium: 'minmax(112px, 136px)', narrow: 'minmax(112px, 136px)' },
    sortKey: ({ firstReadAt }) => firstReadAt,
    descendingFirst: true,
    csv: ({ firstReadAt }) => date(firstReadAt),
    json: { firstReadAt: ({ firstReadAt }) => date(firstReadAt) },
  },
  lastRead: {
    title: 'lastReadLabel',
    csv: ({ lastReadAt }) => date(lastReadAt),
    json: { lastReadAt: ({ lastReadAt }) => date(lastReadAt) },
  },
  reads: {
    title: 'columnReads',
    cell: textCell(readsText),
    widths: { wide: '68px', medium: '68px' },
    sortKey: ({ reads }) => reads,
    descendingFirst: true,
    // A bare number for calculations, even for a minimum.
    csv: ({ reads }) => reads,
    json: { reads: ({ reads }) => reads, readsAreMinimum: ({ atLeast }) => atLeast === true },
  },
  device: {
    title: 'columnDevice',
    cell: textCell(({ device }) => deviceName(device) ?? ''),
    widths: { wide: '76px' },
    sortKey: ({ device }) => deviceName(device),
    csv: ({ device }) => deviceName(device),
    json: { device: ({ device }) => device },
  },
  place: {
    title: 'columnPlace',
    cell: textCell((row) => placeText(row) ?? ''),
    widths: { wide: 'minmax(110px, 0.9fr)' },
    sortKey: placeText,
    csv: placeText,
    json: { place: ({ place }) => place },
  },
  account: {
    title: 'columnAccount',
    csv: ({ gmailAccount }) => gmailAccount,
    json: { account: ({ gmailAccount }) => gmailAccount },
  },
  untracked: {
    title: 'columnUntracked',
    csv: ({ untracked }) => (untracked ? untrackedWords(untracked) : null),
    json: { untracked: ({ untracked }) => untracked ?? null },
  },
} satisfies Record<string, ExportField | Column>;

type FieldId = keyof typeof FIELDS;
export type ColumnId = { [Id in FieldId]: (typeof FIELDS)[Id] extends Column ? Id : never }[FieldId];

export const COLUMNS: Readonly<Record<ColumnId, Column>> = FIELDS;
export const COLUMN_IDS = (Object.keys(FIELDS) as FieldId[]).filter((id): id is ColumnId => 'cell' in FIELDS[id]);
export const EXPORT_FIELDS: readonly ExportField[] = Object.values(FIELDS);

function date(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
