/** A setting left empty, as `.env.example` leaves them, is one that is not made. */
export const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
