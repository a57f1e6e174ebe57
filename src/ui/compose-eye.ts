import { type ComposeState, composeEyeDrawing } from './eye-drawings.ts';
import { type MessageKey, t } from './i18n.ts';
import { drawUrl } from './svg-drawing.ts';

type Theme = 'light' | 'dark';

const COLOURS: Record<Theme, Record<ComposeState, { ink: string; iris: string }>> = {
  light: {
    on: { ink: '#5c4300', iris: '#ffcf33' },
    off: { ink: '#5f6368', iris: 'none' },
    unavailable: { ink: '#5f6368', iris: 'none' },
  },
  dark: {
    on: { ink: '#4a3600', iris: '#ffd95c' },
    off: { ink: '#a8adb4', iris: 'none' },
    unavailable: { ink: '#a8adb4', iris: 'none' },
  },
};

/** Image of the compose window's eye, as a `data:` URL. */
export function composeEyeUrl(state: ComposeState, theme: Theme): string {
  const { ink, iris } = COLOURS[theme][state];
  return drawUrl(composeEyeDrawing(state, iris), ink);
}

/** Why the eye is as it is. Only the first three can ask for a receipt. */
export type ComposeReason = 'on' | 'off' | 'paused' | 'not-connected' | 'plain-text' | 'stale-tab';

/** Whether a mail with this eye could ask for a receipt. */
export function isAvailable(reason: ComposeReason): boolean {
  return reason === 'on' || reason === 'off' || reason === 'paused';
}

const TITLES: Record<ComposeReason, MessageKey> = {
  on: 'composeOn',
  off: 'composeOff',
  paused: 'composePaused',
  'not-connected': 'composeNotConnected',
  'plain-text': 'composePlainText',
  'stale-tab': 'composeStaleTab',
};

const RULED: Partial<Record<ComposeReason, MessageKey>> = { on: 'composeOnByRule', off: 'composeOffByRule' };

/** Button title, beginning "Nunchi:". `rule`: the deciding rule in words, or null. */
export function composeEyeTitle(reason: ComposeReason, rule: string | null): string {
  const ruled = RULED[reason];
  return rule !== null && ruled ? t(ruled, { rule }) : t(TITLES[reason]);
}
