/** Drives the stand-in's page as a person does. */
import type { Locator, Page } from '@playwright/test';
import { findComposeSoon } from './content-script.ts';

export class MailboxPage {
  readonly page: Page;
  #opened = false;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens an account's inbox. */
  async open(account = 0): Promise<void> {
    if (!this.#opened) await findComposeSoon(this.page);
    this.#opened = true;
    await this.page.goto(`https://mail.google.com/mail/u/${account}/#inbox`);
    await this.rows().first().or(this.page.locator('.standin-empty:not([hidden])')).waitFor();
  }

  async switchAccount(account: number): Promise<void> {
    await this.page.locator('.standin-me-button').click();
    await this.page.locator(`.standin-account[data-account="${account}"]`).click();
    await this.page.waitForURL(`**/mail/u/${account}/**`);
  }

  async openList(name: 'inbox' | 'sent' | 'drafts' | 'all'): Promise<void> {
    await this.page.locator(`.TO[data-list="${name}"] a`).click();
    await this.page.waitForURL(`**/#${name}`);
  }

  openInbox(): Promise<void> {
    return this.openList('inbox');
  }

  openSent(): Promise<void> {
    return this.openList('sent');
  }

  async search(words: string): Promise<void> {
    const field = this.page.locator('form[role=search] input');
    await field.fill(words);
    await field.press('Enter');
    await this.page.waitForURL(/#search\//);
  }

  rows(): Locator {
    return this.page.locator('tr.zA');
  }

  row(subject: string): Locator {
    return this.rows().filter({ has: this.page.locator('.bog', { hasText: subject }) });
  }

  async openThread(subject: string): Promise<void> {
    await this.row(subject).locator('.bog').click();
    await this.page.locator('.hP', { hasText: subject }).waitFor();
  }

  async goBack(): Promise<void> {
    await this.page.locator('[gh=mtb] .lS').click();
    await this.page.locator('[gh=tl]').waitFor();
  }

  /** The mails of the opened thread, oldest first. */
  messages(): Locator {
    return this.page.locator('.a98.iY [role=list] > [role=listitem]');
  }

  /** Opens a compose window and answers it. */
  async openCompose(): Promise<ComposeWindow> {
    const windows = this.page.locator('.AD [role=dialog]');
    const before = await windows.count();
    await this.page.locator('[gh=cm]').click();
    const window = windows.nth(before);
    await window.waitFor();
    return new ComposeWindow(window);
  }

  /** Reloads the page as one that gives drafts no id. */
  async withholdDraftIds(): Promise<void> {
    await this.page.addInitScript(() => {
      new MutationObserver(() => {
        for (const input of document.querySelectorAll<HTMLInputElement>('input[name=draft]')) input.value = '';
      }).observe(document, { subtree: true, childList: true });
    });
    await this.page.reload();
  }

  /** Reloads the page as one whose send requests InboxSDK can't change. */
  async sendUnchanged(): Promise<void> {
    await this.page.addInitScript(() => {
      const keepOut = (event: Event) => event.stopImmediatePropagation();
      window.addEventListener('inboxSDKregisterComposeRequestModifier', keepOut, true);
    });
    await this.page.reload();
  }

  /** The only open compose window, as after Undo. */
  composeWindow(): ComposeWindow {
    return new ComposeWindow(this.page.locator('.AD [role=dialog]'));
  }

  /** Opens the reply inside the thread's last mail. */
  async reply(): Promise<ComposeWindow> {
    await this.messages().last().locator('.ams').click();
    const form = this.page.locator('.ip.adB .M9');
    await form.waitFor();
    return new ComposeWindow(form);
  }

  /** Text of the bar at the lower left. */
  notice(): Locator {
    return this.page.locator('.b8[role=alert] .vh:not(.inboxsdk__butterbar) .bAq');
  }

  async undoSend(): Promise<ComposeWindow> {
    await this.page.locator('.b8[role=alert] .standin-snackbar-action').first().click();
    const window = this.composeWindow();
    await window.root.waitFor();
    return window;
  }

  /** Writes and sends a mail, and waits until Gmail has taken it. */
  async sendMail(mail: { to: string; subject: string; body: string }): Promise<void> {
    const compose = await this.openCompose();
    await compose.write(mail);
    await compose.send();
    await this.sent();
  }

  /** Resolves once the bar says that the mail was sent. */
  async sent(): Promise<void> {
    await this.notice()
      .filter({ hasText: /Message sent|메일을 보냈습니다/ })
      .waitFor();
  }
}

export class ComposeWindow {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  async fillTo(addresses: string): Promise<void> {
    const input = this.root.locator('.anm[name=to] input');
    await input.fill(addresses);
    await input.press('Enter');
  }

  async fillCc(addresses: string): Promise<void> {
    await this.root.locator('.pE').click();
    const input = this.root.locator('.anm[name=cc] input');
    await input.fill(addresses);
    await input.press('Enter');
  }

  async fillBcc(addresses: string): Promise<void> {
    await this.root.locator('.pB').click();
    const input = this.root.locator('.anm[name=bcc] input');
    await input.fill(addresses);
    await input.press('Enter');
  }

  async removeRecipient(address: string): Promise<void> {
    await this.root.locator(`[data-hovercard-id="${address}"] .afX`).click();
  }

  async fillSubject(subject: string): Promise<void> {
    await this.root.locator('input[name=subjectbox]').fill(subject);
  }

  async writeBody(text: string): Promise<void> {
    await this.body().click();
    await this.body().press('Control+Home');
    await this.body().pressSequentially(text);
  }

  async write(mail: { to: string; subject: string; body: string }): Promise<void> {
    await this.fillTo(mail.to);
    await this.fillSubject(mail.subject);
    await this.writeBody(mail.body);
  }

  body(): Locator {
    return this.root.locator('[g_editable=true]');
  }

  /** The draft's id as InboxSDK gives it, `r…`. */
  async draftId(): Promise<string> {
    return (await this.root.locator('input[name=draft]').inputValue()).replace('#msg-a:', '');
  }

  /** Takes the draft's id out of the window, as if Gmail had not given it one yet. */
  async takeDraftId(): Promise<string> {
    return this.root.locator('input[name=draft]').evaluate((input: HTMLInputElement) => {
      const { value } = input;
      input.value = '';
      return value;
    });
  }

  /** Has Gmail give the draft this id only as it makes the request that sends the mail. */
  async giveDraftIdAtSend(id: string): Promise<void> {
    await this.root.locator('input[name=draft]').evaluate((input: HTMLInputElement, late) => {
      const { send } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.send = function (body) {
        if (typeof body === 'string' && body.includes('^pfg')) input.value = late;
        send.call(this, body);
      };
    }, id);
  }

  async switchToPlainText(): Promise<void> {
    await this.root.locator('.standin-options').click();
    await this.root.locator('[role=menuitemcheckbox]').click();
  }

  async schedule(): Promise<void> {
    await this.root.locator('.hG').click();
    await this.root.locator('[selector=scheduledSend]').click();
  }

  /** Presses Send; the window closes at once. */
  async send(): Promise<void> {
    await this.root.locator('.aoO').click();
  }

  async sendByKeyboard(): Promise<void> {
    await this.body().press('Control+Enter');
  }

  async close(): Promise<void> {
    await this.root.locator('.Hm .Ha').click();
  }

  async discard(): Promise<void> {
    await this.root.locator('.gU .oh').click();
  }
}
