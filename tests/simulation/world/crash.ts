/** Thrown where the process dies: nothing after it runs, and nothing of what it was about to do leaves the process. */
export class Crash extends Error {
  constructor(where: string) {
    super(`the process died ${where}`);
  }
}
