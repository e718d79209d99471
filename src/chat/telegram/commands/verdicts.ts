import { verdictsMessage } from '../feedback/verdicts-message.ts';
import { forLibrarians } from '../librarian/rights.ts';

/** `/verdicts`: what people told to be wrong. */
export const onVerdictsCommand = forLibrarians(({ language }, { verdicts, library }) =>
  verdictsMessage(verdicts.all(), 0, library, language),
);
