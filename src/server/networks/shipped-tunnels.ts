/** Networks that people pass through on their way: VPNs, and companies' gateways. Where they come out is not where a reader is. */
import { announcedBy, type ShippedRanges } from './shipped-ranges.ts';

/**
 * Of Cloudflare, whose WARP ends there, IPv4 in blocks of some size, half its addresses. VPNs that rent all over
 * the world (M247, Datacamp) are in thousands of small blocks: left to `nunchi networks update`.
 */
export const SHIPPED_TUNNELS: readonly ShippedRanges[] = [
  {
    owner: 'vpn',
    name: 'Proton VPN',
    source: announcedBy(209103),
    until: 'asn',
    ranges: `
      62.169.136.0/23 79.135.104.0/24 185.159.157.0/24 185.159.159.0/24 194.126.177.0/24
      2a07:b940::/29
    `,
  },
  {
    owner: 'vpn',
    name: 'Cloudflare',
    source: announcedBy(13335),
    until: 'asn',
    ranges: `
      104.16.0.0/14 104.20.0.0/16 104.21.0.0/17 104.24.0.0/15 104.27.0.0/17 104.27.128.0/18 104.28.0.0/16
      104.29.128.0/18 104.31.128.0/17 150.48.128.0/18 152.114.0.0/17 152.114.128.0/18 162.159.0.0/18
      172.64.0.0/18 172.65.0.0/16 172.67.0.0/16 204.195.192.0/18
      2400:1c80::/32 2400:c680::/32 2400:cb00:2000::/35 2400:cb00:4000::/34 2400:cb00:8000::/34
      2400:cb00:d000::/36 2400:cb00:e000::/35 2401:8b80::/32 2401:9860::/32 2401:ab80::/32 2405:8100::/32
      2405:b500::/32 2405:fc40::/32 2405:fcc0::/32 2606:4700:5000::/36 2606:4700:6000::/35 2606:54c0::/32
      2607:8940:2000::/35 2803:f800:1000::/36 2803:f800:2000::/35 2803:f800:4000::/34 2803:f800:8000::/33
      2a06:98c0::/36 2a06:98c0:2000::/36 2a06:98c0:4000::/34 2a06:98c0:8000::/33 2a06:98c1:1000::/36
      2a06:98c1:2000::/35 2a06:98c1:4000::/34 2a06:98c1:8000::/33 2a06:98c2::/31 2a06:98c4::/30 2a09:bac1::/32
      2a09:bac2::/31 2a09:bac4::/30 2a0a:6c80::/29 2c0f:f248::/32
    `,
  },
  {
    owner: 'vpn',
    name: 'Zscaler',
    source:
      'config.zscaler.com/api/zscaler.net/hubs/cidr/json/recommended, 2026-07; of IPv6 the allocations that those are in',
    until: 'asn',
    ranges: `
      87.58.64.0/18 101.2.192.0/18 104.129.192.0/20 136.226.0.0/16 137.31.0.0/16 137.83.128.0/18 147.161.128.0/17
      159.254.0.0/16 164.137.0.0/16 165.225.0.0/17 165.225.192.0/18 167.103.0.0/16 167.106.0.0/16 170.85.0.0/16
      175.107.128.0/18 185.46.212.0/22 194.9.96.0/20 194.9.112.0/22 198.14.64.0/18 205.220.0.0/17 209.55.128.0/18
      209.55.192.0/19
      2400:7aa0::/32 2605:4300::/32 2a03:eec0::/32
    `,
  },
];
