/**
 * How much of a record is read. Every limit is checked before any work on a value. Lengths are in characters (UTF-16
 * units), so that the same record gives the same result on every machine.
 */

/** An address; a longer one counts as absent. Browsers and servers refuse such addresses, too. */
export const LONGEST_ADDRESS = 8_192;
/** A text of sentences, such as an excerpt; a longer one is cut. */
export const LONGEST_TEXT = 10_240;
/** From this length on a title or an excerpt is hardly meant as one, but read. */
export const LONG_TITLE = 300;
export const LONG_EXCERPT = 5_000;
/**
 * The name of a source, a topic, a kind, a level, an author. A longer one counts as absent: it is another text in the
 * wrong field, and the beginning of it would be a name that nobody gave.
 */
export const LONGEST_NAME = 300;
/** What stands below a picture, and other texts of a line; a longer one is cut. */
export const LONGEST_CAPTION = 300;
/** The name of a record, which may be its path; a longer one counts as absent. */
export const LONGEST_PATH = 1_024;

/** Elements of the lists of a record and of an article in its `related[]`. Of a longer list the first ones are read. */
export const MOST_TOPICS = 50;
export const MOST_IMAGES = 100;
export const MOST_LOGOS = 10;
export const MOST_AUTHORS = 100;
export const MOST_LEVELS = 50;
export const MOST_ITEMS = 1_000;
export const MOST_ACTIONS = 50;
export const MOST_RELATED = 200;

/** Different topics of an edition: every reader who filters fetches them all. */
export const MOST_TOPICS_OF_EDITION = 65_536;
