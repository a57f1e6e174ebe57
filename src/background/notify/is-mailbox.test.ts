import { expect, test } from 'vitest';
import { isMailbox } from './is-mailbox.ts';

test.each([
  '/mail/u/0/#inbox',
  '/mail/u/1',
  // From Google's list of apps, after signing in, and as a notification opens it.
  '/mail/u/0/?tab=rm&ogbl#inbox',
  '/mail/u/0/?pli=1#sent',
  '/mail/?authuser=minji%40gmail.com#all/1234',
  '/mail/u/?authuser=minji@gmail.com',
])('%s is all of Gmail', (place) => {
  expect(isMailbox(`https://mail.google.com${place}`)).toBe(true);
});

test.each([
  '/mail/u/0/popout?ver=1#thread',
  '/mail/u/0?view=pt&permmsgid=msg-a:r1',
  '/mail/u/0/?ui=2&view=btop',
  '/mail/u/0/?fs=1&tf=cm&source=mailto&to=dana@northwind.example',
  '/mail/mu/mp/1',
])('%s is a window of its own', (place) => {
  expect(isMailbox(`https://mail.google.com${place}`)).toBe(false);
});
