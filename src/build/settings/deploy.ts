import * as v from 'valibot';
import { choice, setting } from './setting.ts';

/** Milliseconds. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const KEEP = 'off, or a time such as 7 days or 12 hours';

/** How long something stays, in milliseconds; null: not at all. */
const span = v.pipe(
  v.string(),
  v.regex(/^(?:off|[1-9]\d{0,3} ?(?:days?|hours?))$/),
  v.transform((text) => (text === 'off' ? null : parseInt(text, 10) * (text.includes('day') ? DAY : HOUR))),
);

/** Hosts for which a build can write what they read. */
export const hostNames = ['netlify', 'cloudflare', 'vercel', 'apache', 'nginx', 'caddy'] as const;
export type HostName = (typeof hostNames)[number];

const HOSTS = `a list of ${hostNames.slice(0, -1).join(', ')} and ${hostNames.at(-1)}`;

/** The settings that say how a site comes to its readers. */
export const deploy = {
  /** How long files of earlier editions stay for pages that are open, milliseconds; null: not at all. */
  keep: setting(span, {
    variable: 'KEEP',
    expected: KEEP,
    fallback: 'off',
    fallbackText: '`off`',
    about: 'how long files of earlier editions stay for pages that are open',
    usedBy: ['build'],
  }),
  /** The hosts whose files are written into the output. */
  hosts: setting(v.array(v.picklist(hostNames, HOSTS), HOSTS), {
    variable: 'HOSTS',
    expected: `some of ${hostNames.join(',')}`,
    expectedOption: HOSTS,
    fallback: [],
    fallbackText: 'none',
    about: 'hosts whose files with headers are written',
    usedBy: ['build'],
    fromText: (text) => text.split(',').map((name) => name.trim()),
  }),
  /** Whether the output holds a compressed copy of each text. */
  compress: choice(['off', 'on'], {
    variable: 'COMPRESS',
    about: 'whether the site has compressed copies of its texts, .br and .gz',
    usedBy: ['build'],
  }),
};
