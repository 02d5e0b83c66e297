/** What the connection needs from the browser, given from outside so that tests can play it. */
export interface Environment {
  readonly fetch: typeof fetch;
  readonly openSocket: (url: string) => WebSocket;
  readonly random: () => number;
  readonly newId: () => string;
  readonly now: () => number;
  readonly setTimer: (action: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
  readonly isOnline: () => boolean;
  readonly isHidden: () => boolean;
  /** Calls back when the network or the page comes back; returns how to stop listening. */
  readonly onWake: (action: () => void) => () => void;
  /** Calls back when the browser knows that the network is gone. */
  readonly onOffline: (action: () => void) => () => void;
}

export function browserEnvironment(window: Window & typeof globalThis): Environment {
  const listen = (target: EventTarget, name: string, action: () => void) => {
    target.addEventListener(name, action);
    return () => target.removeEventListener(name, action);
  };
  return {
    fetch: window.fetch.bind(window),
    openSocket: url => new window.WebSocket(url),
    random: () => window.Math.random(),
    newId: () => newId(window.crypto),
    now: () => Date.now(),
    setTimer: (action, ms) => window.setTimeout(action, ms),
    clearTimer: timer => window.clearTimeout(timer as number),
    isOnline: () => window.navigator.onLine !== false,
    isHidden: () => window.document.visibilityState === 'hidden',
    onWake: action => {
      const whenVisible = () => {
        if (window.document.visibilityState === 'visible') action();
      };
      const stops = [
        listen(window, 'online', action),
        listen(window, 'pageshow', action),
        listen(window.document, 'visibilitychange', whenVisible),
      ];
      return () => stops.forEach(stop => stop());
    },
    onOffline: action => listen(window, 'offline', action),
  };
}

/** A random id; not `randomUUID`, which plain http pages on a clinic's own network do not have. */
function newId(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
