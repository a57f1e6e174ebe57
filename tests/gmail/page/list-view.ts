/** A thread list: inbox, sent, drafts, all, or a search. */
import type { ListName } from '../mail.ts';
import type { RowData } from '../page-data.ts';
import { h } from './element.ts';
import { fullDate, shortDate, shownName } from './format.ts';
import { icon } from './icons.ts';
import { fetchList } from './mail-api.ts';
import { translate } from './setup.ts';

const COLUMNS = ['k0', 'y5', 'Ci', 'yY', 'null', 'yg', 'xX', 'bq3'];

export interface ListView {
  /** Insert it whole: InboxSDK looks for rows at once. */
  element: HTMLElement;
  /** Refetches; unchanged rows stay unless all are redrawn. */
  refresh(redrawAll: boolean): Promise<void>;
}

let rowCount = 0;

export async function buildListView(name: ListName, query: string, open: (row: RowData) => void): Promise<ListView> {
  const body = h('tbody');
  const empty = h('div.standin-empty', { hidden: true }, translate('Nothing here yet.', '아직 메일이 없습니다.'));
  const table = h(
    'table.F.cf.zt',
    { role: 'grid' },
    h('colgroup', ...COLUMNS.map((column) => h(`col.${column}`))),
    body,
  );
  const element = h(
    'div.nH.standin-list-view',
    h(
      'div.bGI.nH',
      { role: 'main' },
      h('div.G-atb', { gh: 'tm' }, listToolbar()),
      h('div.ae4.UI', { gh: 'tl' }, h('div.Cp', h('div', table))),
      empty,
    ),
  );
  const drawn = new Map<string, { data: string; row: HTMLElement }>();

  const refresh = async (redrawAll: boolean) => {
    const rows = await fetchList(name, query);
    const wanted = rows.map((row) => {
      const key = row.draftId ?? row.legacyThreadId;
      const data = JSON.stringify(row);
      const known = drawn.get(key);
      if (known?.data === data && !redrawAll) return known.row;
      const element = buildRow(row, () => open(row));
      drawn.set(key, { data, row: element });
      return element;
    });
    replaceRows(body, wanted);
    empty.toggleAttribute('hidden', rows.length > 0);
  };
  await refresh(true);
  return { element, refresh };
}

/** Moves only changed rows: InboxSDK sees the others stay. */
function replaceRows(body: HTMLElement, wanted: HTMLElement[]): void {
  for (const row of [...body.children]) if (!wanted.includes(row as HTMLElement)) row.remove();
  wanted.forEach((row, index) => {
    if (body.children[index] !== row) body.insertBefore(row, body.children[index] ?? null);
  });
}

function buildRow(row: RowData, open: () => void): HTMLElement {
  rowCount += 1;
  const id = `:${rowCount.toString(36)}`;
  const people = row.people.flatMap((person, index) => [
    index > 0 ? ', ' : null,
    h(
      'span.bA4',
      h(
        `span.${row.unread ? 'zF' : 'yP'}`,
        { email: person.address, name: person.name || person.address, 'data-hovercard-id': person.address },
        shownName(person),
      ),
    ),
  ]);
  const subject = h(
    'span.bog',
    {
      id: `${id}s`,
      'data-thread-id': `#${row.threadId}`,
      'data-legacy-thread-id': row.legacyThreadId,
      ...(row.draftId ? { 'data-standalone-draft-id': `#${row.draftId}` } : {}),
    },
    h('span.bqe', row.subject || translate('(no subject)', '(제목 없음)')),
  );
  return h(
    `tr.zA.${row.unread ? 'zE' : 'yO'}`,
    { id, role: 'row', click: open },
    h('td.PF.xY'),
    h('td.oZ-x3.xY', h('div.oZ-jc.T-Jo.J-J5-Ji', { role: 'checkbox', 'aria-checked': 'false' })),
    h('td.apU.xY', h('span.aXw.T-KT', icon('star'))),
    h(
      'td.yX.xY',
      h(
        'div.yW',
        row.draftId ? h('span.boq', translate('Draft', '임시보관')) : null,
        row.outgoing && !row.draftId ? translate('To: ', '받는사람: ') : null,
        ...(row.draftId ? [] : people),
        row.count > 1 ? h('span.bx0', String(row.count)) : null,
      ),
    ),
    h(
      'td.xY.a4W',
      { role: 'gridcell' },
      h('div.xS', { role: 'link' }, h('div.xT', h('div.y6', subject), h('span.y2', h('span.Zt', ' - '), row.snippet))),
    ),
    h('td.yf.xY'),
    h('td.xW.xY', h('span', { title: fullDate(row.at) }, h('span', shortDate(row.at)))),
    h(
      'td.bq4.xY',
      h(
        'ul.bqY',
        { role: 'toolbar' },
        h('li.bqX.brq', { 'aria-label': translate('Archive', '보관') }, icon('archive')),
        h('li.bqX.bru', { 'aria-label': translate('Delete', '삭제') }, icon('delete')),
      ),
    ),
  );
}

function listToolbar(): HTMLElement {
  return h(
    'div.nH.aqK',
    { gh: 'mtb' },
    h(
      'div.G-tF',
      h('div.G-Ni', h('div.T-I.J-J5-Ji.T-Pm', { role: 'button' }, h('div.T-Jo-auh.T-Jo'))),
      h(
        'div.G-Ni.standin-refresh',
        h('div.T-I.J-J5-Ji.nu', { role: 'button', 'data-tooltip': translate('Refresh', '새로고침') }, '⟳'),
      ),
      h(
        'div.G-Ni.standin-hidden-tools',
        h('div.T-I.J-J5-Ji.mw', { role: 'button', 'data-tooltip': translate('Labels', '라벨') }),
      ),
    ),
  );
}
