/** `/` and `/connect`: HTML for people. */
import { Hono } from 'hono';
import { findExtension } from '../find-extension.ts';
import type { AppContext, AppEnvironment, AppParts } from '../routes/app-parts.ts';
import { connectPage } from './connect-page.ts';
import { isOwner } from './is-owner.ts';
import { sendPage } from './layout.ts';
import { welcomePage } from './welcome-page.ts';
import { chooseLanguage } from './words.ts';

export function pageRoutes({ store, ownerLink, publicUrl }: AppParts): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  const languageOf = (context: AppContext) => chooseLanguage(context.req.header('Accept-Language'));

  routes.get('/', async (context) => {
    const owner = isOwner(context.env?.incoming, publicUrl);
    const browsers = await store.countDevices();
    const page = welcomePage(languageOf(context), {
      owner,
      browsers,
      extensionFolder: findExtension(),
      hasMessages: await store.hasMessages(),
      connectLink: owner && browsers === 0 ? await ownerLink.current() : null,
    });
    return sendPage(context, page);
  });
  routes.get('/connect', (context) => sendPage(context, connectPage(languageOf(context))));
  return routes;
}
