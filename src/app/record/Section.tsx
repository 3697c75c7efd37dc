import type { ReactNode } from 'react';

interface SectionProps {
  readonly level: 3 | 4 | 5;
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a record. */
export function Section({ level, title, children }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="record-section">
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}
