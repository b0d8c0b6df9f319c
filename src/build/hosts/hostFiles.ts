import { BUILD_FOLDER } from '../output/fileList.ts';
import type { HostName } from '../settings/deploy.ts';
import type { HostedSite } from './headers.ts';
import { headersFile, vercelFile } from './platforms.ts';
import { apacheFile, caddyFile, nginxFile } from './servers.ts';

interface HostFile {
  /** Below the output. What a host reads by itself stands where it looks; what a person copies is no page of the site. */
  path: string;
  write: (site: HostedSite) => string;
}

/** What each host reads. */
export const hostFiles: Readonly<Record<HostName, HostFile>> = {
  netlify: { path: '_headers', write: headersFile },
  cloudflare: { path: '_headers', write: headersFile },
  vercel: { path: 'vercel.json', write: vercelFile },
  apache: { path: '.htaccess', write: apacheFile },
  nginx: { path: `${BUILD_FOLDER}/nginx.conf`, write: nginxFile },
  caddy: { path: `${BUILD_FOLDER}/Caddyfile`, write: caddyFile },
};

/** The files of some hosts by their path below the output. */
export function filesForHosts(hosts: readonly HostName[], site: HostedSite): Map<string, string> {
  return new Map(hosts.map((host) => [hostFiles[host].path, hostFiles[host].write(site)]));
}
