import type { ExportedLive } from '../../model/exported-live.js';

/** LIVEs of several downloads, each counted once by room and by start. */
export interface ExportedLives {
  /** Adds a LIVE found at `place`; returns the place of another record of this LIVE that differs. */
  readonly add: (live: ExportedLive, place: string) => string | undefined;
  readonly done: () => readonly ExportedLive[];
}

interface Known {
  readonly live: ExportedLive;
  readonly place: string;
}

export function exportedLives(): ExportedLives {
  const byRoom = new Map<string, Known>();
  const byStart = new Map<number, Known>();
  return {
    add: (live, place) => {
      const first =
        (live.roomId === undefined ? undefined : byRoom.get(live.roomId)) ?? byStart.get(live.start);
      if (first && first.live.unit === live.unit) return isSame(first.live, live) ? undefined : first.place;
      /** Of a Go Live History and LIVE Center, the one that tells its unit is taken. */
      if (first && first.live.unit !== undefined) return undefined;
      const known = { live, place };
      if (first) byStart.delete(first.live.start);
      if (live.roomId !== undefined) byRoom.set(live.roomId, known);
      byStart.set(live.start, known);
      return undefined;
    },
    done: () => [...byStart.values()].map(({ live }) => live).sort((a, b) => a.start - b.start),
  };
}

function isSame(a: ExportedLive, b: ExportedLive): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
