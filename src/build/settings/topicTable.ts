import * as v from 'valibot';
import { LONGEST_NAME } from '../../core/limits.ts';
import { setting } from './setting.ts';
import { line } from './values.ts';

const LONGEST_DESCRIPTION = 1000;
const WHOLE = 'a whole number';

/** A topic's name. Some are numbers, such as years. */
const name = v.pipe(v.union([v.string(), v.number()], 'a text'), v.transform(String), line(LONGEST_NAME));

/** One entry of a table of topics. What is blank counts as not given. */
export const topicEntry = v.strictObject(
  {
    /** The topic as readers see it. */
    name,
    /** Other names for it. */
    aliases: v.nullish(v.array(name, 'a list of names')),
    /** The topic that has its articles, too. */
    parent: v.nullish(name),
    /** Topics with a number come before all others, the smallest first. */
    order: v.nullish(v.pipe(v.number(WHOLE), v.integer(WHOLE))),
    /** Readers never meet it. */
    hidden: v.nullish(v.boolean('true or false')),
    /** What the topic's page says of it. */
    description: v.nullish(line(LONGEST_DESCRIPTION)),
  },
  'name, aliases, parent, order, hidden, description',
);

export type TopicEntry = v.InferOutput<typeof topicEntry>;

/** The settings about topics. */
export const topicTable = {
  /** What is to be known of single topics. A file of the folder of records may say more. */
  topics: setting(v.array(topicEntry), {
    variable: 'TOPICS',
    onlyBy: 'file',
    expected: 'a list of topics, each with a name',
    fallback: [],
    fallbackText: 'none',
    about: 'names, parents, order and descriptions of topics',
    usedBy: ['build', 'dev', 'check'],
  }),
};
