// The style sheet of the page of an article. It stands in the page, so that the first paint waits for no request. The
// order is that of the app.
import tokens from './layout/tokens.css?inline';
import preferences from './layout/preferences.css?inline';
import layout from './layout/layout.module.css?inline';
import clock from './layout/clock.module.css?inline';
import picture from './picture/picture.module.css?inline';
import frame from './article/frame.module.css?inline';
import article from './article/article.module.css?inline';
import details from './article/details.module.css?inline';
import coverage from './article/coverage.module.css?inline';
import player from './article/player.module.css?inline';
import body from './article/body.module.css?inline';

/** The rules of all that the page of an article shows at first, as CSS. */
const listed = [tokens, preferences, layout, clock, picture, frame, article, details, coverage].join('');

/** The same, with those of a text and of a player where the article has them: 0.9 KB that no other page waits for. */
export function articleSheet(isWhole: boolean): string {
  return isWhole ? listed + player + body : listed;
}
