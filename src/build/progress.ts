/** How far a run of the pipeline has come. */
export interface Progress {
  /** What is being done: "Reading records". */
  stage: string;
  /** Of `total`; both 0 for a stage that does not count. */
  done: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;

/** A stage that does not count. */
export function uncountedStage(stage: string): Progress {
  return { stage, done: 0, total: 0 };
}

/** Gives the same things and reports each one as it is taken. */
export function* counted<Thing>(
  stage: string,
  things: Iterable<Thing>,
  total: number,
  onProgress: OnProgress,
): Iterable<Thing> {
  let done = 0;
  for (const thing of things) {
    onProgress({ stage, done, total });
    yield thing;
    done += 1;
  }
}

/** Where progress is shown: usually standard error. */
export interface ProgressOutput {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/** Milliseconds before the first line: a short build shows nothing. */
const QUIET_MS = 2000;
/** Milliseconds between two lines, on a terminal and in a log. */
const INTERVAL_MS = { terminal: 200, log: 10_000 };
/** Erases the terminal's line and goes to its beginning. */
const ERASE = '\r\u001b[K';

/**
 * Shows the progress of a long build: the stage, its counts and the time that it still takes. A terminal has one line
 * that is rewritten; a log has a new line every ten seconds. `clock` gives milliseconds. `end` removes the line.
 */
export function progressLine(output: ProgressOutput, clock: () => number): { onProgress: OnProgress; end: () => void } {
  const isTerminal = output.isTTY === true;
  const began = clock();
  let shownAt = began + QUIET_MS - (isTerminal ? INTERVAL_MS.terminal : INTERVAL_MS.log);
  let stage = { name: '', began };
  let isShown = false;
  return {
    onProgress: (progress) => {
      const at = clock();
      const isNew = progress.stage !== stage.name;
      if (isNew) stage = { name: progress.stage, began: at };
      if (
        at - began < QUIET_MS ||
        (at - shownAt < (isTerminal ? INTERVAL_MS.terminal : INTERVAL_MS.log) && !(isNew && isTerminal))
      )
        return;
      shownAt = at;
      isShown = true;
      const text = describe(progress, at - stage.began);
      output.write(isTerminal ? `${ERASE}${text}` : `${text}\n`);
    },
    end: () => {
      if (isShown && isTerminal) output.write(ERASE);
      isShown = false;
    },
  };
}

function describe({ stage, done, total }: Progress, elapsed: number): string {
  if (total === 0) return `${stage} …`;
  const counts = `${stage}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  if (done === 0 || done >= total || elapsed === 0) return counts;
  return `${counts}, about ${Math.ceil((elapsed * (total - done)) / done / 1000)} s left`;
}
