import type { Article } from '../../core/article.ts';
import type { Edition } from '../edition.ts';

/** What files for machines are made of. Articles are in ordinal order. */
export type MachineEdition = Pick<
  Edition,
  'articles' | 'leadOf' | 'similar' | 'bootstrap' | 'columns' | 'cards' | 'plan' | 'identity' | 'topics'
>;

/** A file, with its path below the site's base. */
export type MachineFile = [path: string, content: string | Uint8Array];

/** Bytes. Some hosts take no larger files. */
export const MOST_BYTES_A_FILE = 24_000_000;

/** The articles with these ordinals. */
export function articlesAt({ articles }: Pick<MachineEdition, 'articles'>, ordinals: readonly number[]): Article[] {
  return ordinals.flatMap((ordinal) => articles[ordinal] ?? []);
}

/** The articles that lead stories. */
export function leadsOf({ articles, leadOf }: Pick<MachineEdition, 'articles' | 'leadOf'>): Article[] {
  return articles.filter((_, ordinal) => leadOf[ordinal] === ordinal);
}

/** A time as machines read it; the day alone where no more is known. */
export function writtenTime(time: number): string {
  const written = new Date(time).toISOString();
  return written.endsWith('T00:00:00.000Z') ? written.slice(0, 10) : written.replace('.000Z', 'Z');
}
