import type { ComponentChildren } from 'preact';

export interface ChartProps {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in words: for those who cannot see it. */
  readonly description: string;
  readonly height: number;
  readonly children: ComponentChildren;
}

/**
 * A drawing as wide as the page: places across are percentages and heights pixels, so that its letters have one
 * size on every screen.
 */
export function Chart({ id, title, description, height, children }: ChartProps) {
  return (
    <svg class="chart" role="img" height={height} aria-labelledby={`${id}-title ${id}-text`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {children}
    </svg>
  );
}

/** To two decimals: more cannot be seen. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
