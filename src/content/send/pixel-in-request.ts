/** Puts the pixel into the request that sends the mail, so that the sender's own browser never loads it. */
import type { ComposeView } from '@inboxsdk/core';
import { REMIND_DAYS } from '../../mail/mail-choices.ts';
import { DAY } from '../../mail/reminders.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import type { Pixel } from '../../messaging/messages.ts';
import { contained, lifeOf, report } from '../contain.ts';
import { readDraftId } from '../gmail/draft-id.ts';
import { type Envelope, fullerEnvelope, ownRecipients, readEnvelope } from '../gmail/envelope.ts';
import { isPlainText } from '../gmail/plain-text.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { requestBody } from '../pixel/request-body.ts';
import type { Draft, Drafts } from './drafts.ts';
import { NoDraftId, NotKept, whyUntracked } from './why-untracked.ts';

const FEATURE = 'pixel in the request';

/** What the send path remembers of a draft across the windows it is shown in. */
interface Sending {
  draft: Draft;
  views: Set<ComposeView>;
  /** The window whose modifier InboxSDK runs: registered once per draft id, since it can't be taken back. */
  registeredOn: ComposeView | null;
  /** Null until Send was pressed. */
  pressed: Pressed | null;
}

/** What the window said when Send was pressed. */
interface Pressed {
  envelope: Envelope;
  own: string[];
  plainText: boolean;
  /** Its body's text. */
  typed: string;
}

export function pixelInRequest(tab: GmailTab, drafts: Drafts): void {
  const sendings = new Map<Draft, Sending>();

  const unregister = tab.sdk.Compose.registerComposeViewHandler(
    contained(FEATURE, (view: ComposeView) => {
      const draft = drafts.of(view);
      const sending = sendings.get(draft) ?? newSending(draft);
      sendings.set(draft, sending);
      sending.views.add(view);
      register(tab, sending);
      view.on(
        'draftSaved',
        contained(FEATURE, () => register(tab, sending)),
      );
      view.on(
        'presending',
        contained(FEATURE, () => prepare(tab, drafts, sending, view)),
      );
      view.on(
        'sending',
        contained(FEATURE, () => {
          drafts.refreshId(view);
          register(tab, sending);
        }),
      );
      lifeOf(view).addEventListener('abort', () => {
        sending.views.delete(view);
        if (sending.registeredOn === view) sending.registeredOn = null;
        if (sending.views.size === 0) sendings.delete(draft);
        else contained(FEATURE, register)(tab, sending);
      });
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

function newSending(draft: Draft): Sending {
  return { draft, views: new Set(), registeredOn: null, pressed: null };
}

/** Send was pressed and the window is still whole. */
function prepare(tab: GmailTab, drafts: Drafts, sending: Sending, view: ComposeView): void {
  sending.pressed = null;
  drafts.refreshId(view);
  if (sending.draft.spent) sending.draft.open();
  register(tab, sending);
  sending.pressed = readPressed(view);
  sending.draft.addressTo(sending.pressed.envelope);
  sending.draft.inFlight = null;
  sending.draft.missing = sending.draft.countedOn ? 'not-asked' : null;
}

function readPressed(view: ComposeView): Pressed {
  const envelope = readEnvelope(view);
  const own = readOwn(view, envelope);
  return { envelope, own, plainText: isPlainText(view.getElement()), typed: view.getTextContent() };
}

/** No mail goes without its receipt for want of these. */
function readOwn(view: ComposeView, envelope: Envelope): string[] {
  try {
    return ownRecipients(view, envelope);
  } catch (cause) {
    report(FEATURE, cause);
    return [];
  }
}

/**
 * Registers the modifier on the first window that has a draft id, unless one is registered already. Gmail may give it one
 * as late as in making the request: `sending` comes before InboxSDK looks for modifiers.
 */
function register(tab: GmailTab, sending: Sending): void {
  if (sending.registeredOn) return;
  const view = [...sending.views].find((candidate) => readDraftId(candidate.getElement()));
  if (!view) return;
  sending.registeredOn = view;
  view.registerRequestModifier(({ body }) => modify(tab, sending, view, body));
}

/** Runs for every attempt to send, retries of the same mail included. */
async function modify(tab: GmailTab, sending: Sending, view: ComposeView, written: string): Promise<{ body: string }> {
  const { draft } = sending;
  draft.inFlight = null;
  const { body, pixel, failure } = await requestBody(written, {
    ownPixelPaths: tab.link.ownPixelPaths,
    typed: sending.pressed?.typed ?? '',
    stagedPixel: () => stagePixel(tab, sending, view),
  });
  if (failure && !tab.link.stale) report(FEATURE, failure);
  draft.inFlight = pixel;
  draft.missing = pixel || !draft.countedOn ? null : whyUntracked(tab.link, draft, failure);
  return { body };
}

/** The draft's pixel, with the mail kept durably for it; null where none is wanted or to be had. */
async function stagePixel(tab: GmailTab, sending: Sending, view: ComposeView): Promise<Pixel | null> {
  const { draft } = sending;
  await draft.opening;
  const { plainText, envelope: pressed, own } = sending.pressed ?? readPressed(view);
  const envelope = view.destroyed ? pressed : fullerEnvelope(pressed, readEnvelope(view));
  draft.addressTo(envelope);
  const { on, pixel, id: draftId } = draft;
  if (!on || !pixel) return null;
  if (!draftId) throw new NoDraftId();
  if (plainText) return null;
  const unknown = { threadId: null, gmailMessageId: null, answers: [] };
  const sentAt = Date.now();
  const { staged } = await tab.link.ask('send.stage', {
    id: pixel.id,
    sentAt,
    details: {
      ...envelope,
      ...unknown,
      ...(own.length > 0 && { ownRecipients: own }),
      ...laterWishes(draft, sentAt),
      draftId,
      gmailAccount: tab.account,
    },
  });
  if (!staged) throw new NotKept();
  return pixel;
}

/** What was chosen for the time after it is sent. */
function laterWishes({ choice }: Draft, at: number): Pick<MailDetails, 'notify' | 'reminder'> {
  return {
    ...(choice.everyTime && { notify: { when: 'every', at } }),
    ...(choice.remind && { reminder: { of: 'unread', dueAt: at + REMIND_DAYS * DAY, at } }),
  };
}
