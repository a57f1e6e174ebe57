import '@inboxsdk/core/background.js';
