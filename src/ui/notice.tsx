import type { ComponentChildren } from 'preact';

/** Something the person should know, with what to do about it. */
export function Notice({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="nunchi-notice">
      <p class="nunchi-notice__title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
