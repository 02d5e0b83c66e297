import { outcomeOf, type Activity, type CardAction, type OutcomeOption } from '../directline/activity';

/** What a client may press below the last message. */
export interface Choices {
  /** Changes when the choices are others, so that the view builds them once. */
  readonly key: string;
  /** Ticks of which several may hold; empty when one press is the answer. */
  readonly ticks: readonly OutcomeOption[];
  readonly actions: readonly CardAction[];
}

/** Finds the choices of the latest replies; the last message that offers any wins. */
export function choicesOf(replies: readonly Activity[]): Choices | undefined {
  for (let i = replies.length - 1; i >= 0; i--) {
    const activity = replies[i];
    const choices = activity && choicesIn(activity);
    if (choices) return choices;
  }
  return undefined;
}

function choicesIn(activity: Activity): Choices | undefined {
  const outcome = outcomeOf(activity);
  const options = outcome?.options ?? [];
  const suggested = activity.suggestedActions?.actions ?? [];
  const key = activity.id ?? activity.text ?? '';
  if (outcome?.multiple && options.length > 0) {
    const names = new Set(options.flatMap(option => [option.title, option.id]));
    const actions = suggested.filter(action => !names.has(sentText(action)) && !names.has(labelOf(action)));
    return { key, ticks: options, actions };
  }
  const actions = suggested.length > 0 ? suggested : options.map(option => ({ type: 'imBack', title: option.title, value: option.title }));
  return actions.length > 0 ? { key, ticks: [], actions } : undefined;
}

/** The text an action sends in the client's name; empty when it opens something instead. */
export function sentText(action: CardAction): string {
  switch (action.type) {
    case 'imBack':
    case 'postBack':
    case 'messageBack':
      return firstText(action.text, action.value, action.title);
    default:
      return '';
  }
}

export function labelOf(action: CardAction): string {
  return firstText(action.title, action.displayText, action.text, action.value);
}

/** Question of the bot whose yes erases the conversation, and the id of that yes. */
const erasing = { questionId: 'forget', yes: 'yes' };

/** Whether this answer lets the clinic erase the conversation. */
export function isYesToErasing(answer: string, replies: readonly Activity[]): boolean {
  const question = replies.map(outcomeOf).find(outcome => outcome?.questionId === erasing.questionId);
  const yes = question?.options?.find(option => option.id === erasing.yes);
  return yes !== undefined && yes.title.trim().toLowerCase() === answer.trim().toLowerCase();
}

/** Some answers rule all others out, such as "none of these". */
export function isExclusive(option: OutcomeOption): boolean {
  return option.exclusive ?? (option.id === 'none' || option.id === 'unsure');
}

function firstText(...candidates: readonly unknown[]): string {
  for (const candidate of candidates) {
    if (typeof candidate === 'string' && candidate.trim() !== '') return candidate;
    if (typeof candidate === 'number') return String(candidate);
  }
  return '';
}
