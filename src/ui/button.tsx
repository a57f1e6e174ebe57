import type { ButtonHTMLAttributes, Ref } from 'preact';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes {
  variant?: 'plain' | 'primary' | 'danger';
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button; submits its form only with `type="submit"`. */
export function Button({ variant = 'plain', type = 'button', buttonRef, ...rest }: ButtonProps) {
  return <button ref={buttonRef ?? null} type={type} class={`nunchi-button nunchi-button--${variant}`} {...rest} />;
}
