import type { ActivitySet } from './activity';
import type { Environment } from './environment';

export interface SocketListener {
  opened(): void;
  received(set: ActivitySet): void;
  /** Called once, whatever ended it. */
  ended(): void;
}

/** Silence after which a socket that used to send keep-alives counts as dead. */
const silenceMs = 90_000;

/** Follows one Direct Line stream. */
export function followSocket(environment: Environment, url: string, listener: SocketListener): { close(): void } {
  let over = false;
  let watchdog: unknown;
  let socket: WebSocket | undefined;

  const end = () => {
    if (over) return;
    over = true;
    environment.clearTimer(watchdog);
    socket?.close();
    listener.ended();
  };
  const heard = () => {
    environment.clearTimer(watchdog);
    watchdog = environment.setTimer(end, silenceMs);
  };

  try {
    socket = environment.openSocket(url);
  } catch {
    // An address the browser refuses, for example ws: on an https page.
    environment.setTimer(end, 0);
    return { close: end };
  }
  socket.onopen = () => {
    if (!over) listener.opened();
  };
  socket.onclose = end;
  socket.onerror = end;
  socket.onmessage = event => {
    if (over || typeof event.data !== 'string') return;
    if (event.data === '') {
      heard();
      return;
    }
    if (watchdog) heard();
    const set = parse(event.data);
    if (set) listener.received(set);
  };
  return { close: end };
}

function parse(text: string): ActivitySet | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as ActivitySet) : undefined;
  } catch {
    return undefined;
  }
}
