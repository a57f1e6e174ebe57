import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  title: string;
  children: ComponentChildren;
  /** Button that fixes it. */
  action?: ComponentChildren;
}

/** A message with what to do about it. */
export function Notice({ title, children, action }: NoticeProps) {
  return (
    <div class="nunchi-notice">
      <p class="nunchi-notice__title">{title}</p>
      <p>{children}</p>
      {action && <div class="nunchi-notice__action">{action}</div>}
    </div>
  );
}
