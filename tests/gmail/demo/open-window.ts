/** The demo in a window, until a person closes it. */
import type { DemoBackend } from './find-backend.ts';
import { connect, type Demo, openDemo } from './open-demo.ts';

const SIZE = { width: 1440, height: 920 };
const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ko') ? 'ko' : 'en';

/** Resolves when the window closes or `stopped` does. */
export async function openWindow(backend: DemoBackend, stopped: Promise<void>): Promise<void> {
  const demo = await openDemo({ language, panel: true, headed: true, viewport: SIZE }).catch(refuse);
  const ended = Promise.race([stopped, untilClosed(demo)]);
  try {
    await Promise.race([ended, showMailbox(demo, backend)]);
    await ended;
  } finally {
    await demo.close();
  }
  console.log('The demo has ended.');
}

/** A named display may be missing: over ssh, in a container. */
function refuse(cause: unknown): never {
  const [reason] = String(cause).split('\n');
  throw new Error(`No window could be opened (${reason}). Without one: npm run demo -- --walk`, { cause });
}

async function showMailbox(demo: Demo, backend: DemoBackend): Promise<void> {
  await connect(demo, backend);
  await demo.mailbox.open();
  console.log('The mailbox is open, and the extension connected. Compose a mail, send it, then play its recipient');
  console.log('with the panel at the left. Close the window or press Ctrl-C to end.');
}

/** On a Mac the browser outlives its window. */
function untilClosed({ browser: { context } }: Demo): Promise<void> {
  return new Promise((resolve) => {
    const check = () => context.pages().length === 0 && resolve();
    context.on('close', () => resolve());
    context.on('page', (page) => page.on('close', check));
    for (const page of context.pages()) page.on('close', check);
  });
}
