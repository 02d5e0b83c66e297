// An independent scripted client: botium with its Direct Line connector.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { check, skip } from './checks.mjs';
import { Program } from './program.mjs';

const require = createRequire(import.meta.url);
const secret = 'a-secret-for-the-website-server';

function loaded() {
  try {
    require.resolve('botium-connector-directline3');
    return require('botium-core');
  } catch (error) {
    skip('botium', error.message);
    return null;
  }
}

export async function botiumChecks() {
  const botium = loaded();
  if (!botium) return;
  const program = await Program.start(`--DirectLine:Secret=${secret}`);
  try {
    for (const webSocket of [true, false]) {
      await check(`botium, ${webSocket ? 'WebSocket' : 'polling'}, with the secret: greeting, answer, button, emergency`, async () => {
        const driver = new botium.BotDriver({
          PROJECTNAME: 'MassageBot',
          CONTAINERMODE: 'directline3',
          DIRECTLINE3_SECRET: secret,
          DIRECTLINE3_DOMAIN: program.domain,
          DIRECTLINE3_WEBSOCKET: webSocket,
          DIRECTLINE3_POLLINGINTERVAL: 250,
        });
        const container = await driver.Build();
        await container.Start();
        try {
          const hear = async () => (await container.WaitBotSays()).messageText;
          const say = (messageText) => container.UserSays({ messageText });
          assert.match(await hear(), /automated helper/);
          await say('is it normal to be sore the day after?');
          assert.match(await hear(), /36 hours/);
          await say("I can't control my bladder and my legs are numb");
          assert.match(await hear(), /999/);
        } finally {
          await container.Stop();
          await container.Clean();
        }
      });
    }
  } finally {
    await program.stop();
  }
}
