import type { Clock } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import type { LoadGroup } from './group-loads.ts';
import { LoadEntry } from './load-entry.tsx';
import '../ui/fold.css';
import './load-list.css';

/** Entries shown before the rest is folded. */
const LATEST = 5;

interface LoadListProps {
  /** Newest first. */
  groups: LoadGroup[];
  clock: Clock;
}

/** Timeline of reads: the latest shown, earlier ones folded. */
export function Reads({ groups, clock }: LoadListProps) {
  const earlier = groups.slice(LATEST);
  return (
    <>
      <LoadList groups={groups.slice(0, LATEST)} clock={clock} />
      {earlier.length > 0 && (
        <Folded title={t('earlierReads', { count: earlier.length })} groups={earlier} clock={clock} />
      )}
    </>
  );
}

/** Loads that are no reads, folded. */
export function NotCounted({ groups, clock }: LoadListProps) {
  if (groups.length === 0) return null;
  return <Folded title={t('notCounted', { count: groups.length })} groups={groups} clock={clock} />;
}

function Folded({ title, groups, clock }: LoadListProps & { title: string }) {
  return (
    <details class="nunchi-fold nunchi-set-aside">
      <summary>{title}</summary>
      <LoadList groups={groups} clock={clock} />
    </details>
  );
}

function LoadList({ groups, clock }: LoadListProps) {
  if (groups.length === 0) return null;
  return (
    <ol class="nunchi-loads">
      {groups.map((group) => (
        <LoadEntry key={`${group.load.at} ${group.load.verdict}`} group={group} clock={clock} />
      ))}
    </ol>
  );
}
