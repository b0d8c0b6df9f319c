import { fields, list, optional, type Shaped, text, textPair } from './shape.ts';

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

const notesShape = list(
  fields({
    key: text,
    description: optional(text),
    /** The key of the topic above it. */
    parent: optional(text),
  }),
);

/** What the page of a topic says of it. */
export type TopicNote = Shaped<typeof notesShape>[number];

/** The notes as JSON. */
export function writeTopicNotes(notes: readonly TopicNote[]): string {
  return JSON.stringify(notes);
}

/** Inverse of `writeTopicNotes`, after `JSON.parse`: the notes by the keys of their topics. Throws a `FormatError` on anything else. */
export function parseTopicNotes(data: unknown): ReadonlyMap<string, TopicNote> {
  return new Map(notesShape(data, 'notes').map((note) => [note.key, note]));
}
