import { chromium } from '@playwright/test';
const [address = '', ...steps] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env['KAVACH_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--no-sandbox'],
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'en-IN',
  timezoneId: 'Asia/Kolkata',
});
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
page.on('console', (m) => {
  if (m.type() === 'error') console.log('CONSOLE', m.text());
});
await page.goto(address);
for (const step of steps) {
  const [verb = '', ...rest] = step.split('=');
  const arg = rest.join('=');
  try {
    if (verb === 'key') await page.keyboard.press(arg);
    if (verb === 'type') await page.keyboard.type(arg);
    if (verb === 'wait') await page.waitForTimeout(Number(arg));
    if (verb === 'text') await page.getByText(arg).first().waitFor({ timeout: 60000 });
    if (verb === 'click') await page.locator(arg).first().click();
    if (verb === 'size') {
      const [w, h] = arg.split('x').map(Number);
      await page.setViewportSize({ width: w ?? 0, height: h ?? 0 });
    }
    if (verb === 'shot') await page.screenshot({ path: `/tmp/rp/${arg}.png` });
    if (verb === 'say')
      console.log(
        arg,
        await page
          .locator('.replaybar')
          .innerText()
          .catch(() => 'no bar'),
      );
  } catch (e) {
    console.log(step, String(e).slice(0, 300));
  }
}
await page.screenshot({ path: '/tmp/rp/last.png' });
await browser.close();
