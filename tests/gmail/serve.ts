/** Starts the stand-in by hand: `node tests/gmail/serve.ts [port]`. */
import { startGmail } from './server.ts';

const gmail = await startGmail({ port: Number(process.argv[2] ?? 0) });
console.log(`The stand-in answers on 127.0.0.1:${gmail.port}. Start Chromium with`);
console.log(gmail.chromiumArgs.map((arg) => `  '${arg}' \\`).join('\n'));
console.log('  --user-data-dir=<an empty folder> https://mail.google.com/');
