import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLoads, unpackLoads } from './pack-loads.ts';

test('what is unpacked is what was packed, whatever the facts say', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
  const load = fc.record({ account: id, message: id, at: fc.nat(), facts: fc.json() });
  fc.assert(
    fc.property(fc.array(load), (loads) => {
      // Compared as they are stored: JSON without whitespace of its own.
      const compact = loads.map((each) => ({ ...each, facts: JSON.stringify(JSON.parse(each.facts)) }));
      expect(unpackLoads(packLoads(compact))).toEqual(compact);
    }),
  );
});
