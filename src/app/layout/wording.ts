import { sayCount } from '../../core/words/count.ts';
import * as words from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';

/** "1 article", "1,204 articles". */
export function countOfArticles(count: number): string {
  return sayCount(words.articleCount, count);
}

/** "1 story", "118 stories". */
export function countOfStories(count: number): string {
  return sayCount(words.storyCount, count);
}

/** "1 source", "7 sources". */
export function countOfSources(count: number): string {
  return sayCount(words.sourceCount, count);
}

/** "132 articles", or where some tell the same story "132 articles in 118 stories". */
export function countOfBoth(articles: number, stories: number): string {
  return articles === stories
    ? countOfArticles(articles)
    : say(words.articlesInStories, { articles: countOfArticles(articles), stories: countOfStories(stories) });
}
