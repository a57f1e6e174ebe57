import { Gauge, type Registry } from 'prom-client';
import type { Networks } from './networks.ts';
import { SHIPPED_ON } from './shipped-ranges.ts';

/** Exports when each list was fetched: `time() - nunchi_network_list_timestamp_seconds` is its age. */
export function watchNetworks(registry: Registry, networks: Pick<Networks, 'fetched'>): void {
  new Gauge({
    name: 'nunchi_network_list_timestamp_seconds',
    help: 'When each list of networks in use was fetched; of those shipped with the backend, when they were published',
    labelNames: ['list'],
    registers: [registry],
    collect() {
      this.reset();
      this.set({ list: 'shipped' }, Date.parse(SHIPPED_ON) / 1000);
      for (const [list, at] of networks.fetched) this.set({ list }, at / 1000);
    },
  });
}
