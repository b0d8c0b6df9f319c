import { join } from 'node:path';
import * as v from 'valibot';
import { isMapping } from '../../core/recordValue.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { shown } from '../diagnostics/shownValue.ts';
import { readTextFile } from '../identity/files.ts';
import { type Position, positionAt, positionFinder } from '../records/position.ts';
import { parseYaml, type ParsedYaml, type YamlProblem, yamlProblemOf } from '../records/yaml.ts';
import { nearestNode, yamlTree } from '../records/yamlPositions.ts';
import { allProblems, problemText, keysOf } from '../settings/problemInside.ts';
import { type TopicEntry, topicEntry } from '../settings/topicTable.ts';

/** Bytes. A table of 100,000 topics with an alias each has about 6 million. */
const MOST_BYTES = 10_000_000;

/** An entry, with a way to say what is wrong with it. */
export interface ListedTopic extends TopicEntry {
  /** `field`: as in `aliases.0`. */
  report: (field: string, fault: string) => Diagnostic;
}

/** What one place says of topics. */
export interface TopicSource {
  topics: ListedTopic[];
  diagnostics: Diagnostic[];
}

/** The topics that the settings list. Their form was checked with all settings. */
export function topicsOfSettings(entries: readonly TopicEntry[]): ListedTopic[] {
  return entries.map((entry, i) => ({
    ...entry,
    report: (field, fault) => diagnose('setting-topics', { file: `topics.${i}.${field}`, fault }),
  }));
}

/**
 * The topics that a file of the folder of records lists, in YAML or JSON. What is wrong with an entry is left out of it.
 * A file that can't be read at all is an error.
 */
export function readTopicFile(folder: string, file: string): TopicSource {
  const text = readTextFile(join(folder, file), MOST_BYTES);
  if (typeof text !== 'string') return unreadable(file, text.reason);
  try {
    return listedIn(file, parseYaml(text));
  } catch (error) {
    const problem = yamlProblemOf(error, text);
    return unreadable(file, yamlReason(problem), positionAt(text, problem.offset ?? 0));
  }
}

function listedIn(file: string, yaml: ParsedYaml): TopicSource {
  const entries = yaml.value ?? [];
  if (!Array.isArray(entries)) return unreadable(file, `it is no list of topics, but ${shown(entries)}`);
  const positionOf = locator(yaml);
  const source: TopicSource = { topics: [], diagnostics: [] };
  entries.forEach((entry: unknown, i) => {
    const report = (field: string, fault: string): Diagnostic =>
      diagnose('topics-entry', { file, ...positionOf(`${i}.${field}`), field, fault });
    const read = readEntry(entry, (field, fault) => source.diagnostics.push(report(field, fault)));
    if (read !== null) source.topics.push({ ...read, report });
  });
  return source;
}

/** An entry without the fields that can't be used; null where no name is left. */
function readEntry(entry: unknown, report: (field: string, fault: string) => void): TopicEntry | null {
  const read = v.safeParse(topicEntry, entry);
  if (read.success) return read.output;
  const issues = allProblems(read.issues);
  const faulty = new Set(issues.map((issue) => keysOf(issue)[0] ?? ''));
  for (const issue of issues) {
    const field = keysOf(issue).join('.');
    report(field, `${field === '' ? 'an entry' : field}: ${problemText(issue).replace(/\.$/, '')}; left out`);
  }
  if (!isMapping(entry) || faulty.has('name')) return null;
  const rest = v.safeParse(
    topicEntry,
    Object.fromEntries(Object.entries(entry).filter(([field]) => !faulty.has(field))),
  );
  return rest.success ? rest.output : null;
}

/** Finds the value at a path, or what is nearest around it. Slow at first: for problems only. */
function locator(yaml: ParsedYaml): (path: string) => Position | null {
  let known: ((path: string) => Position | null) | null = null;
  return (path) => {
    if (known === null) {
      const { root } = yamlTree(yaml);
      const position = positionFinder(yaml.text);
      known = (wanted) => (root === null ? null : position(nearestNode(root, wanted).offset));
    }
    return known(path);
  };
}

function yamlReason({ kind, reason, received }: YamlProblem): string {
  const reasons = {
    syntax: `it is not YAML: ${reason}, at ${received === '' ? 'its end' : shown(received)}`,
    tab: 'a tab in the indent; YAML allows spaces alone',
    'duplicate-key': `${shown(received)} is given twice`,
    'refused-key': `the name ${shown(received)} is refused`,
    nesting: 'too many levels',
    aliases: 'too many aliases (*) of YAML',
  };
  return reasons[kind];
}

function unreadable(file: string, reason: string, position: Position | null = null): TopicSource {
  return { topics: [], diagnostics: [diagnose('topics-unreadable', { file, ...position, reason })] };
}
