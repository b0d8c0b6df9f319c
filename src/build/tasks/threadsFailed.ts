/** Why no task can run in a thread: the threads do not start, or end although they have nothing to do. */
export class ThreadsFailed extends Error {}
