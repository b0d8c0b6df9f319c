import * as v from 'valibot';
import { LONGEST_NAME } from '../../core/limits.ts';
import { described } from '../../core/written.ts';
import { setting } from './setting.ts';
import { line } from './values.ts';

const LONGEST_DESCRIPTION = 1000;
const WHOLE = 'a whole number';

/** A topic's name. Some are numbers, such as years. */
const writtenName = v.union([v.string(), v.number()], 'a text');
const name = v.pipe(writtenName, v.transform(String), line(LONGEST_NAME));

/** One entry of a table of topics. What is blank counts as not given. */
export const topicEntry = v.strictObject(
  {
    name: v.pipe(described('The topic as readers see it.', writtenName), name),
    aliases: described('Other names for it.', v.nullish(v.array(name, 'a list of names'))),
    parent: described('The topic that has its articles, too.', v.nullish(name)),
    order: described(
      'Topics with a number come before all others, the smallest first.',
      v.nullish(v.pipe(v.number(WHOLE), v.integer(WHOLE))),
    ),
    hidden: described('True if readers never meet it.', v.nullish(v.boolean('true or false'))),
    description: described("What the topic's page says of it.", v.nullish(line(LONGEST_DESCRIPTION))),
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
