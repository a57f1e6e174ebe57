/** The pages for people. */
import { findExtension } from '../find-extension.ts';
import type { AppContext, AppParts, Route } from '../routes/route.ts';
import { connectPage } from './connect-page.ts';
import { isOwner } from './is-owner.ts';
import { sendPage } from './layout.ts';
import { welcomePage } from './welcome-page.ts';
import { chooseLanguage } from './words.ts';

export function pageRoutes({ store, ownerLink, publicUrl }: AppParts): Route[] {
  const languageOf = (context: AppContext) => chooseLanguage(context.req.header('Accept-Language'));

  return [
    {
      method: 'GET',
      path: '/',
      for: 'anyone',
      async answer(context) {
        const owner = isOwner(context.env?.incoming, publicUrl);
        const browsers = await store.countDevices();
        const page = welcomePage(languageOf(context), {
          owner,
          browsers,
          extensionFolder: findExtension(),
          hasMessages: await store.hasMessages(),
          connectLink: owner && browsers === 0 ? await ownerLink.current(Date.now()) : null,
        });
        return sendPage(context, page);
      },
    },
    {
      method: 'GET',
      path: '/connect',
      for: 'anyone',
      answer: (context) => sendPage(context, connectPage(languageOf(context))),
    },
  ];
}
