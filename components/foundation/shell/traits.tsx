/** What a profile's unit or place is, beside its name; what is not known is left out. */
export function Traits({ traits }: { traits: readonly (string | null)[] }) {
  return (
    <p className="traits">
      {traits
        .filter((trait) => trait !== null)
        .map((trait) => (
          <span key={trait}>{trait}</span>
        ))}
    </p>
  );
}
