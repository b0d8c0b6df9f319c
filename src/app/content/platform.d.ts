/** Trusted Types, which the platform's types do not know yet. */
interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML(html: string): string; createScriptURL(address: string): string },
    ): {
      createHTML(html: string): TrustedHTML;
      /** Gives a TrustedScriptURL. Wherever an address is wanted, it serves as one. */
      createScriptURL(address: string): URL;
    };
  };
}
