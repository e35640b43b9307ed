import type { Grade } from '../../model/rate.js';

interface NamedSource {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly grade: Grade;
  readonly url?: string | null | undefined;
}

/** Returns a source, e.g. `S09 · TikTok, US Creator Fund Terms … · 2026-01 · official · https://…`. */
export function sourceText({ id, title, date, grade, url }: NamedSource): string {
  return [id, title, date, grade, url ?? undefined].filter((part) => part !== undefined).join(' · ');
}
