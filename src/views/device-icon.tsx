import type { Device } from '../protocol/load.ts';
import type { Shape } from '../ui/svg-drawing.ts';
import './device-icon.css';

const stroke = { stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** On 20 by 20. Unknown: an envelope. */
const SHAPES: Record<Device, readonly Shape[]> = {
  desktop: [
    ['path', { d: 'M4 4h12v9H4Z', ...stroke }],
    ['path', { d: 'M1.8 16h16.4', ...stroke }],
  ],
  mobile: [
    ['path', { d: 'M6.2 2.2h7.6v15.6H6.2Z', ...stroke }],
    ['path', { d: 'M9 15.2h2', ...stroke }],
  ],
  tablet: [
    ['path', { d: 'M3.8 2.6h12.4v14.8H3.8Z', ...stroke }],
    ['path', { d: 'M9 14.8h2', ...stroke }],
  ],
  unknown: [
    ['path', { d: 'M2.4 4.8h15.2v10.4H2.4Z', ...stroke }],
    ['path', { d: 'M2.8 5.4 10 11l7.2-5.6', ...stroke }],
  ],
};

/** Decorative: the text beside it names the device. */
export function DeviceIcon({ device }: { device: Device }) {
  return (
    <svg class="nunchi-device" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
      {SHAPES[device].map(([Tag, attributes]) => (
        <Tag key={attributes.d} {...attributes} />
      ))}
    </svg>
  );
}
