import type { ButtonHTMLAttributes, Ref } from 'preact';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes {
  look?: 'plain' | 'primary' | 'danger';
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button; submits its form only with `type="submit"`. */
export function Button({ look = 'plain', type = 'button', buttonRef, ...rest }: ButtonProps) {
  return <button ref={buttonRef ?? null} type={type} class={`nunchi-button nunchi-button--${look}`} {...rest} />;
}
