/**
 * The only way to HTML and to workers: the page's policy lets the browser refuse every other text that would become code.
 * Undefined in browsers without Trusted Types and at build time, where texts are taken as they are.
 */
const policy = import.meta.env.SSR
  ? undefined
  : window.trustedTypes?.createPolicy('broadsheet', {
      createHTML: (html) => html,
      createScriptURL: (address) => address,
    });

/** HTML that the build made harmless, as the browser wants it. */
export function harmlessHtml(html: string): string | TrustedHTML {
  return policy?.createHTML(html) ?? html;
}

/** The address of a worker of this site, as the browser wants it. */
export function workerAddress(address: string): string | URL {
  return policy?.createScriptURL(address) ?? address;
}
