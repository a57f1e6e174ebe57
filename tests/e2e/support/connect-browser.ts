import { findFirstRun } from './install-extension.ts';
import type { Browser } from './launch-browser.ts';

/** Connects a browser as a person does: pastes the link into the page that opened when the extension was installed, and closes that. */
export async function connectBrowser({ context }: Browser, link: string): Promise<void> {
  const page = await findFirstRun(context);
  const field = page.getByRole('textbox', { name: /Connect link|연결 링크/ });
  await field.fill(link);
  await field.press('Enter');
  await page.getByText(/^(Connected|연결됨)$/).waitFor();
  await page.close();
}
