import { parentPort } from 'node:worker_threads';

/** The side of a `SideThread` that works: answers each task with what comes of it, which must be something to clone. */
export function answerTasks<Task>(answer: (task: Task) => unknown): void {
  parentPort?.on('message', (task: Task) => {
    void Promise.resolve(task)
      .then(answer)
      .then((answered) => parentPort?.postMessage(answered));
  });
}
