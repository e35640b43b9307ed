export const EXIT = {
  done: 0,
  /** The log was read and rejected, or an asked-for condition does not hold. */
  no: 1,
  /** Wrong usage, unreadable input, unwritable output. */
  usage: 2,
  /** A bug of ours. */
  bug: 70,
} as const;
