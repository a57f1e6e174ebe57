import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test("logs an error's message and stack, and none of its other properties", () => {
  let line = '';
  const log = createLog('info', {
    write: (text) => {
      line += text;
    },
  });
  log.error({ error: Object.assign(new Error('the disk is full'), { input: 'GET /p/token' }) }, 'not stored');
  expect(JSON.parse(line)).toMatchObject({
    msg: 'not stored',
    error: expect.stringMatching(/the disk is full[\s\S]*log\.test\.ts/),
  });
  expect(line).not.toContain('/p/token');
});
