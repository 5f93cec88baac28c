/** What the page says while the sandbox plays its story. */
export const playingStory = 'The story is being played from its beginning …';
