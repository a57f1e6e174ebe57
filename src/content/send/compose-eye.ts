/** The compose window's eye: shows and toggles the receipt. */
import type { ComposeView } from '@inboxsdk/core';
import type { DraftChoice } from '../../mail/mail-choices.ts';
import { type ComposeReason, composeEyeTitle, composeEyeUrl, isAvailable } from '../../ui/compose-eye.ts';
import { ruleName } from '../../ui/rule-name.ts';
import { contained, destroySignal } from '../contain.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import { isPlainText, watchPlainText } from '../gmail/plain-text.ts';
import { BUTTON_IMAGE, COMPOSE_BUTTON } from '../gmail/selectors.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { addComposeMenu } from './compose-menu/compose-menu.tsx';
import type { Draft, Drafts } from './drafts.ts';
import './compose-eye.css';

const FEATURE = 'compose eye';
const ICON_CLASS = 'nunchi-compose-eye';

const EYE_IMAGES = {
  on: 'on',
  off: 'off',
  paused: 'off',
  'not-connected': 'unavailable',
  'plain-text': 'unavailable',
  'stale-tab': 'unavailable',
} as const satisfies Record<ComposeReason, string>;

export function composeEye(tab: GmailTab, drafts: Drafts): void {
  const unregister = tab.sdk.Compose.registerComposeViewHandler(
    contained(FEATURE, (view: ComposeView) => addEye(tab, drafts.of(view), view)),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

function addEye(tab: GmailTab, draft: Draft, view: ComposeView): void {
  const viewSignal = AbortSignal.any([destroySignal(view), tab.signal]);
  let draw: ((reason: ComposeReason) => void) | null = null;

  const createEye = (reason: ComposeReason) => {
    const button = addButton(view, reason, describeEye(reason, draft), () => onPressEye(tab, view, draft));
    const actions = {
      choose: contained(FEATURE, (choice: Partial<DraftChoice>) => draft.choose(choice)),
      connect: contained(FEATURE, () => tab.link.request('options.open')),
    };
    const drawMenu = addComposeMenu(button, actions, viewSignal);
    return (now: ComposeReason) => {
      paint(button, now, describeEye(now, draft));
      drawMenu({ reason: now, decision: draft.decision, choice: draft.choice, notifyWhen: tab.link.notifyWhen });
    };
  };
  const show = contained(FEATURE, () => {
    if (!draft.loaded && !tab.link.stale) return;
    const reason = findReason(tab, view, draft);
    if (reason === 'on') draft.eyePromised = true;
    draw ??= createEye(reason);
    draw(reason);
  });

  draft.changes.add(show, viewSignal);
  tab.link.changes.add(show, viewSignal);
  watchPlainText(view.getElement(), show, viewSignal);
  show();
}

function findReason(tab: GmailTab, view: ComposeView, draft: Draft): ComposeReason {
  if (tab.link.stale) return 'stale-tab';
  if (!draft.pixel) return 'not-connected';
  if (isPlainText(view.getElement())) return 'plain-text';
  const { ask, by } = draft.decision;
  if (ask) return 'on';
  return by === 'pause' ? 'paused' : 'off';
}

function describeEye(reason: ComposeReason, { decision }: Draft): string {
  return composeEyeTitle(reason, decision.by === 'rule' ? ruleName(decision.rule) : null);
}

/** Handles click, Enter and Space. */
function onPressEye(tab: GmailTab, view: ComposeView, draft: Draft): Promise<void> | undefined {
  const reason = findReason(tab, view, draft);
  if (isAvailable(reason)) return draft.choose({ on: reason !== 'on' });
  if (reason === 'not-connected') return tab.link.request('options.open');
  return undefined;
}

function addButton(
  view: ComposeView,
  reason: ComposeReason,
  title: string,
  onPress: () => Promise<void> | undefined,
): HTMLElement {
  view.addButton({
    title,
    iconClass: ICON_CLASS,
    iconUrl: composeEyeUrl(EYE_IMAGES[reason], themeBehind(view.getElement())),
    onClick: contained(FEATURE, () => onPress()),
  });
  const button = view.getElement().querySelector(`.${ICON_CLASS}`)?.closest<HTMLElement>(COMPOSE_BUTTON);
  if (!button) throw new Error('Gmail’s compose window took no button');
  return button;
}

/** InboxSDK updates the tooltip only, not the label. */
function paint(button: HTMLElement, reason: ComposeReason, title: string): void {
  button.setAttribute('aria-label', title);
  button.setAttribute('data-tooltip', title);
  button.dataset.nunchiState = reason;
  const url = composeEyeUrl(EYE_IMAGES[reason], themeBehind(button));
  const icon = button.querySelector(BUTTON_IMAGE);
  if (!icon) return;
  icon.alt = '';
  if (icon.src !== url) icon.src = url;
}
