/**
 * A second fence around InboxSDK's telemetry. The first is a rule of the extension's, and goes with it when the extension is
 * switched off or removed: InboxSDK lives on in the tabs that are open, and would speak then.
 */

/** The same as in rules/inboxsdk-telemetry.json. */
export const TELEMETRY_HOSTS: readonly string[] = ['api.inboxsdk.com', 'pubsub.googleapis.com'];

/** Makes requests to those hosts fail before they are made, in this extension's own world of the page. */
export function fenceTelemetry(world: { XMLHttpRequest: typeof XMLHttpRequest }): void {
  world.XMLHttpRequest = class extends world.XMLHttpRequest {
    override open(method: string, url: string | URL, ...rest: [async?: boolean]): void {
      const host = URL.parse(url, 'https://mail.google.com')?.hostname ?? '';
      if (TELEMETRY_HOSTS.includes(host)) throw new Error(`telemetry is not sent: ${host}`);
      super.open(method, url, ...(rest as [boolean]));
    }
  };
}
