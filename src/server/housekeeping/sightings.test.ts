import { expect, test } from 'vitest';
import { Sightings } from './sightings.ts';

test('retries a failed write at the next flush, keeping newer sightings', async () => {
  const written: Array<[string, number][]> = [];
  let full = true;
  const sightings = new Sightings({
    async noteSeen(seen) {
      if (full) throw new Error('the disk is full');
      written.push([...seen]);
    },
  });
  sightings.note('laptop', 1);
  sightings.note('phone', 1);
  const failed = sightings.flush();
  sightings.note('phone', 2);
  await expect(failed).rejects.toThrow('the disk is full');
  full = false;
  await sightings.flush();
  await sightings.flush();
  expect(written).toEqual([
    [
      ['laptop', 1],
      ['phone', 2],
    ],
  ]);
});
