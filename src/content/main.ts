import * as InboxSDK from '@inboxsdk/core';

void InboxSDK.load(2, 'sdk_nunchi_0000000000');
