/** A topic of an edition. */
export interface CountedTopic {
  key: string;
  label: string;
  /** Articles that have it. */
  count: number;
}

/** A topic with what its name is read as. */
export interface ReadTopic extends CountedTopic {
  words: string[];
}

/** Two topics, by their numbers. */
export type Pair = readonly [number, number];
