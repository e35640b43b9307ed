/** How whole the recording is that a log was made from. */
export interface Coverage {
  readonly events: number;
  readonly ended: boolean;
  readonly silentMinutes: number;
  readonly reconnects: number;
  readonly duplicates: number;
  readonly lostLines: number;
  readonly unfinishedStreaks: number;
  readonly unfinishedDiamonds: number;
  readonly guessedStreaks: number;
  readonly giftsToGuests: number;
  readonly diamondsToGuests: number;
  readonly likesBefore: number | undefined;
  readonly likesAreFloor: boolean;
}
