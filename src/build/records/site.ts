import { domainToUnicode } from 'node:url';
import { LONGEST_HOST, parseUrl, shortHost } from '../../core/address.ts';

/**
 * The domain that says which source a page is from, in its own letters ("münchen-heute.example"). `text` is a host or an
 * address. It may have a port, a closing dot, capitals, punycode, and the name of a variant of the site (`www.`, `m.`,
 * `amp.`). Null for a text that names no host with a dot.
 */
export function siteOf(text: string): string | null {
  const given = text
    .trim()
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//iu, '')
    .replace(/[/?#\\].*$/su, '');
  if (given.length > LONGEST_HOST) return null;
  const host = PLAIN_HOST.test(given) ? given : parseUrl(`https://${given}`)?.hostname;
  if (host === undefined || host.length > LONGEST_HOST) return null;
  const site = shortHost(host);
  if (!/^[^\s.]+(?:\.[^\s.]+)+$/u.test(site)) return null;
  return site.includes('xn--') ? readableHost(site) : site;
}

/** A host that is written as `URL` would write it. */
const PLAIN_HOST = /^[a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)+$/u;

/**
 * A host in punycode in its own letters. A label that could pass for another one keeps its punycode, as in browsers: one
 * that mixes scripts, or one of Cyrillic letters that all look like Latin ones under a Latin ending.
 */
function readableHost(host: string): string {
  const labels = host.split('.');
  const ending = domainToUnicode(labels.at(-1) ?? '');
  return labels
    .map((label) => {
      const own = label.startsWith('xn--') ? domainToUnicode(label) : label;
      return own !== '' && isOfOneScript(own) && !(LOOKS_LATIN.test(own) && /^[a-z\d-]*$/u.test(ending)) ? own : label;
    })
    .join('.');
}

/** Scripts that are written together. Digits and hyphens belong to all. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Georgian']
  .map((script) => [script])
  .concat([['Armenian'], ['Han', 'Hiragana', 'Katakana'], ['Han', 'Bopomofo'], ['Han', 'Hangul']])
  .map((scripts) => scriptPattern(scripts));
const LOOKS_LATIN = /^[\d\-асԁеһіјӏорԛѕԝхуъьҽпгѵѡ]+$/u;

function scriptPattern(scripts: readonly string[]): RegExp {
  const classes = scripts.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('');
  return new RegExp(String.raw`^[${classes}\p{Mn}\d\-]+$`, 'u');
}

function isOfOneScript(label: string): boolean {
  return SCRIPTS.some((pattern) => pattern.test(label));
}
