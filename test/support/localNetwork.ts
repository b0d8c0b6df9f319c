import type { Network } from '../../src/build/links/network.ts';
import { isPublicAddress } from '../../src/build/links/publicAddress.ts';

/** Names that lead elsewhere than to this machine: to an IP address, or nowhere. */
export type Names = Readonly<Record<string, string | null>>;

/** A network in which all names lead to this machine, but for some. */
export function localNetwork(names: Names = {}, more: Partial<Network> = {}): Network {
  return {
    resolve: (host) => {
      const address = names[host] === undefined ? '127.0.0.1' : names[host];
      if (address === null) return Promise.reject(Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' }));
      return Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
    },
    isPublic: (ip) => ip === '127.0.0.1' || isPublicAddress(ip),
    pause: () => Promise.resolve(),
    timeoutMs: 20_000,
    ...more,
  };
}
