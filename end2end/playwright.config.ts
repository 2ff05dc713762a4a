import { defineConfig } from '@playwright/test';

// A journey without a tag runs in all three projects.
//   @script   needs script         (not in `no-script`)
//   @once     is the same anywhere (only in `script`)
//   @pictures takes screenshots    (only with PICTURES=1)
// With TRACE=1 a journey that fails leaves a trace to look at.
const pictures = process.env.PICTURES ? [] : [/@pictures/];

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'output/traces',
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  workers: 2,
  // Generous: a machine at work with other things is slow, and no journey waits longer than it has to.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { actionTimeout: 20_000, trace: process.env.TRACE ? 'retain-on-failure' : 'off', timezoneId: 'UTC', locale: 'en-GB' },
  projects: [
    { name: 'script', grepInvert: pictures, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'no-script',
      grepInvert: [/@script|@once/, ...pictures],
      use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    },
    {
      name: 'phone',
      grepInvert: [/@once/, ...pictures],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
});
