// What journeys have at hand whose installation sends mail.

import { test as base } from './fixtures';
import { Installation } from './installation';
import { Post } from './post';

/** An installation whose mail goes to a mail server of its own. */
export const test = base.extend<object, { post: Post; installation: Installation }>({
  post: [
    async ({}, use) => {
      const post = await Post.start();
      await use(post);
      await post.stop();
    },
    { scope: 'worker' },
  ],
  installation: [
    async ({ post }, use) => {
      const installation = await Installation.start(post.environment);
      await use(installation);
      await installation.stop();
    },
    { scope: 'worker' },
  ],
});
