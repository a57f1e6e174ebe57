/** Reads Chromium's network log: all requests of pages and workers. */
import { readFile } from 'node:fs/promises';

export interface NetRequest {
  url: string;
  method: string;
  /** Origin of the page or worker; null: the browser itself. */
  initiator: string | null;
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
        ? [{ url: params.url, method: params.method ?? 'GET', initiator: origin(params.initiator) }]
        : [],
    );
    return new NetLog(requests);
  }

  /** Unique hosts contacted by pages and workers, sorted. */
  hosts(): string[] {
    const urls = this.requests
      .filter(({ initiator }) => initiator !== null)
      .map(({ url }) => new URL(url))
      .filter(({ protocol }) => /^(https?|wss?):$/.test(protocol));
    return [...new Set(urls.map(({ host }) => host))].sort();
  }

  /** Requests whose address holds this text. */
  asking(part: string): NetRequest[] {
    return this.requests.filter(({ url }) => url.includes(part));
  }
}

function origin(initiator: string | undefined): string | null {
  return initiator === undefined || initiator === 'not an origin' ? null : initiator;
}

interface RawLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; method?: string; initiator?: string } }[];
}

/** Adds the last brackets, which a killed browser leaves out. */
function parse(text: string): RawLog {
  try {
    return JSON.parse(text) as RawLog;
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`) as RawLog;
  }
}
