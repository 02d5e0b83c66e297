import { Chat } from './conversation/chat';
import { SessionStore } from './conversation/session-store';
import { browserEnvironment } from './directline/environment';
import { readSettings } from './settings';
import { Widget } from './view/widget';

const linkThatOpens = '#massagebot';

function start(script: HTMLScriptElement | null): void {
  // A page that loads the script twice still gets one chat.
  if (document.querySelector('.massagebot')) return;
  const settings = readSettings(script, document, navigator.language);
  const environment = browserEnvironment(window);
  const store = new SessionStore(settings.directLine, browserStorage(), settings.rememberMinutes * 60_000, environment.now);
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
  if (location.hash === linkThatOpens) widget.open(null);
  else if (settings.open || remembered?.open) widget.open(null, false);
  else if (remembered) chat.connect();
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
if (document.body) start(script);
else addEventListener('DOMContentLoaded', () => start(script));
