import { isExclusive, type Choices } from '../conversation/choices';
import type { OutcomeOption } from '../directline/activity';
import type { Texts } from '../texts';
import { renderAction } from './cards';
import { button, element } from './element';

/** The answers a client may press, below the last message. */
export class ChoicesView {
  readonly root = element('div', { class: 'choices' });
  private shown: string | undefined;

  constructor(private readonly texts: Texts, private readonly send: (text: string) => void) {}

  show(choices: Choices | undefined): void {
    if (choices?.key === this.shown) return;
    this.shown = choices?.key;
    this.root.replaceChildren();
    if (!choices) return;
    if (choices.ticks.length > 0) this.root.append(this.ticks(choices.ticks));
    const buttons = choices.actions.flatMap(action => renderAction(action, this.texts, this.send) ?? []);
    if (buttons.length > 0) this.root.append(this.toolbar(buttons));
  }

  private toolbar(buttons: readonly HTMLElement[]): HTMLElement {
    const bar = element('div', { class: 'actions', role: 'toolbar', 'aria-label': this.texts.choices }, ...buttons);
    rove(bar, buttons);
    return bar;
  }

  private ticks(options: readonly OutcomeOption[]): HTMLElement {
    const boxes = options.map(option => ({ option, box: element('input', { type: 'checkbox' }) }));
    const hint = element('p', { class: 'tick-hint', role: 'alert' });
    const changed = (ticked: (typeof boxes)[number]) => {
      hint.textContent = '';
      if (!ticked.box.checked) return;
      for (const other of boxes) {
        if (other !== ticked && (isExclusive(ticked.option) || isExclusive(other.option))) other.box.checked = false;
      }
    };
    const confirm = button({ class: 'action confirm' }, () => {
      const chosen = boxes.filter(entry => entry.box.checked).map(entry => entry.option.title);
      if (chosen.length > 0) {
        this.send(chosen.join(', '));
        return;
      }
      hint.textContent = this.texts.choicesMissing;

      // The notice stands above the button and pushes it down.
      confirm.scrollIntoView({ block: 'nearest' });
    }, this.texts.confirmChoices);
    const form = element(
      'form',
      { class: 'ticks' },
      element(
        'fieldset',
        {},
        element('legend', { class: 'hidden' }, this.texts.chooseSeveral),
        ...boxes.map(entry => {
          entry.box.addEventListener('change', () => changed(entry));
          return element('label', { class: 'tick' }, entry.box, element('span', {}, entry.option.title));
        }),
      ),
      hint,
      confirm,
    );
    form.addEventListener('submit', event => event.preventDefault());
    return form;
  }
}

/** One stop in the tab order; arrow keys, Home and End move within. */
function rove(bar: HTMLElement, buttons: readonly HTMLElement[]): void {
  const focusOn = (index: number) => {
    const target = buttons[(index + buttons.length) % buttons.length];
    buttons.forEach(each => each.setAttribute('tabindex', each === target ? '0' : '-1'));
    target?.focus();
  };
  buttons.forEach((each, index) => each.setAttribute('tabindex', index === 0 ? '0' : '-1'));
  bar.addEventListener('keydown', event => {
    const current = buttons.indexOf(event.target as HTMLElement);
    if (current < 0) return;
    const moves: Record<string, number> = {
      ArrowRight: current + 1, ArrowDown: current + 1, ArrowLeft: current - 1, ArrowUp: current - 1, Home: 0, End: buttons.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    focusOn(next);
  });
}
