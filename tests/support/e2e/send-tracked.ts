import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import type { ComposeWindow, MailboxPage } from './mailbox-page.ts';

export interface Letter {
  to: string;
  subject: string;
  body: string;
}

export const OFFER: Letter = { to: 'dana@northwind.example', subject: 'The offer', body: 'Dear Dana, here it is.' };

/** The eye in a compose window. */
export function eyeOf(compose: ComposeWindow): Locator {
  return compose.root.getByRole('button', { name: /^Nunchi:|^눈치:/ });
}

/** Opens a compose window, writes, and waits for the eye to be on. */
export async function writeTracked(mailbox: MailboxPage, letter: Letter = OFFER): Promise<ComposeWindow> {
  const compose = await mailbox.openCompose();
  await compose.write(letter);
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  return compose;
}

/** The same, sent; resolves when Gmail has taken it. */
export async function sendTracked(mailbox: MailboxPage, letter: Letter = OFFER): Promise<void> {
  const compose = await writeTracked(mailbox, letter);
  await compose.send();
  await mailbox.sent();
}
