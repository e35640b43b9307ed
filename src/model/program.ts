import type { Requirements } from './criterion.js';
import type { Source } from './rate.js';

/** Where and when TikTok offers a program. Days are `YYYY-MM-DD`; `to` is the first day it is closed. */
export interface Availability {
  /** `unlisted`: offered in some countries, and no source lists which. */
  readonly regions: readonly string[] | 'unlisted';
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The last day a source still saw it open, when no source gives its end. */
  readonly lastSeen: string | undefined;
  /** What credible sources disagree on about these regions. */
  readonly disputed: string | undefined;
  /** Do they disagree on whether it is offered there at all? */
  readonly isOfferDisputed: boolean;
  readonly sources: readonly Source[];
}

export interface Program {
  readonly id: string;
  readonly name: string;
  /** For the head of a narrow column. */
  readonly short: string;
  readonly availability: readonly Availability[];
  readonly successor: string | undefined;
  /** What stood between its end and its successor. */
  readonly interim: string | undefined;
  /** Rate per 1,000 qualified views, for programs that pay by views. */
  readonly rpm: string | undefined;
  /** Is it one of the programs TikTok pays a creator through? Others are tools, rates and campaigns. */
  readonly isPayProgram: boolean;
  readonly requirements: readonly Requirements[];
  readonly notes: readonly { readonly text: string; readonly sources: readonly Source[] }[];
}

export type AvailabilityStatus =
  | { readonly state: 'open'; readonly availability: Availability }
  | { readonly state: 'not-yet'; readonly opens: string; readonly availability: Availability }
  | { readonly state: 'closed'; readonly since: string | undefined; readonly availability: Availability }
  | { readonly state: 'not-offered' };

export interface ProgramList {
  readonly programs: readonly Program[];
  program(id: string): Program;
}
