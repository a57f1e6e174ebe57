/** Chromium's own log of its network: every request of every page and worker, and so the one to trust. */
import { readFile } from 'node:fs/promises';

export interface NetRequest {
  url: string;
  method: string;
  /** Who asked, as far as the browser says: `https://mail.google.com`, `chrome-extension://…`, or empty. */
  initiator: string;
}

export class NetLog {
  readonly requests: NetRequest[];

  private constructor(requests: NetRequest[]) {
    this.requests = requests;
  }

  static async read(file: string): Promise<NetLog> {
    const text = await readFile(file, 'utf8');
    const log = parse(text);
    const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
    const requests = log.events.flatMap(({ type, params }) =>
      type === start && params?.url
        ? [{ url: params.url, method: params.method ?? 'GET', initiator: params.initiator ?? '' }]
        : [],
    );
    return new NetLog(requests);
  }

  /** Hosts of http and https requests, each once, sorted. */
  hosts(): string[] {
    const urls = this.requests
      .map(({ url }) => new URL(url))
      .filter(({ protocol }) => /^(https?|wss?):$/.test(protocol));
    return [...new Set(urls.map(({ host }) => host))].sort();
  }

  /** Requests whose address holds this text. */
  asking(part: string): NetRequest[] {
    return this.requests.filter(({ url }) => url.includes(part));
  }
}

interface RawLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; method?: string; initiator?: string } }[];
}

/** A browser that was ended abruptly leaves the log's last brackets unwritten. */
function parse(text: string): RawLog {
  try {
    return JSON.parse(text) as RawLog;
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`) as RawLog;
  }
}
