/** To, Cc and Bcc fields. InboxSDK follows the path to each chip: keep every element. */
import type { Person } from '../mail.ts';
import { h } from './element.ts';
import { translate } from './setup.ts';

type Field = 'to' | 'cc' | 'bcc';

export interface Recipients {
  /** `table.GS` */
  element: HTMLElement;
  read(): Record<Field, Person[]>;
  /** Turns the inputs' text into chips. */
  settle(): void;
  focus(): void;
}

export function buildRecipients(initial: Record<Field, Person[]>, onChange: () => void): Recipients {
  const fields: Record<Field, ReturnType<typeof buildField>> = {
    to: buildField('to', translate('To', '받는사람'), initial.to, onChange),
    cc: buildField('cc', translate('Cc', '참조'), initial.cc, onChange),
    bcc: buildField('bcc', translate('Bcc', '숨은참조'), initial.bcc, onChange),
  };
  const show = (field: Field) => () => {
    fields[field].element.removeAttribute('hidden');
    fields[field].input.focus();
  };
  if (initial.cc.length === 0) fields.cc.element.setAttribute('hidden', '');
  if (initial.bcc.length === 0) fields.bcc.element.setAttribute('hidden', '');
  const more = h(
    'span.bcV',
    h('span.aB.gQ.pE', { role: 'link', tabindex: '0', click: show('cc') }, translate('Cc', '참조')),
    h('span.aB.gQ.pB', { role: 'link', tabindex: '0', click: show('bcc') }, translate('Bcc', '숨은참조')),
  );
  const element = h(
    'table.GS',
    h(
      'tbody',
      h('tr.bzf', h('td.eV', h('div', h('div', fields.to.element, fields.cc.element, fields.bcc.element, more)))),
    ),
  );
  return {
    element,
    read: () => ({ to: fields.to.read(), cc: fields.cc.read(), bcc: fields.bcc.read() }),
    settle: () => {
      for (const field of Object.values(fields)) field.settle();
    },
    focus: () => fields.to.input.focus(),
  };
}

function buildField(name: Field, label: string, initial: Person[], onChange: () => void) {
  const chips = h('div');
  const input = h('input.agP.aFw', {
    role: 'combobox',
    type: 'text',
    size: '10',
    autocomplete: 'off',
    'aria-label': `${label} ${translate('recipients', '수신자')}`,
  }) as HTMLInputElement;
  const add = (person: Person) => {
    const remove = (event: Event) => {
      event.stopPropagation();
      chip.remove();
      onChange();
    };
    const chip = h(
      'div.afV',
      {
        role: 'option',
        'data-name': person.name || person.address,
        'data-hovercard-id': person.address,
        'aria-selected': 'false',
      },
      h('span.afW', person.name || person.address),
      h('span.afX', { role: 'button', 'aria-label': translate('Remove', '삭제'), click: remove }, '×'),
    );
    chips.append(chip);
  };
  const settle = () => {
    const people = parsePeople(input.value);
    if (people.length === 0) return;
    input.value = '';
    people.forEach(add);
    onChange();
  };
  input.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ',' || event.key === ';') {
      event.preventDefault();
      settle();
    }
    if (event.key === 'Backspace' && input.value === '' && chips.lastElementChild) {
      chips.lastElementChild.remove();
      onChange();
    }
  });
  input.addEventListener('blur', settle);
  initial.forEach(add);

  const element = h(
    'div.anm',
    { name },
    h('span.standin-field', label),
    h('div', h('div', h('div', h('div', h('div', { role: 'listbox', 'aria-label': label }, h('div', chips)), input)))),
  );
  const read = () =>
    [...chips.children].map((chip) => ({
      address: chip.getAttribute('data-hovercard-id') ?? '',
      name:
        chip.getAttribute('data-name') === chip.getAttribute('data-hovercard-id')
          ? ''
          : (chip.getAttribute('data-name') ?? ''),
    }));
  return { element, input, read, settle };
}

/** Parses `Name <address>, address; …`. */
function parsePeople(text: string): Person[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const full = /^"?(.*?)"?\s*<([^>]+)>$/.exec(part);
      return full ? { name: full[1] ?? '', address: full[2] ?? '' } : { name: '', address: part };
    });
}
