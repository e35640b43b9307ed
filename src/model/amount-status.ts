/** none: nothing was recorded. recorded: stated in the log. estimated: a rate of the book is in it. */
export type Basis = 'none' | 'recorded' | 'estimated';

/** at-least: the known part is a floor. unknown: nothing is known, or an unknown part could be a loss. */
export type AmountStatus = Basis | 'at-least' | 'unknown';
