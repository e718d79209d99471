import { done } from './deeds.ts';
import { Scene, type Stage } from './scene.ts';
import type { Step } from './step.ts';

/** The first piece that is not on the screen behind those before it; undefined where all are. */
function missing(screen: string, shows: readonly string[]): string | undefined {
  let at = 0;
  return shows.find((piece) => {
    const found = screen.indexOf(piece, at);
    at = found + piece.length;
    return found < 0;
  });
}

/**
 * Plays a table of steps.
 *
 * @throws where a step shows something else, with the step and what is on the screen
 */
export async function play(stage: Stage, languageCode: string, steps: readonly Step[]): Promise<void> {
  const scene = new Scene(stage, languageCode);
  for (const [i, [deed, ...shows]] of steps.entries()) {
    const screen = await done(scene, deed);
    const piece = missing(screen, shows);
    if (piece !== undefined) {
      throw new Error(`step ${i + 1}, ${JSON.stringify(deed)}: expected ${piece}, the screen shows\n${screen}`);
    }
  }
}
