/** "1 article", "1,204 articles". */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** "132 articles", or where some tell the same story "132 articles in 118 stories". */
export function countOfBoth(articles: number, stories: number): string {
  return articles === stories
    ? countOf(articles, 'article')
    : `${countOf(articles, 'article')} in ${countOfStories(stories)}`;
}

/** "1 story", "118 stories". */
export function countOfStories(count: number): string {
  return count === 1 ? '1 story' : `${formatCount(count)} stories`;
}

const counts = new Intl.NumberFormat('en');

/** "1,204". */
export function formatCount(count: number): string {
  return counts.format(count);
}
