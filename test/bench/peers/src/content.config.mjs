import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const image = z.object({ url: z.string(), width: z.number().optional(), height: z.number().optional() });
const report = {
  title: z.string(),
  excerpt: z.string().optional(),
  publishedDateTime: z.coerce.date().optional(),
  originalUrl: z.string().optional(),
  webUrl: z.string().optional(),
  type: z.string(),
  provider: z.object({ name: z.string(), domain: z.string() }),
  topics: z.array(z.string()).default([]),
  images: z.array(image).default([]),
};

/** RECORDS: the folder of records, every file `.md`. */
export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '**/*.md', base: process.env.RECORDS ?? '.' }),
    schema: z.object({ ...report, related: z.array(z.object(report)).default([]) }),
  }),
};
