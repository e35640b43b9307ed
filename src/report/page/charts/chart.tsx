import type { ComponentChildren } from 'preact';

interface ChartProps {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** Text alternative for screen readers. */
  readonly description: string;
  readonly height: number;
  readonly children: ComponentChildren;
}

/**
 * Draws a chart as wide as the page. Horizontal positions are percentages and heights are pixels, so that its
 * text has the same size on every screen.
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

/** Formats a percentage with two decimals; more precision would not be visible. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
