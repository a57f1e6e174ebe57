/** The backend's settings, read once from the environment. */
import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import { StartError } from './start-error.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const MASTER_PATTERN = /^\d{1,3}:[A-Za-z0-9_-]{43}(,\d{1,3}:[A-Za-z0-9_-]{43})*$/;

const wholeNumber = (least: number, most: number) => {
  const fix = `give a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, fix)
    .transform(Number)
    .refine((number) => number >= least && number <= most, fix);
};

function isPublicUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
}

/** One entry per setting; messages follow the setting's name. */
const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'give a host name or an IP address')
    .default('127.0.0.1'),
  NUNCHI_PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'give an address that begins with http:// or https://, without ?, # or a password')
    .transform((text) => new URL(text).href.replace(/\/+$/, ''))
    .optional(),
  NUNCHI_DATA: z
    .string()
    .default('./data')
    .transform((folder) => resolve(folder)),
  NUNCHI_TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.0/8, ::1/128')
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((cidrs) => cidrs.every((cidr) => ipaddr.isValidCIDR(cidr)), 'give networks such as 10.0.0.0/8, fd00::/8'),
  NUNCHI_RETENTION_DAYS: wholeNumber(1, 36_500).default(365),
  NUNCHI_LOG_LEVEL: z.enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(', ')}`).default('info'),
  NUNCHI_MASTER: z
    .string()
    .regex(MASTER_PATTERN, 'give <epoch>:<32 bytes as base64url>, several with commas between')
    .optional(),
  NUNCHI_DATABASE_URL: z
    .never('this version keeps its data in SQLite, in the folder that NUNCHI_DATA names; unset it')
    .optional(),
});

export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape);

export interface Settings {
  /** 0: any free one. */
  port: number;
  host: string;
  /** Without a trailing slash; null: derived from the port. */
  publicUrl: string | null;
  /** Absolute. */
  dataFolder: string;
  /** CIDRs. */
  trustedProxies: string[];
  retentionDays: number;
  logLevel: (typeof LOG_LEVELS)[number];
  /** `<epoch>:<secret>[,…]`; null where master.json holds them. */
  master: string | null;
}

/** Reads an environment; a StartError names the first bad setting and its fix. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const result = schema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new StartError(`${String(issue?.path[0])}: ${issue?.message}.`);
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.NUNCHI_PUBLIC_URL ?? null,
    dataFolder: data.NUNCHI_DATA,
    trustedProxies: data.NUNCHI_TRUSTED_PROXIES,
    retentionDays: data.NUNCHI_RETENTION_DAYS,
    logLevel: data.NUNCHI_LOG_LEVEL,
    master: data.NUNCHI_MASTER ?? null,
  };
}
