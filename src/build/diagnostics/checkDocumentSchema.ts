import * as v from 'valibot';
import { described } from '../../core/written.ts';

/** The number of the document's form. It grows when a part changes its meaning or goes; a new part keeps it. */
export const CHECK_FORMAT = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const path = v.pipe(v.string(), v.description('Relative to the folder of records, with forward slashes.'));

const articleSchema = v.object({
  id: described('Its name in the address.', v.string()),
  file: described('The record it is shown from, relative to the folder of records.', v.string()),
  url: described('Where its headline leads; null if nowhere.', v.nullable(v.string())),
  title: v.string(),
  story: described("Id of its story: equal for all its articles, and for no other's.", v.string()),
  lead: described('Whether its card stands for the story.', v.boolean()),
  related: described(
    'Listed coverage outside its story (id, else address), then the articles most like it, best first; each once.',
    v.array(v.string()),
  ),
  reasons: described('Why it is in its story; empty for the lead.', v.array(v.string())),
});

const diagnosticSchema = v.object({
  file: path,
  line: described('From 1, of the whole file. Null where it is not about a line.', v.nullable(count)),
  column: described('From 1, in UTF-16 units. Null where the line is.', v.nullable(count)),
  severity: v.picklist(['error', 'warning', 'info']),
  code: described('The kind of problem, as docs/records.md lists them.', v.string()),
  field: described('As in images.0.url; null where it is not about a field.', v.nullable(v.string())),
  message: described('What is wrong and which value was received, on one line.', v.string()),
  advice: described('What a person can do about it.', v.string()),
});

const notShownSchema = v.object({ file: path, reason: v.string() });

/** What `check --format json` prints, for pipelines and editors. */
export const CheckDocumentSchema = v.object({
  format: described('The number of this form. A new part keeps it.', v.literal(CHECK_FORMAT)),
  verdict: described('Whether the command ended with 0 (passed) or with 1 (failed).', v.picklist(['passed', 'failed'])),
  articles: described('Every article that is shown, by file.', v.array(articleSchema)),
  diagnostics: described('By file, line, column and code; those about no line come first.', v.array(diagnosticSchema)),
  unknownFields: described(
    'Every field that the format does not know, the most frequent first.',
    v.array(v.object({ name: v.string(), count })),
  ),
  readAs: described(
    'What was read under another name than the format has for it, the most frequent first.',
    v.array(v.object({ name: v.string(), field: v.string(), count })),
  ),
  counts: v.object({
    read: count,
    shown: count,
    repaired: count,
    merged: count,
    setAside: count,
    removed: count,
    heldBack: count,
    passedOver: count,
    stories: count,
    otherFiles: count,
  }),
  without: described(
    'How many of the articles shown lack something.',
    v.object({ date: count, address: count, source: count, topic: count }),
  ),
  heldBack: described('Records that are not shown although nothing is wrong with them.', v.array(notShownSchema)),
  passedOver: described('Files that are no records but could be taken for one.', v.array(notShownSchema)),
});

export type CheckDocument = v.InferOutput<typeof CheckDocumentSchema>;
export type CheckedArticle = CheckDocument['articles'][number];
/** Whether a check found nothing that fails it. */
export type Verdict = CheckDocument['verdict'];
