import type { Browser } from './launch-browser.ts';

/** Connects a browser as a person does: pastes the link in the extension's options page. */
export async function connectBrowser(browser: Browser, link: string): Promise<void> {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/src/options/index.html`);
  const field = options.getByRole('textbox', { name: /Connect link|연결 링크/ });
  await field.fill(link);
  await field.press('Enter');
  await options.getByText(/^(Connected|연결됨)$/).waitFor();
  await options.close();
}
