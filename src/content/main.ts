import '../ui/tokens.css';
import * as InboxSDK from '@inboxsdk/core';
import { contained } from './contain.ts';
import { HoverCard } from './eyes/hover-card.tsx';
import { listEyes } from './eyes/list-eyes.ts';
import { messageEyes } from './eyes/message-eyes.ts';
import { threadPanel } from './eyes/thread-panel.tsx';
import { BRAND_ICON } from './gmail/brand.ts';
import { fenceTelemetry } from './gmail/telemetry-fence.ts';
import type { GmailTab } from './gmail-tab.ts';
import { BackgroundLink } from './link/background-link.ts';
import { ThreadMessages } from './link/thread-messages.ts';
import { menu } from './menu/menu.tsx';
import { replies } from './replies/replies.ts';
import { composeEye } from './send/compose-eye.ts';
import { confirmSent } from './send/confirm-sent.ts';
import { confirmShown } from './send/confirm-shown.ts';
import { Drafts } from './send/drafts.ts';
import { ownViews } from './send/own-views.ts';
import { pixelInRequest } from './send/pixel-in-request.ts';
import { toasts } from './toasts/toasts.ts';

const APP_ID = 'sdk_nunchi_0081bf8946';

contained('telemetry', fenceTelemetry)(window);
contained('start', async () => {
  const sdk = await InboxSDK.load(2, APP_ID, {
    appName: 'Nunchi',
    appIconUrl: BRAND_ICON,
    eventTracking: false,
    globalErrorLogging: false,
  });
  const { signal } = new AbortController();
  const account = sdk.User.getEmailAddress();
  const link = new BackgroundLink(signal);
  const drafts = new Drafts({ account, link, signal });
  const threads = new ThreadMessages(account, link, signal);
  const card = new HoverCard(signal);
  const tab: GmailTab = { sdk, account, link, signal };

  contained('sent mail', confirmSent)(tab, drafts);
  contained('pixel in the request', pixelInRequest)(tab, drafts);
  contained('compose eye', composeEye)(tab, drafts);
  contained('toasts', toasts)(tab, drafts);
  contained('list eyes', listEyes)(tab, card);
  contained('thread pane', threadPanel)(tab, threads);
  contained('message eyes', messageEyes)(tab, threads, card);
  contained('replies', replies)(tab, threads);
  contained('own views', ownViews)(tab);
  contained('menu', menu)(tab);
  contained('shown mail', confirmShown)(tab);
})();
