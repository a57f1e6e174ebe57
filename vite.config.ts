import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const outDir = 'dist/extension';

/**
 * What several entries share comes in two files, not in some twenty: each of them keeps a page that opens waiting.
 * The service worker needs the first alone, which has words and no elements.
 */
const SHARED = [
  {
    name: 'common',
    test: /src\/(messaging|protocol)\/|webextension-polyfill|src\/ui\/(i18n|format|fold-text)|src\/panel\/(describe-\w+|place-name|people-words)/,
    minShareCount: 2,
  },
  { name: 'shown', test: /src\/(ui|panel)\/|node_modules\/preact/, minShareCount: 2 },
];

export default defineConfig({
  plugins: [
    crx({ manifest: manifest as Parameters<typeof crx>[0]['manifest'] }),
    inboxSdkPageWorld(),
    polyfillAsModule(),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome126',
    chunkSizeWarningLimit: 1500,
    // For pages alone: the service worker has no document to put it into, and Gmail's is not ours.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    // Pages that the manifest does not name.
    rollupOptions: {
      input: { activity: 'src/activity/index.html', 'first-run': 'src/first-run/index.html' },
      output: { codeSplitting: { groups: SHARED } },
    },
  },
});

/** InboxSDK injects this file into Gmail by its name at the extension's root; crxjs does not copy it. */
function inboxSdkPageWorld(): Plugin {
  return {
    name: 'inboxsdk-page-world',
    apply: 'build',
    writeBundle: () =>
      copyFile(fileURLToPath(import.meta.resolve('@inboxsdk/core/pageWorld.js')), `${outDir}/pageWorld.js`),
  };
}

/**
 * The polyfill is CommonJS. Taken into a module by the usual way, all of Chrome's interfaces are made as a script starts, since each name
 * is asked for; that took a service worker and each page some milliseconds.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'polyfill-as-module',
    apply: 'build',
    transform: {
      filter: { id: /browser-polyfill\.js$/ },
      handler: (code) =>
        `const module = { exports: {} }; const exports = module.exports;\n${code}\nexport default module.exports;`,
    },
  };
}
