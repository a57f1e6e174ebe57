/**
 * Opens the popup by a click on the toolbar icon, which grants `activeTab`. Playwright has no page for a popup, so this speaks CDP.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

const POPUP = '/src/popup/index.html';
const WAIT_MS = 10_000;

/** The protocol's own send: Playwright's types do not know `Extensions.triggerAction`. */
type Send = (method: string, params?: object) => Promise<unknown>;

export class ToolbarPopup {
  readonly #session: CDPSession;
  readonly #id: string;
  #calls = 0;

  constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#id = id;
  }

  /** All visible text. */
  text(): Promise<string> {
    return this.#evaluate('document.body.innerText');
  }

  /** Text of the focused element. */
  focusedText(): Promise<string> {
    return this.#evaluate('document.activeElement?.innerText ?? ""');
  }

  async pressEnter(): Promise<void> {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    await this.#call('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await this.#call('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  async #evaluate(expression: string): Promise<string> {
    const { result } = (await this.#call('Runtime.evaluate', { expression, returnByValue: true })) as {
      result: { value: string };
    };
    return result.value;
  }

  async #call(method: string, params: object): Promise<unknown> {
    const id = ++this.#calls;
    const answer = new Promise<unknown>((resolve) => {
      const listen = ({ sessionId, message }: { sessionId: string; message: string }) => {
        const said = JSON.parse(message) as { id?: number; result?: unknown };
        if (sessionId !== this.#id || said.id !== id) return;
        this.#session.off('Target.receivedMessageFromTarget', listen);
        resolve(said.result);
      };
      this.#session.on('Target.receivedMessageFromTarget', listen);
    });
    const message = JSON.stringify({ id, method, params });
    await this.#session.send('Target.sendMessageToTarget', { sessionId: this.#id, message });
    return answer;
  }
}

/** Clicks the icon while this page is in front. */
export async function openToolbarPopup(context: BrowserContext, extension: string, page: Page): Promise<ToolbarPopup> {
  await page.bringToFront();
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the context has no browser to ask');
  const { targetInfos: tabs } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = tabs.find(({ url }) => url === page.url());
  if (!tab) throw new Error('the page has no tab');
  await (session.send as Send)('Extensions.triggerAction', { id: extension, targetId: tab.targetId });

  for (const end = Date.now() + WAIT_MS; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    const popup = targetInfos.find(
      ({ url, type }) => url === `chrome-extension://${extension}${POPUP}` && type !== 'tab',
    );
    if (!popup) continue;
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
    return new ToolbarPopup(session, sessionId);
  }
  throw new Error('no popup opened');
}
