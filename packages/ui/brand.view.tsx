import type { ReactElement } from "react";

/** The gong that calls people: hung from its beam, struck in the middle. */
export function Brand({ size = 24 }: { size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <g stroke="var(--k-green-ink)" strokeWidth="2" strokeLinecap="round">
        <path d="M2 2.5h20" />
        <path d="M7 2.5v4.2M17 2.5v4.2" />
        <circle cx="12" cy="14" r="8.5" />
      </g>
      <circle cx="12" cy="14" r="2.8" fill="var(--k-green-ink)" />
    </svg>
  );
}
