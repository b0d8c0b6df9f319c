import { fields, optional, type Shaped, text } from './shape.ts';

export const topicNoteShape = fields({
  key: text,
  description: optional(text),
  /** The key of the topic above it. */
  parent: optional(text),
});
/** What the page of a topic says of it. */
export type TopicNote = Shaped<typeof topicNoteShape>;
