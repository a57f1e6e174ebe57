/** What the pages say, in two languages. */

export type Language = 'en' | 'ko';

const en = {
  name: 'Nunchi',
  tagline: 'Read receipts for Gmail, on a server of your own',
  done: 'done',
  toDo: 'to do',
  copy: 'Copy',
  copied: 'Copied',

  loadTitle: 'Load the extension in Chrome',
  loadHow: 'Open chrome://extensions, turn on “Developer mode”, press “Load unpacked” and choose this folder:',
  loadMissing: 'The extension is not built yet. Run npm run build in the project’s folder.',
  loadElsewhere: 'Ask the owner of this server for the extension, or build it yourself with npm run build.',

  connectTitle: 'Connect the browser',
  connectHow: 'Open this link in the browser with the extension, then press the Nunchi icon in its toolbar:',
  connectOnce: 'The link works once. Keep it to yourself: whoever opens it gets an account on this server.',
  connectedOne: 'One browser is connected.',
  connectedMany: (count: number) => `${count} browsers are connected.`,
  connectMore:
    'For another person’s browser, run npx nunchi invite. For one of your own, use “Add another browser” in the extension’s settings.',
  connectElsewhere: 'Ask the owner of this server for a link, or run npx nunchi invite on it.',

  sendTitle: 'Send a mail',
  sendHow:
    'Reload Gmail and write a mail. The eye in the compose window says that it asks for a receipt; in your list of sent mail the eye turns green once it has been read.',

  connectPageTitle: 'Connect this browser',
  connectPageHow:
    'Press the Nunchi icon in the browser’s toolbar while this page is open. (It may be behind the puzzle piece.)',
  connectPageOr:
    'Or copy this link into “Connect link”, on the page that opened when the extension was installed or in its settings:',
  connectPageOnce: 'The link works once, for seven days. The part behind # never leaves your browser.',
  connectPageEmpty: 'The link you opened has no code behind its #. Ask for a new one, or run npx nunchi invite.',
  connectPageScript: 'The link is the whole address of this page.',
};

export type Words = typeof en;

const ko: Words = {
  name: '눈치',
  tagline: '내 서버로 운영하는 Gmail 수신확인',
  done: '완료',
  toDo: '할 일',
  copy: '복사',
  copied: '복사됨',

  loadTitle: 'Chrome에 확장 프로그램 불러오기',
  loadHow:
    'chrome://extensions를 열고 ‘개발자 모드’를 켠 다음, ‘압축해제된 확장 프로그램 로드’를 눌러 이 폴더를 고르세요:',
  loadMissing: '확장 프로그램이 아직 빌드되지 않았습니다. 프로젝트 폴더에서 npm run build를 실행하세요.',
  loadElsewhere: '확장 프로그램은 이 서버의 주인에게 받거나, npm run build로 직접 빌드하세요.',

  connectTitle: '브라우저 연결하기',
  connectHow: '확장 프로그램을 설치한 브라우저에서 이 링크를 열고, 도구 모음의 눈치 아이콘을 누르세요:',
  connectOnce:
    '링크는 한 번만 쓸 수 있습니다. 이 링크를 여는 사람은 이 서버에 계정을 갖게 되니 다른 사람에게 보여 주지 마세요.',
  connectedOne: '브라우저 1개가 연결되어 있습니다.',
  connectedMany: (count) => `브라우저 ${count}개가 연결되어 있습니다.`,
  connectMore:
    '다른 사람의 브라우저는 npx nunchi invite로, 내 다른 브라우저는 확장 프로그램 설정의 ‘다른 브라우저 추가’로 연결합니다.',
  connectElsewhere: '이 서버의 주인에게 링크를 받거나, 서버에서 npx nunchi invite를 실행하세요.',

  sendTitle: '메일 보내기',
  sendHow:
    'Gmail을 새로고침하고 메일을 써 보세요. 작성 창의 눈은 이 메일에 수신확인을 사용한다는 뜻이고, 보낸편지함의 눈은 받는 사람이 읽으면 초록색으로 바뀝니다.',

  connectPageTitle: '이 브라우저 연결하기',
  connectPageHow:
    '이 페이지를 연 채로 브라우저 도구 모음의 눈치 아이콘을 누르세요. (퍼즐 조각 안에 있을 수도 있습니다.)',
  connectPageOr: '또는 이 링크를 복사해, 확장 프로그램을 설치할 때 열린 페이지나 설정의 ‘연결 링크’에 붙여 넣으세요:',
  connectPageOnce: '링크는 7일 안에 한 번만 쓸 수 있습니다. # 뒤의 내용은 브라우저 밖으로 나가지 않습니다.',
  connectPageEmpty: '이 링크에는 # 뒤에 코드가 없습니다. 새 링크를 받거나 npx nunchi invite를 실행하세요.',
  connectPageScript: '이 페이지의 주소 전체가 링크입니다.',
};

export const WORDS: Record<Language, Words> = { en, ko };

/** The language that an Accept-Language header likes best of those there are; English where it likes neither. */
export function chooseLanguage(accepted: string | undefined): Language {
  const liked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((text) => text.trim());
      const quality = parameters.find((text) => text.startsWith('q='));
      return { language: range.toLowerCase().split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ language, quality }) => (language === 'en' || language === 'ko') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return liked[0]?.language === 'ko' ? 'ko' : 'en';
}
