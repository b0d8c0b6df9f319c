import { list, textPair } from './shape.ts';
import { type TopicNote, topicNoteShape } from './topicNote.ts';

/** The other names of topics: their keys, each with the key of the topic. */
export type TopicAliases = ReadonlyMap<string, string>;

/** The other names as JSON. */
export function writeTopicAliases(aliases: TopicAliases): string {
  return JSON.stringify([...aliases]);
}

/** Inverse of `writeTopicAliases`, after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseTopicAliases(data: unknown): TopicAliases {
  return new Map(list(textPair)(data, 'aliases'));
}

const notesShape = list(topicNoteShape);

/** The notes as JSON. */
export function writeTopicNotes(notes: readonly TopicNote[]): string {
  return JSON.stringify(notes);
}

/** Inverse of `writeTopicNotes`, after `JSON.parse`: the notes by the keys of their topics. Throws a `FormatError` on anything else. */
export function parseTopicNotes(data: unknown): ReadonlyMap<string, TopicNote> {
  return new Map(notesShape(data, 'notes').map((note) => [note.key, note]));
}
