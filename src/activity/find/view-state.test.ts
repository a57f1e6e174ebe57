import { expect, test } from 'vitest';
import { NO_FILTER } from './filter.ts';
import { LATEST_FIRST } from './sort.ts';
import { initialViewState, readViewState, type ViewState, writeViewState } from './view-state.ts';

test('reads a view state as it was written', () => {
  const viewState: ViewState = {
    filter: { words: '견적', status: 'unread', account: 'me@gmail.com', from: 1, until: 2, person: 'dana@x.example' },
    sorting: { column: 'reads', descending: true },
  };
  expect(readViewState(writeViewState(viewState))).toEqual(viewState);
});

test.each(['', 'null', '[]', '{"filter":{"status":"sleeping","from":"x"},"sorting":{"column":"colour"}}'])(
  'reads %j, which has no known values, as all mails, latest first',
  (text) => expect(readViewState(text)).toEqual({ filter: NO_FILTER, sorting: LATEST_FIRST }),
);

test('opens the view of a known URL fragment, else all mails', () => {
  expect(initialViewState('#chase')).toMatchObject({ filter: { status: 'chase' }, sorting: LATEST_FIRST });
  const read = { filter: { status: 'read' }, sorting: { column: 'firstRead', descending: true } };
  expect(initialViewState('#reads')).toMatchObject(read);
  for (const hash of ['', '#other'])
    expect(initialViewState(hash)).toEqual({ filter: NO_FILTER, sorting: LATEST_FIRST });
});
