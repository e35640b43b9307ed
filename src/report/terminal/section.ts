import type { Canvas } from './style.js';
import { wrap } from './wrap.js';

/** Returns a heading and its items; nothing when there are none. */
export function section(
  title: string,
  items: readonly string[],
  canvas: Canvas,
  paint = (text: string) => text,
): string[] {
  if (items.length === 0) return [];
  return ['', canvas.style.strong(title), ...wrapped(items, canvas, '  ').map(paint)];
}

/** Wraps items to the width of the canvas with a hanging indent. */
export function wrapped(items: readonly string[], { width, measure }: Canvas, indent = ''): string[] {
  return items.flatMap((item) =>
    wrap(item, Math.max(width - indent.length - 2, 20), measure).map(
      (line, index) => `${indent}${index === 0 ? '' : '  '}${line}`,
    ),
  );
}
