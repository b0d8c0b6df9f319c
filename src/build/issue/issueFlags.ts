import { readFileSync } from 'node:fs';
import type { CommandLine, Switch } from '../command/commandLine.ts';
import { shown } from '../diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { whyUnreadable } from '../fileErrors.ts';
import { readSince, type Since, SINCE_EXPECTED } from './issueSpan.ts';
import { NOTHING_SENT, parseSent, type SentStories } from './sentStories.ts';

/** What an issue is asked to be. */
export interface IssueFlags {
  since: Since;
  /** The file beside the last issue that says what it told, absolute; null: none is named. */
  previous: string | null;
  /** The folder to write into, absolute; null: the usual one. */
  out: string | null;
}

const DEFAULT_SINCE: Since = { days: 7 };

/** The flags of the command `issue` alone. */
export const issueSwitches: readonly Switch[] = [
  {
    name: 'since',
    expected: SINCE_EXPECTED,
    about: 'how far back it tells, 7d if nothing else is said; days count back from that of the newest record',
  },
  {
    name: 'previous',
    expected: 'a file of the last issue',
    isPath: true,
    about: 'leaves out stories that the last issue told, unless they have sources since',
  },
  {
    name: 'out',
    expected: 'the path of a folder',
    isPath: true,
    about: 'where the issue is written, issues if nothing else is said; the site with its ledger is in OUT_DIR',
  },
];

/** What the flags ask for. Throws a `Fault` where `--since` can't be read. */
export function readIssueFlags({ choices }: Pick<CommandLine, 'choices'>): IssueFlags {
  const written = choices.get('since');
  const since = written === undefined ? DEFAULT_SINCE : readSince(written);
  if (since === null)
    throw new Fault(
      `--since: expected ${SINCE_EXPECTED}, received ${shown(written)}.\n--help lists all flags.`,
      USAGE_FAULTY,
    );
  const previous = choices.get('previous')?.replace(/\.(?:md|html|json)$/, '');
  return { since, previous: previous === undefined ? null : `${previous}.json`, out: choices.get('out') ?? null };
}

/** What earlier issues told, out of the file beside the last one. Throws a `Fault` where it is none. */
export function readPrevious(file: string | null): SentStories {
  if (file === null) return NOTHING_SENT;
  try {
    return parseSent(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Fault(
      `--previous: ${file} can't be read (${whyUnreadable(error)}). It is written beside each issue, under the same name.`,
      USAGE_FAULTY,
    );
  }
}
