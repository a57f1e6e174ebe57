/** Puts the pixel into the request: the sender's browser never loads it. */
import type { ComposeView } from '@inboxsdk/core';
import { REMIND_DAYS } from '../../mail/mail-choices.ts';
import { DAY } from '../../mail/reminders.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import type { Pixel } from '../../messaging/messages.ts';
import { contained, destroySignal, report } from '../contain.ts';
import { readDraftId } from '../gmail/draft-id.ts';
import { type Envelope, fullerEnvelope, ownRecipients, readEnvelope } from '../gmail/envelope.ts';
import { isPlainText } from '../gmail/plain-text.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { requestBody } from '../pixel/request-body.ts';
import type { Draft, Drafts } from './drafts.ts';
import { NoDraftId, NotKept, whyUntracked } from './why-untracked.ts';

const FEATURE = 'pixel in the request';

/** A draft's state across its windows. */
interface Sending {
  draft: Draft;
  views: Set<ComposeView>;
  /** The one window with the modifier, which can't be removed. */
  registeredOn: ComposeView | null;
  /** Null before Send. */
  snapshot: SendSnapshot | null;
}

/** The window's content when Send was pressed. */
interface SendSnapshot {
  envelope: Envelope;
  ownRecipients: string[];
  plainText: boolean;
  /** The body's visible text. */
  typed: string;
}

export function pixelInRequest(tab: GmailTab, drafts: Drafts): void {
  const sendings = new Map<Draft, Sending>();

  const unregister = tab.sdk.Compose.registerComposeViewHandler(
    contained(FEATURE, (view: ComposeView) => {
      const draft = drafts.of(view);
      const sending = sendings.get(draft) ?? createSending(draft);
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
      destroySignal(view).addEventListener('abort', () => {
        sending.views.delete(view);
        if (sending.registeredOn === view) sending.registeredOn = null;
        if (sending.views.size === 0) sendings.delete(draft);
        else contained(FEATURE, register)(tab, sending);
      });
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

function createSending(draft: Draft): Sending {
  return { draft, views: new Set(), registeredOn: null, snapshot: null };
}

/** Handles Send while the window is intact. */
function prepare(tab: GmailTab, drafts: Drafts, sending: Sending, view: ComposeView): void {
  sending.snapshot = null;
  drafts.refreshId(view);
  if (sending.draft.wasSent) sending.draft.open();
  register(tab, sending);
  sending.snapshot = takeSnapshot(view);
  sending.draft.setRecipients(sending.snapshot.envelope);
  sending.draft.pixelInFlight = null;
  sending.draft.untrackedReason = sending.draft.expectsReceipt ? 'not-asked' : null;
}

function takeSnapshot(view: ComposeView): SendSnapshot {
  const envelope = readEnvelope(view);
  const ownRecipients = readOwnRecipients(view, envelope);
  return { envelope, ownRecipients, plainText: isPlainText(view.getElement()), typed: view.getTextContent() };
}

/** On errors empty: the receipt matters more. */
function readOwnRecipients(view: ComposeView, envelope: Envelope): string[] {
  try {
    return ownRecipients(view, envelope);
  } catch (cause) {
    report(FEATURE, cause);
    return [];
  }
}

/**
 * Registers the modifier once, on the first window with a draft id. Gmail may assign that as late as `sending`, before
 * InboxSDK looks for modifiers.
 */
function register(tab: GmailTab, sending: Sending): void {
  if (sending.registeredOn) return;
  const view = [...sending.views].find((candidate) => readDraftId(candidate.getElement()));
  if (!view) return;
  sending.registeredOn = view;
  view.registerRequestModifier(({ body }) => modify(tab, sending, view, body));
}

/** Runs on every attempt to send, retries included. */
async function modify(tab: GmailTab, sending: Sending, view: ComposeView, written: string): Promise<{ body: string }> {
  const { draft } = sending;
  draft.pixelInFlight = null;
  const { body, pixel, failure } = await requestBody(written, {
    ownPixelPaths: tab.link.ownPixelPaths,
    typed: sending.snapshot?.typed ?? '',
    stagePixel: () => stagePixel(tab, sending, view),
  });
  if (failure && !tab.link.stale) report(FEATURE, failure);
  draft.pixelInFlight = pixel;
  draft.untrackedReason = pixel || !draft.expectsReceipt ? null : whyUntracked(tab.link, draft, failure);
  return { body };
}

/** Stores the mail first; null: no pixel wanted or available. */
async function stagePixel(tab: GmailTab, sending: Sending, view: ComposeView): Promise<Pixel | null> {
  const { draft } = sending;
  await draft.opening;
  const { plainText, envelope: pressed, ownRecipients } = sending.snapshot ?? takeSnapshot(view);
  const envelope = view.destroyed ? pressed : fullerEnvelope(pressed, readEnvelope(view));
  draft.setRecipients(envelope);
  const { asksReceipt, pixel, id: draftId } = draft;
  if (!asksReceipt || !pixel) return null;
  if (!draftId) throw new NoDraftId();
  if (plainText) return null;
  const unknown = { threadId: null, gmailMessageId: null, answers: [] };
  const sentAt = Date.now();
  const { staged } = await tab.link.request('send.stage', {
    id: pixel.id,
    sentAt,
    details: {
      ...envelope,
      ...unknown,
      ...(ownRecipients.length > 0 && { ownRecipients: ownRecipients }),
      ...chosenFollowUps(draft, sentAt),
      draftId,
      gmailAccount: tab.account,
    },
  });
  if (!staged) throw new NotKept();
  return pixel;
}

/** Choices that take effect after sending. */
function chosenFollowUps({ choice }: Draft, at: number): Pick<MailDetails, 'notify' | 'reminder'> {
  return {
    ...(choice.everyTime && { notify: { when: 'every', at } }),
    ...(choice.remind && { reminder: { of: 'unread', dueAt: at + REMIND_DAYS * DAY, at } }),
  };
}
