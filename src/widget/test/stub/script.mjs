// What the stub says. Invented for looking at the widget; the product's own texts live elsewhere.
const outcome = (kind, more = {}) => [{ type: 'urn:massagebot:outcome', kind, ...more }];
const bot = { id: 'bot', role: 'bot' };
const message = (text, entities, more = {}) => ({ type: 'message', from: bot, text, entities, ...more });
const press = (...titles) => ({ suggestedActions: { actions: titles.map(title => ({ type: 'imBack', title, value: title })) } });

export const welcome = [
  message('Hello. I can answer questions about your massage.\n\nI am not a person, and I cannot examine you.', outcome('notice'), press('How long will I be sore?', 'Something feels wrong', 'Talk to a person')),
];

const several = [
  { id: 'numb', title: 'Numbness or tingling in the leg' },
  { id: 'weak', title: 'Weakness' },
  { id: 'fever', title: 'Fever or shivering' },
  { id: 'none', title: 'None of these' },
];

export function replies(text) {
  switch (text.toLowerCase()) {
    case 'how long will i be sore after a massage?':
    case 'how long will i be sore?':
      return [message('Soreness after a massage is **common**. It most often fades within _two days_.\n\n- Rest a little.\n- Warmth may help.\n- Move gently.\n\nMore at [the clinic](https://clinic.example/aftercare) or call 020 7946 0123.', outcome('answer', { entryId: 'soreness', reviewed: '2026-11-01' }), press('That helped', 'I have another question'))];
    case 'check my symptoms':
    case 'something feels wrong':
      return [message('When did it start?', outcome('question', { questionId: 'onset', options: ['Today', 'Yesterday', 'Longer ago'].map(title => ({ id: title, title })) }), press('Today', 'Yesterday', 'Longer ago'))];
    case 'today':
      return [
        message('Thank you. That helps.', outcome('notice')),
        message('Do you have any of these?', outcome('question', { questionId: 'signs', multiple: true, options: several }), press(...several.map(option => option.title), 'Talk to a person')),
      ];
    case 'i have crushing chest pain and i cannot breathe':
    case 'my chest hurts':
      return [message('**Call 999 now.** Say that you have chest pain.\n\n1. Stop what you are doing.\n2. Sit down.\n3. Unlock the door if you can.\n\nOutside the UK, call 112.', outcome('disposition', { level: 'EMERGENCY', ruleIds: ['E1'] }))];
    case 'urgent':
      return [message('See a doctor **today**. Call 111 if you cannot reach one.', outcome('disposition', { level: 'URGENT' }))];
    case 'card':
      return [message('', outcome('answer'), { attachments: [{ contentType: 'application/vnd.microsoft.card.hero', content: { title: 'Your summary', subtitle: 'For your doctor', text: 'Started today. Getting worse.', buttons: [{ type: 'openUrl', title: 'Book a visit', value: 'https://clinic.example/book' }, { type: 'imBack', title: 'Send it to me', value: 'Send it to me' }] } }] })];
    case 'forget me':
      return [message('Shall I erase this conversation?', outcome('question', { questionId: 'forget', options: [{ id: 'yes', title: 'Yes' }, { id: 'no', title: 'No' }] }), press('Yes', 'No'))];
    case 'yes':
    case 'no':
      return [message(`That was a ${text}.`, outcome('command'))];
    case 'think':
      return [{ type: 'typing', from: bot }];
    default:
      return [message(`I do not know about "${text}".`, outcome('noAnswer'), press('Talk to a person'))];
  }
}
