/** Builds `dist/extension`, quietly unless it fails. */
import { giveUp, run, step } from './run-step.mjs';

export async function buildExtension() {
  await step('Building the extension', async () => {
    const { ok, output } = await run('vite', ['build'], { quiet: true });
    if (!ok) giveUp(`The extension could not be built.\n\n${output}`);
  });
}
