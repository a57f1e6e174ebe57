import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import type { Section, SectionProps } from './section.ts';
import './section-card.css';

interface SectionCardProps extends SectionProps {
  section: Section;
  /** Not found by the search. Typed text stays. */
  hidden: boolean;
}

/** A section with its title; focused when the address names it. */
export function SectionCard({ section: { id, title, Content }, hidden, ...props }: SectionCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const go = () => {
      if (location.hash === `#${id}`) heading.current?.focus();
    };
    go();
    window.addEventListener('hashchange', go, { signal: stop.signal });
    return () => stop.abort();
  }, [id]);
  return (
    <section id={id} class="nunchi-card" hidden={hidden} aria-labelledby={`${id}-title`}>
      <h2 ref={heading} id={`${id}-title`} tabIndex={-1}>
        {t(title)}
      </h2>
      <Content {...props} />
    </section>
  );
}
