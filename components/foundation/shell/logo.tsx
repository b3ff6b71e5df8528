/** Columns of a table that become the bars of a chart. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className="logo">
      <path d="M2 2h18v18H2z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 20v-6M11 20V8M16 20v-9" stroke="var(--accent)" strokeWidth="3" />
    </svg>
  );
}
