import './content.css';
import * as InboxSDK from '@inboxsdk/core';
import { answers } from './answers.ts';
import { BackgroundLink } from './background-link.ts';
import { BRAND_ICON } from './brand.ts';
import { composeEye } from './compose-eye.ts';
import { confirmSent } from './confirm-sent.ts';
import { confirmShown } from './confirm-shown.ts';
import { Drafts } from './drafts.ts';
import { contained, type GmailTab } from './gmail-tab.ts';
import { HoverCard } from './hover/hover-card.tsx';
import { listEyes } from './list-eyes.ts';
import { menu } from './menu.tsx';
import { messageEyes } from './message-eyes.ts';
import { notices } from './notices.ts';
import { ownViews } from './own-views.ts';
import { pixelInRequest } from './pixel-in-request.ts';
import { fenceTelemetry } from './telemetry-fence.ts';
import { ThreadMessages } from './thread-messages.ts';
import { threadPanel } from './thread-panel.tsx';

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
  const tab: GmailTab = { sdk, account, link, drafts, signal };

  contained('sent mail', confirmSent)(tab);
  contained('pixel in the request', pixelInRequest)(tab);
  contained('compose eye', composeEye)(tab);
  contained('notices', notices)(tab);
  contained('list eyes', listEyes)(tab, card);
  contained('thread pane', threadPanel)(tab, threads);
  contained('message eyes', messageEyes)(tab, threads, card);
  contained('answers', answers)(tab, threads);
  contained('own views', ownViews)(tab);
  contained('menu', menu)(tab);
  contained('shown mail', confirmShown)(tab);
})();
