/**
 * Blocks InboxSDK's telemetry from within the page. The extension's network rule ends when it is disabled or removed,
 * while InboxSDK runs on in open tabs.
 */

/** The hosts of rules/inboxsdk-telemetry.json. */
export const TELEMETRY_HOSTS: readonly string[] = ['api.inboxsdk.com', 'pubsub.googleapis.com'];

/** Makes `open` throw for those hosts. */
export function fenceTelemetry(world: { XMLHttpRequest: typeof XMLHttpRequest }): void {
  world.XMLHttpRequest = class extends world.XMLHttpRequest {
    override open(method: string, url: string | URL, ...rest: [async?: boolean]): void {
      const host = URL.parse(url, 'https://mail.google.com')?.hostname ?? '';
      if (TELEMETRY_HOSTS.includes(host)) throw new Error(`telemetry is not sent: ${host}`);
      super.open(method, url, ...(rest as [boolean]));
    }
  };
}
