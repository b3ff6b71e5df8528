import type { ReactNode } from "react";

interface TitledSectionsProps {
  /** Name of the list of contents. */
  readonly label: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly content: ReactNode;
  }[];
}

/** A page to read: its contents, each a link, then the sections themselves. */
export function TitledSections({ label, sections }: TitledSectionsProps) {
  return (
    <>
      <nav aria-label={label} className="contents">
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, content }) => (
        <section key={id} id={id} className="section methods-section">
          <h2>{title}</h2>
          {content}
        </section>
      ))}
    </>
  );
}
