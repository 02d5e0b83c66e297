// botframework-webchat in headless Chromium, on a page of another origin than the program's.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { check, skip, until } from './checks.mjs';

const pictures = fileURLToPath(new URL('./artifacts/', import.meta.url));
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => path && existsSync(path));

async function servePage(port) {
  const html = await readFile(new URL('./page.html', import.meta.url));
  const script = await readFile(new URL('./node_modules/botframework-webchat/dist/webchat.js', import.meta.url));
  const server = createServer((request, response) => {
    const isScript = request.url === '/webchat.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : html);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

export async function webChatChecks(program, port) {
  if (!executablePath) {
    skip('Web Chat', 'there is no Chromium; set CHROMIUM_PATH');
    return;
  }

  await mkdir(pictures, { recursive: true });
  const server = await servePage(port);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const address = `http://127.0.0.1:${port}/?domain=${encodeURIComponent(program.domain)}`;
  const box = (page) => page.locator('[data-id="webchat-sendbox-input"]');
  const messages = (page) => page.locator('.webchat__basic-transcript__activity');
  const says = (page, text) => messages(page).filter({ hasText: text });
  const say = async (page, text) => {
    await box(page).fill(text);
    await box(page).press('Enter');
  };
  const open = async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(address);
    await says(page, 'automated helper').waitFor();
    return page;
  };
  const history = async (page) => {
    const { conversationId, token } = await page.evaluate(() => ({ conversationId: directLine.conversationId, token: directLine.token }));
    return (await program.call('GET', `/conversations/${conversationId}/activities`, { token })).body.activities;
  };

  try {
    await check('Web Chat: chat, a suggested action, and a reload that keeps the conversation', async () => {
      const page = await open();
      await say(page, 'is it normal to be sore the day after?');
      await says(page, '36 hours').waitFor();
      await page.screenshot({ path: `${pictures}webchat-answer.png` });
      const before = await messages(page).count();
      await page.locator('button[aria-keyshortcuts]').filter({ hasText: 'Check my symptoms' }).click();
      await says(page, 'Check my symptoms').waitFor();
      await messages(page).nth(before + 1).waitFor();
      await page.screenshot({ path: `${pictures}webchat-question.png` });
      const shown = await messages(page).count();

      await page.reload();
      await messages(page).nth(shown - 1).waitFor();
      assert.equal(await says(page, 'automated helper').count(), 1, 'one greeting, also after the reload');
      await say(page, "I can't control my bladder and my legs are numb");
      await says(page, '999').last().waitFor();
      await page.screenshot({ path: `${pictures}webchat-after-reload.png` });
      const activities = await history(page);
      assert.equal(new Set(activities.map((activity) => activity.id)).size, activities.length);
      assert.equal(activities.filter((activity) => /automated helper/.test(activity.text)).length, 1);
      await page.close();
    });

    await check('Web Chat: a photo with a name with spaces is taken, and the bot says it cannot look', async () => {
      const page = await open();
      await page.getByText('Connecting').first().waitFor({ state: 'hidden' });
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Upload file' }).click();
      await (await chosen).setFiles({ name: 'my bruise.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(400_000) });
      // Web Chat takes a moment to take the file in, and shows no sign of it; sending before that sends nothing.
      let isSent = false;
      page.on('request', (request) => (isSent ||= request.url().includes('/upload')));
      await until('the upload', async () => {
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await page.waitForTimeout(250);
        return isSent;
      });
      await says(page, 'look at pictures or files').waitFor();
      await page.screenshot({ path: `${pictures}webchat-photo.png` });
      const [echo] = (await history(page)).filter((activity) => activity.attachments?.length);
      assert.equal(echo.attachments[0].name, 'my bruise.jpg');
      await page.close();
    });

    await check('Web Chat: Retry of a message that had arrived is answered once', async () => {
      const page = await browser.newPage();
      page.setDefaultTimeout(45_000);
      let isCut = false;
      let arrived = 0;
      const held = [];
      const release = () => held.splice(0).forEach((deliver) => deliver());
      await page.routeWebSocket(/\/stream/, (socket) => {
        socket.connectToServer().onMessage((frame) => {
          held.push(() => socket.send(frame));
          if (!isCut) release();
        });
      });
      await page.route('**/activities', async (route) => {
        if (!isCut || arrived > 0 || route.request().method() !== 'POST') return route.continue();
        arrived += (await route.fetch()).ok() ? 1 : 0;
        return route.abort('connectionreset');
      });
      await page.goto(address);
      await says(page, 'automated helper').waitFor();
      isCut = true;
      await say(page, 'is it normal to be sore the day after?');
      const retry = page.getByRole('button', { name: /retry/i });
      await retry.waitFor();
      await page.screenshot({ path: `${pictures}webchat-failed.png` });
      const copy = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/activities'));
      await retry.click();
      assert.equal((await copy).status(), 200);
      isCut = false;
      release();
      await says(page, '36 hours').waitFor();
      await say(page, 'thanks');
      await page.waitForTimeout(2000);
      await page.screenshot({ path: `${pictures}webchat-retried.png` });
      const activities = await history(page);
      assert.equal(activities.filter((activity) => /sore the day after/.test(activity.text) && activity.from.role === 'user').length, 2, 'the first and its copy');
      assert.equal(activities.filter((activity) => /36 hours/.test(activity.text) && activity.from.role === 'bot').length, 1);
      assert.equal(await page.getByRole('button', { name: /retry/i }).count(), 0, 'no message is shown as failed any more');
      await page.close();
    });
  } finally {
    await browser.close();
    server.close();
  }
}
