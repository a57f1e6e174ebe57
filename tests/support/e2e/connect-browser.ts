import type { Browser } from './launch-browser.ts';

/** Connects a browser as a person does: pastes the link into the page that opened when the extension was installed, and closes that. */
export async function connectBrowser({ firstRun }: Browser, link: string): Promise<void> {
  const field = firstRun.getByRole('textbox', { name: /Connect link|연결 링크/ });
  await field.fill(link);
  await field.press('Enter');
  await firstRun.getByText(/^(Connected|연결됨)$/).waitFor();
  await firstRun.close();
}
