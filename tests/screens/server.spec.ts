import { DOUBLE, NARROW, test, WIDE } from '../support/screens/screens-test.ts';

test('the pages of the server', async ({ page, backend, connect, shoot }) => {
  await page.goto(backend.url);
  await shoot(page, 'server-welcome', { size: WIDE, whole: true });
  await shoot(page, 'server-welcome-double', { size: DOUBLE });
  await page.goto(await backend.invite());
  await shoot(page, 'server-connect', { size: WIDE });
  await shoot(page, 'server-connect-narrow', { size: NARROW });
  await connect();
  await page.goto(backend.url);
  await shoot(page, 'server-welcome-connected-narrow', { whole: true });
});
