import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type CrxPlugin, crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const outDir = 'dist/extension';
const target = 'chrome126';
const { background, ...withoutBackground } = manifest;

/** What pages and Gmail share comes in one file, not in some twenty: each of them keeps a page that opens waiting. */
const SHARED = {
  name: 'shared',
  test: /src\/(mail|messaging|protocol|ui|views)\/|node_modules\/(preact|webextension-polyfill)/,
  minShareCount: 2,
};

export default defineConfig({
  plugins: [
    withoutServerTexts(),
    crx({ manifest: withoutBackground as Parameters<typeof crx>[0]['manifest'] }),
    serviceWorker(),
    inboxSdkPageWorld(),
    polyfillAsModule(),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target,
    chunkSizeWarningLimit: 1500,
    // For pages alone: Gmail's document is not ours.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    // Pages that the manifest does not name.
    rollupOptions: {
      input: { activity: 'src/activity/index.html', 'first-run': 'src/first-run/index.html' },
      output: { codeSplitting: { groups: [SHARED] } },
    },
  },
});

/**
 * The service worker as one classic script, for which Chrome keeps compiled code: it starts 15 to 35 ms sooner than as modules, and who
 * wakes it waits for that.
 */
function serviceWorker(): CrxPlugin {
  const fileName = 'service-worker.js';
  return {
    name: 'service-worker',
    apply: 'build',
    // After those of crxjs, one of which would put a loader of modules before it.
    enforce: 'post',
    async renderCrxManifest(manifest) {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [withoutServerTexts(), polyfillAsModule()],
        build: {
          write: false,
          target,
          rollupOptions: { input: background.service_worker, output: { format: 'iife' } },
        },
      });
      const [script] = (built as Rolldown.RolldownOutput).output;
      this.emitFile({ type: 'asset', fileName, source: script.code });
      return { ...manifest, background: { service_worker: fileName } };
    },
  };
}

/** Leaves the texts of the server's pages out of the catalogues, both bundled and as Chrome's own files. */
function withoutServerTexts(): Plugin {
  const strip = (catalogue: string) => {
    const texts = Object.entries(JSON.parse(catalogue)).filter(([key]) => !key.startsWith('serverPage'));
    return JSON.stringify(Object.fromEntries(texts), null, 2);
  };
  return {
    name: 'without-server-texts',
    apply: 'build',
    enforce: 'pre',
    transform: { filter: { id: /_locales\/\w+\/messages\.json$/ }, handler: strip },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.startsWith('_locales/')) file.source = strip(String(file.source));
        }
      },
    },
  };
}

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
