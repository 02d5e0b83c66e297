// botframework-directlinejs over a network that breaks and to a program that dies: nothing is missing, nothing comes twice.
import assert from 'node:assert/strict';
import { check, until } from './checks.mjs';
import { assertCompleteAndInOrder, history, withChat } from './directline.mjs';
import { Network } from './network.mjs';

const questions = ['is it normal to be sore the day after?', 'can I drink alcohol before a massage?', 'do I need to undress for a massage?', 'hello', 'thanks'];

// The client waits 3 to 15 s before it connects again, as chance has it; here always 3.
async function inAHurry(work) {
  const { random } = Math;
  Math.random = () => 0;
  try {
    await work();
  } finally {
    Math.random = random;
  }
}

// As Web Chat does for the person who presses "Retry", but with the same id.
async function postUntilAnswered(chat, message) {
  for (;;) {
    try {
      const id = await chat.post(message);
      if (id !== 'retry') return id;
    } catch {
      // Sent again.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const faults = {
  'sockets dropped before a message': async ({ network }, say) => {
    network.drop();
    await say();
  },
  'sockets dropped right after a message': async ({ network }, say) => {
    const saying = say();
    network.drop();
    await saying;
  },
  'sockets dropped and upgrades refused': async ({ network }, say) => {
    network.refuseUpgrades(2);
    network.drop();
    await say();
  },
  'answers to messages lost': async ({ network }, say) => {
    network.cutAnswers(2);
    await say();
  },
  'program killed and started again': async ({ program }, say) => {
    await program.kill();
    await program.run();
    await say();
  },
  'program killed right after a message': async ({ program }, say) => {
    const saying = say();
    await program.kill();
    await program.run();
    await saying;
  },
};

export async function breakingChecks(program) {
  for (const [name, fault] of Object.entries(faults)) {
    await check(`directlinejs, ${name}, again and again: nothing missing, nothing twice`, () => inAHurry(async () => {
      const network = await Network.start(program);
      try {
        await withChat({ domain: network.domain, webSocket: true }, async (chat) => {
          await chat.greeting();
          const rounds = name.startsWith('program') || name.includes('refused') ? 2 : 5;
          for (let round = 0; round < rounds; round++) {
            await fault({ network, program }, async () => {
              const id = await postUntilAnswered(chat, { text: questions[round], channelData: { clientActivityID: `${name}-${round}` } });
              await until(`the answer to message ${round}`, () => chat.heard.some((activity) => activity.replyToId === id), 45_000);
            });
          }
          const stored = await history(program, chat.line.token, chat.line.conversationId);
          assertCompleteAndInOrder(chat.heard, stored);
          assert.equal(stored.filter((activity) => activity.from.role === 'user').length, rounds, 'each message is there once');
          if (name.includes('dropped')) assert.ok(network.counts.dropped >= rounds);
          if (name.includes('refused')) assert.ok(network.counts.refused >= rounds);
          if (name.includes('lost')) assert.ok(network.counts.cut >= rounds);
        });
      } finally {
        network.end();
      }
    }));
  }
}
