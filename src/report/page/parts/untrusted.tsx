import { printable, shortened } from '../../terminal/printable.js';

const LONGEST = 120;

/** What a viewer, a creator or a file is called: never cut inside a sign, and it turns no other text around. */
export function Stranger({ text, most = LONGEST }: { readonly text: string; readonly most?: number }) {
  return <bdi>{safe(text, most)}</bdi>;
}

export function safe(text: string, most = LONGEST): string {
  return shortened(printable(text.replace(/\s+/g, ' ')), most);
}
