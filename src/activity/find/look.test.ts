import { expect, test } from 'vitest';
import { NO_FILTER } from './filter.ts';
import { firstLook, type Look, readLook, writeLook } from './look.ts';
import { LATEST_FIRST } from './sort.ts';

test('a look is read as it was written', () => {
  const look: Look = {
    filter: { words: '견적', status: 'unread', account: 'me@gmail.com', from: 1, until: 2, person: 'dana@x.example' },
    sorting: { column: 'reads', descending: true },
  };
  expect(readLook(writeLook(look))).toEqual(look);
});

test.each(['', 'null', '[]', '{"filter":{"status":"sleeping","from":"x"},"sorting":{"column":"colour"}}'])(
  '%j holds nothing that is known, so everything shows, latest first',
  (text) => expect(readLook(text)).toEqual({ filter: NO_FILTER, sorting: LATEST_FIRST }),
);

test('a link may ask for the mails to chase, or those read, the latest first; any other for everything', () => {
  expect(firstLook('#chase')).toMatchObject({ filter: { status: 'chase' }, sorting: LATEST_FIRST });
  const read = { filter: { status: 'read' }, sorting: { column: 'firstRead', descending: true } };
  expect(firstLook('#reads')).toMatchObject(read);
  for (const hash of ['', '#other']) expect(firstLook(hash)).toEqual({ filter: NO_FILTER, sorting: LATEST_FIRST });
});
