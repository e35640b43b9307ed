import type { ExportedLive } from '../../model/exported-live.js';

/** LIVEs of several downloads, each once, by their start. */
export interface ExportedLives {
  /** `place` is where it stands; gives the place of another record of this LIVE that says something else. */
  readonly add: (live: ExportedLive, place: string) => string | undefined;
  readonly done: () => readonly ExportedLive[];
}

export function exportedLives(): ExportedLives {
  const known = new Map<string, { readonly live: ExportedLive; readonly place: string }>();
  return {
    add: (live, place) => {
      const key = live.roomId ?? `at ${live.start}`;
      const first = known.get(key);
      if (first) return JSON.stringify(first.live) === JSON.stringify(live) ? undefined : first.place;
      known.set(key, { live, place });
      return undefined;
    },
    done: () => [...known.values()].map(({ live }) => live).sort((a, b) => a.start - b.start),
  };
}
