const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements of HTML, of today and of old. */
export const htmlNames = names(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blockquote body br button ' +
    'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset ' +
    'figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img ' +
    'input ins kbd keygen label legend li link listing main map mark marquee math menu meta meter nav nobr noembed ' +
    'noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script ' +
    'search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea ' +
    'tfoot th thead time title tr track tt u ul var video wbr xmp',
);

/** Elements whose content is no markup. All that follows is their content until they end. */
export const rawNames = names('script style textarea title xmp iframe noembed noframes svg math');

/** Elements that the parser opens again in the next paragraph, until they end. */
export const formattingNames = names('a b big code em font i nobr s small strike strong tt u');

/** Elements that are often left open: their end may be left out, or stood in a part of the text that was cut off. */
export const openNames = names(
  'article aside blockquote body br caption center col colgroup dd details div dl dt figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 head header hr html li main nav noscript ol optgroup option p picture pre rb rp rt rtc section span ' +
    'summary table tbody td tfoot th thead tr ul wbr',
);
