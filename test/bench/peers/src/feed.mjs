import { getCollection } from 'astro:content';

export const PAGE_SIZE = 30;

let sorted;

/** All articles, newest first: sorted once a build. */
export function newestFirst() {
  sorted ??= getCollection('articles').then((articles) => articles.sort((a, b) => (b.data.publishedDateTime ?? 0) - (a.data.publishedDateTime ?? 0)));
  return sorted;
}

let byTopic;

/** Articles of every topic, newest first, by the topic's part of the address. */
export function topics() {
  byTopic ??= newestFirst().then((articles) => {
    const found = new Map();
    for (const article of articles) {
      for (const topic of article.data.topics) {
        const slug = slugOf(topic);
        if (!found.has(slug)) found.set(slug, { slug, topic, articles: [] });
        found.get(slug).articles.push(article);
      }
    }
    return [...found.values()].sort((a, b) => b.articles.length - a.articles.length);
  });
  return byTopic;
}

export function slugOf(topic) {
  return topic.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
