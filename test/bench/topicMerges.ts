import { judge, topicLists } from '../support/topicLists.ts';

/** Prints how good the proposed merges of topics are for each labelled list: `npx tsx test/bench/topicMerges.ts`. */
for (const list of topicLists) {
  const { tags, right, wrong, missed } = judge(list);
  const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;
  process.stdout.write(
    [
      `${list}: ${tags} tags; of what is proposed ${share(right, right + wrong.length)} is right; of what is one topic ${share(right, right + missed.length)} is proposed`,
      ...wrong.map((pair) => `  wrong   ${pair}`),
      ...missed.map((pair) => `  missed  ${pair}`),
      '',
    ].join('\n'),
  );
}
