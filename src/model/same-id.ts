/**
 * Returns true when two ids name one user. TikTok's ids have 18 to 20 digits; a recorder that parsed one as a
 * number rounded its last digits, so `7187292886273525000` may stand for `7187292886273524763`.
 */
export function sameId(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || (Number(a) === Number(b) && (isRounded(a) || isRounded(b)));
}

function isRounded(id: string): boolean {
  return id.length > 15 && String(Number(id)) === id;
}
