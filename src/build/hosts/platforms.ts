import { caching, changing, everywhere, type HostedSite, wholeFolders } from './headers.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. Where two rules give one header both join its values, so no path has two. */
export function headersFile({ base }: HostedSite): string {
  const rules = [
    { path: `${base}*`, headers: everywhere },
    ...wholeFolders.map((folder) => ({
      path: `${base}${folder}/*`,
      headers: [['Cache-Control', caching.forever]] as const,
    })),
  ];
  return rules
    .map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

/** `vercel.json`. Of two rules for one header the last counts. */
export function vercelFile({ base }: HostedSite): string {
  const inFolder = (file: string) => file.replace('data/', '').replace('.json', '');
  const rules = [
    { source: `${base}(.*)`, headers: everywhere },
    ...['assets/(.*)', `data/((?!${changing.map(inFolder).join('|')}).*)`].map((path) => ({
      source: base + path,
      headers: [['Cache-Control', caching.forever]] as const,
    })),
  ];
  const written = rules.map(({ source, headers }) => ({
    source,
    headers: headers.map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ headers: written }, null, 2)}\n`;
}
