import { setFlagsFromString } from 'node:v8';

/** V8 would let the space of its youngest objects grow to 48 MB, which short-lived lines never need. */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
