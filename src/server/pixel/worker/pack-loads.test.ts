import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLoads, unpackLoads } from './pack-loads.ts';

test('unpacks what was packed, for any facts', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
  const load = fc.record({ account: id, message: id, at: fc.nat(), facts: fc.json() });
  fc.assert(
    fc.property(fc.array(load), (loads) => {
      // Facts are stored as JSON without whitespace.
      const compact = loads.map((each) => ({ ...each, facts: JSON.stringify(JSON.parse(each.facts)) }));
      expect(unpackLoads(packLoads(compact))).toEqual(compact);
    }),
  );
});
