import { expect, test, vi } from 'vitest';
import { fakeSend } from '../../tests/support/fake-send.ts';
import { connect } from './connect.ts';

const LINK = 'https://nunchi.example/connect#code';

test('asks the background to connect to the link', async () => {
  const respond = vi.fn(() => ({ error: null }));
  expect(await connect(fakeSend({ 'connection.connect': respond }), LINK)).toBeNull();
  expect(respond).toHaveBeenCalledWith({ link: LINK });
});

test('returns the error of the background', async () => {
  const send = fakeSend({ 'connection.connect': () => ({ error: 'code-refused' }) });
  expect(await connect(send, LINK)).toBe('code-refused');
});

test('returns no-answer where the background does not respond', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  expect(await connect(fakeSend({}), LINK)).toBe('no-answer');
  expect(log).toHaveBeenCalledOnce();
});
