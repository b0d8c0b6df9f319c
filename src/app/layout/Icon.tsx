/** A drawing of lines beside a word, 18 units in square. */
export function Icon({ path, className }: { path: string; className?: string | undefined }) {
  return (
    <svg
      className={className === undefined ? 'icon' : `icon ${className}`}
      viewBox="0 0 18 18"
      width="18"
      height="18"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
