import type { ButtonHTMLAttributes } from 'preact';

interface ButtonProps extends ButtonHTMLAttributes {
  look?: 'plain' | 'primary' | 'danger';
}

/** A button; `submit` of its form only where `type` says so. */
export function Button({ look = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} class={`nunchi-button nunchi-button--${look}`} {...rest} />;
}
