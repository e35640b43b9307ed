import { printable, shortened } from '../../terminal/printable.js';

const LONGEST = 120;

/**
 * Shows the untrusted name of a viewer, creator or file; never cut inside a character, isolated from the text
 * direction around it.
 */
export function Untrusted({ text, most = LONGEST }: { readonly text: string; readonly most?: number }) {
  return <bdi>{safe(text, most)}</bdi>;
}

export function safe(text: string, most = LONGEST): string {
  return shortened(printable(text.replace(/\s+/g, ' ')), most);
}
