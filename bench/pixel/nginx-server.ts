/** nginx with one worker, serving a GIF from memory and storing nothing. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type BenchServer, startServer } from './start-server.ts';

/** Null: nginx is not installed. */
export async function startNginx(folder: string): Promise<BenchServer | null> {
  if (spawnSync('nginx', ['-v']).error) return null;
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, configOf(folder, port));
  return startServer('nginx', 'nginx', ['-c', config, '-p', folder, '-e', join(folder, 'error.log')], { port });
}

function configOf(folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n    ');
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 100000000;
    ${temporary}
    server { listen 127.0.0.1:${port}; location / { empty_gif; } }
}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
