import { Chat } from './conversation/chat';
import { SessionStore } from './conversation/session-store';
import { DirectLineApi } from './directline/api';
import { browserEnvironment } from './directline/environment';
import { readSettings } from './settings';
import { Widget } from './view/widget';

const linkThatOpens = '#massagebot';
const checkInLink = '#massagebot-check-in=';

async function start(script: HTMLScriptElement | null): Promise<void> {
  // A page that loads the script twice still gets one chat.
  if (document.querySelector('.massagebot')) return;
  const settings = readSettings(script, document, navigator.language);
  const environment = browserEnvironment(window);
  const store = new SessionStore(settings.directLine, browserStorage(), settings.rememberMinutes * 60_000, environment.now);
  const isCheckIn = location.hash.startsWith(checkInLink);
  if (isCheckIn) await openCheckIn(new DirectLineApi(settings.directLine, environment), store);
  if (document.querySelector('.massagebot')) return;
  const chat = new Chat(settings.directLine, settings.locale, store, environment);
  const widget = new Widget(settings, chat, environment.isOnline);
  widget.mount(document);
  addEventListener('storage', event => {
    if (event.key === store.key || event.key === null) chat.storageChanged();
  });
  addEventListener('hashchange', () => {
    if (location.hash === linkThatOpens) widget.open(null);
  });

  const remembered = chat.remembered();
  if (isCheckIn || location.hash === linkThatOpens) widget.open(null);
  else if (settings.open || remembered?.open) widget.open(null, false);
  else if (remembered) chat.connect();
}

// A link that can't be used any more leads to the chat all the same: whoever follows it may have something to say.
async function openCheckIn(api: DirectLineApi, store: SessionStore): Promise<void> {
  const link = location.hash.slice(checkInLink.length);
  history.replaceState(null, '', location.pathname + location.search);
  try {
    const grant = await api.openCheckIn(link, store.load()?.token);
    store.save({ conversationId: grant.conversationId, token: grant.token });
  } catch (error) {
    console.warn('MassageBot widget: the link to the check-in cannot be used.', error);
  }
}

function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // Blocked by the browser's privacy settings; the chat then lives on this page only.
    return undefined;
  }
}

const script = document.currentScript as HTMLScriptElement | null;
if (document.body) void start(script);
else addEventListener('DOMContentLoaded', () => void start(script));
