import type { Source } from './rate.js';

/** Where and when TikTok offers a program. Days are `YYYY-MM-DD`; `to` is the first day it is closed. */
export interface Availability {
  readonly regions: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The last day a source still saw it open, when no source gives its end. */
  readonly lastSeen: string | undefined;
  /** What credible sources disagree on about these regions. */
  readonly disputed: string | undefined;
  readonly sources: readonly Source[];
}

export interface Program {
  readonly id: string;
  readonly name: string;
  readonly availability: readonly Availability[];
  readonly successor: string | undefined;
  /** Rate per 1,000 qualified views, for programs that pay by views. */
  readonly rpm: string | undefined;
}

export type Standing =
  | { readonly state: 'open'; readonly availability: Availability }
  | { readonly state: 'not-yet'; readonly opens: string }
  | { readonly state: 'closed'; readonly since: string | undefined; readonly availability: Availability }
  | { readonly state: 'not-offered' };

export interface ProgramList {
  readonly programs: readonly Program[];
  program(id: string): Program;
}
