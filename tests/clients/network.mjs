// What lies between a client and the program: a network that breaks when it is told to.
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

export class Network {
  #program;
  #server;
  #sockets = new Set();
  #upgradesToRefuse = 0;
  #answersToCut = 0;

  // How often each thing happened, so that a check can say that it did.
  counts = { dropped: 0, refused: 0, cut: 0 };

  static async start(program) {
    const network = new Network();
    network.#program = program;
    network.#server = createServer((incoming, answer) => network.#pass(incoming, answer));
    network.#server.on('upgrade', (incoming, socket, head) => network.#upgrade(incoming, socket, head));
    network.#server.listen(0, '127.0.0.1');
    await new Promise((resolve) => network.#server.once('listening', resolve));
    network.domain = `http://127.0.0.1:${network.#server.address().port}/v3/directline`;
    return network;
  }

  // Breaks every open WebSocket without a farewell.
  drop() {
    for (const socket of this.#sockets) {
      socket.destroy();
      this.counts.dropped++;
    }
    this.#sockets.clear();
  }

  refuseUpgrades(count) {
    this.#upgradesToRefuse = count;
  }

  // Lets the next messages arrive and loses what the program answers to them.
  cutAnswers(count) {
    this.#answersToCut = count;
  }

  end() {
    this.drop();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #pass(incoming, answer) {
    const { method, url, headers } = incoming;
    const cuts = method === 'POST' && url.endsWith('/activities') && this.#answersToCut > 0;
    if (cuts) this.#answersToCut--;
    const outgoing = request({ host: '127.0.0.1', port: this.#program.port, method, path: url, headers }, (response) => {
      if (cuts) {
        this.counts.cut++;
        response.resume();
        incoming.socket.destroy();
        return;
      }
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    outgoing.on('error', () => incoming.socket.destroy());
    incoming.pipe(outgoing);
  }

  #upgrade(incoming, socket, head) {
    socket.on('error', () => {});
    if (this.#upgradesToRefuse > 0) {
      this.#upgradesToRefuse--;
      this.counts.refused++;
      socket.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const onward = connect(this.#program.port, '127.0.0.1', () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
      onward.write(`${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    for (const side of [socket, onward]) side.on('close', () => [socket, onward].forEach((one) => one.destroy()));
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
