/** Mails sent by the walk and in the README's pictures. */
import type { Letter } from '../../support/e2e/send-tracked.ts';

type Name = 'offer' | 'second' | 'untracked';

export const LETTERS: Record<'en' | 'ko', Record<Name, Letter>> = {
  en: {
    offer: {
      to: 'Dana Whitfield <dana@northwind.example>',
      subject: 'The offer for the spring edition',
      body: 'Dear Dana, here is the offer we spoke about. Could you let me know by Friday?',
    },
    second: {
      to: 'Tomás Rivera <tomas@rivera-foto.example>',
      subject: 'Twelve prints, please',
      body: 'Hello Tomás, please print numbers 3 to 14, all at 30 by 40. Thank you!',
    },
    untracked: {
      to: 'Library of Seochon <desk@library.example>',
      subject: 'I will collect the book on Monday',
      body: 'Thank you for keeping it. I will come by on Monday after six.',
    },
  },
  ko: {
    offer: {
      to: '박서연 <seoyeon.park@hanbit.example>',
      subject: '봄호 견적서 보내드립니다',
      body: '서연 님, 안녕하세요. 지난번에 말씀드린 견적서를 보내드립니다. 금요일까지 의견 부탁드립니다.',
    },
    second: {
      to: '이준호 <junho.lee@hanbit.example>',
      subject: '화요일 회의에 참석하겠습니다',
      body: '준호 님, 화요일 오전 10시에 뵙겠습니다. 자료는 제가 준비해 가겠습니다.',
    },
    untracked: {
      to: 'Library of Seochon <desk@library.example>',
      subject: '책은 월요일에 찾으러 가겠습니다',
      body: '보관해 주셔서 감사합니다. 월요일 저녁에 들르겠습니다.',
    },
  },
};

/** The recipient's answer to the offer, and the reply to that. */
export const REPLIES: Record<'en' | 'ko', { answer: string; reply: string }> = {
  en: {
    answer: '<div>Hi Minji, this looks good. Could you add the cost of delivery?</div><div><br></div><div>Dana</div>',
    reply: 'Hi Dana, delivery is included; I have said so on page 2. Shall we sign on Friday?',
  },
  ko: {
    answer: '<div>민지 님, 잘 보았습니다. 배송비도 적어 주실 수 있을까요?</div><div><br></div><div>박서연 드림</div>',
    reply: '서연 님, 배송비는 포함되어 있습니다. 2쪽에 적어 두었습니다. 금요일까지 답을 부탁드립니다.',
  },
};
