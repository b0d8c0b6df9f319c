/**
 * Parameters that say how a reader came to a page, not which page it is. They are those of Google and Urchin, Facebook,
 * Mailchimp, HubSpot, Instagram, Twitter, Microsoft, Yandex, Marketo, Adobe, Matomo, and of some publishers.
 */
const TRACKING =
  /^(?:utm_.*|(?:fb|gclid|ga)_.*|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|gad_source|_ga|_gl|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|igshid|igsh|ref_src|ref_url|twclid|ttclid|li_fat_id|msclkid|ocid|yclid|ysclid|_openstat|mkt_tok|s_cid|cmpid|cid_source|mtm_.*|pk_(?:campaign|kwd|source|medium|content)|piwik_.*|ito|smid|smtyp|guccounter|guce_referrer|guce_referrer_sig|at_medium|at_campaign|xtor|__twitter_impression|amp_js_v|amp_gsa|usqp|tblci|srnd|vero_id|oly_anon_id|oly_enc_id|wt\.mc_id|wt_mc_id)$/iu;

/** Parameters that are mostly the same, but may choose the page on some sites. */
const MAY_TRACK = /^(?:ref|cmp|cvid|icid|ncid|sref|taid|spm|pk_.*)$/iu;

/** Fragments with the same purpose (`#xtor=RSS-1`, `#utm_source=x`), and those that mark words for the browser (`#:~:text=`). */
const TRACKING_FRAGMENT = /^#(?::~:.*|(?:utm_[a-z]+|xtor|echobox|at_medium|ftag)=[^/]*)$/iu;

/** A quick test: every address with something to remove passes it. */
const MAY_HAVE_TRACKING = /[?&#](?:[a-z_]{2,}|wt\.mc_id|:~:)/iu;

/** Whether a parameter never chooses the page. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** Whether a parameter may say how a reader came, but may choose the page as well. */
export function mayBeTracking(name: string): boolean {
  return MAY_TRACK.test(name);
}

/** Whether a fragment, with its `#`, never chooses the page or a place in it. */
export function isTrackingFragment(fragment: string): boolean {
  return TRACKING_FRAGMENT.test(fragment);
}

/** An address as `URL` gives it, without its tracking parameters. All else stays as it is written. */
export function withoutTracking(address: string): string {
  if (!MAY_HAVE_TRACKING.test(address)) return address;
  const [, page = '', search = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(address) ?? [];
  const parameters = search.slice(1).split('&');
  const kept = parameters.filter((parameter) => !isTracking(nameOf(parameter)));
  const shortSearch = kept.length === parameters.length ? search : kept.length === 0 ? '' : `?${kept.join('&')}`;
  return `${page}${shortSearch}${isTrackingFragment(fragment) ? '' : fragment}`;
}

function nameOf(parameter: string): string {
  return (/^[^=]*/u.exec(parameter)?.[0] ?? '').replaceAll(/%5f/giu, '_');
}
