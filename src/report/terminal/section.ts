import type { Canvas } from './style.js';
import { wrap } from './wrap.js';

/** A heading and its items; nothing when there are none. */
export function section(
  title: string,
  items: readonly string[],
  canvas: Canvas,
  paint = (text: string) => text,
): string[] {
  if (items.length === 0) return [];
  return ['', canvas.style.strong(title), ...wrapped(items, canvas, '  ').map(paint)];
}

/** Items with a hanging indent, as wide as the canvas. */
export function wrapped(items: readonly string[], { width, measure }: Canvas, indent = ''): string[] {
  return items.flatMap((item) =>
    wrap(item, Math.max(width - indent.length - 2, 20), measure).map(
      (line, index) => `${indent}${index === 0 ? '' : '  '}${line}`,
    ),
  );
}
