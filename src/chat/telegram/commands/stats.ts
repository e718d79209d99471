import { forLibrarians } from '../librarian/rights.ts';
import { statsMessage } from '../stats/stats-message.ts';

/** Questions that found nothing, shown at most. */
const MOST_MISSED = 10;

/** `/stats`: what is held, and how the answers went. */
export const onStats = forLibrarians(async ({ language }, { library, counts, missed }) =>
  statsMessage(await library.overview(), counts.sum(), missed?.most(MOST_MISSED), language),
);
