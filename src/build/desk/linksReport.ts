import { countOf } from '../diagnostics/countOf.ts';
import { linkStates } from '../links/linkFile.ts';
import type { RefreshedLinks } from '../links/refreshLinks.ts';

/** What a person is told of a run that asked for the originals. */
export function linksNotes({ links, due, asked }: RefreshedLinks): string {
  const states = linkStates.map(
    (state) => `${[...links.values()].filter((link) => link.state === state).length} ${state}`,
  );
  const rest = due - asked;
  const waiting =
    rest === 0 ? '' : ` ${countOf(rest, 'other')} left for another run: the hosts gave no answer, or asked for a rest.`;
  return `--links asked for ${countOf(asked, 'original')}. Known by now: ${states.join(', ')}.${waiting}`;
}
