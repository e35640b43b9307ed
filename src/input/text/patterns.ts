/** Patterns of amounts, shares and durations in a log. */

/** TikTok shows large counts as `21.7K`; the rounding is kept. */
export const SHOWN_COUNT = /^\d{1,4}(?:\.\d{1,3})?[KMB]$/i;

export const AMOUNT = /^(?:(?:0|[1-9]\d*)(?:\.\d+)? [A-Z]{3}|[A-Z]{3} (?:0|[1-9]\d*)(?:\.\d+)?)$/;

export const PERCENT = /^(?:0|[1-9]\d*)(?:\.\d+)?\s?%$/;

export const DURATION = /^(?=.*\d)(?:(\d+)\s?h)?\s*(?:(\d+)\s?m(?:in)?)?\s*(?:(\d+)\s?s)?$/;
