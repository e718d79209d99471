import type { RawData, Result } from '@orama/orama';
import { z } from 'zod';
import type { Found, Passage } from './contender.ts';

/** The schema that all Orama databases of the bench have. */
export const SCHEMA = { text: 'string' } as const;

/** Orama names documents by strings. */
export function toDocuments(passages: readonly Passage[]): { id: string; text: string }[] {
  return passages.map(({ number, text }) => ({ id: String(number), text }));
}

/** Orama's hits as the bench compares them. */
export function toFound(hits: readonly Result<unknown>[]): readonly Found[] {
  return hits.map(({ id, score }) => ({ passage: Number(id), score }));
}

/** What `save` gave, read back. Orama checks the rest. */
export const rawData = z.custom<RawData>((raw) => typeof raw === 'object' && raw !== null && 'index' in raw);
