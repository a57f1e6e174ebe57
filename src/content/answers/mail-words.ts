/**
 * How mails that nobody wrote give themselves away. Gmail shows a mail's headers nowhere (RFC 3834's `Auto-Submitted`,
 * RFC 8098's `multipart/report`), so their words have to do. A person's reply that sounds like one of these goes
 * uncounted, which is the lesser error: green means read.
 */

/** Addresses of machines: bounces come from the first two (RFC 3464, RFC 2142). */
export const MACHINE = /^(mailer-daemon|postmaster|(do[-_.]?not|no)[-_.]?reply|bounces?|auto[-_.]?reply)\b[^@]*@/i;

/** A notice that the mail was not read, or could not be delivered: Exchange's words (Microsoft KB 136515) and Outlook's. */
export const NOT_READ = [
  /^(not read|deleted|undeliverable|undelivered|delivery status notification|returned mail|mail delivery)\b/i,
  /^(읽지 않음|삭제됨|배달되지 않음|전송 실패|반송)\s*:/,
  /^(your message\b.{0,800}?)?(was deleted without being read|has not (yet )?been read)/is,
  /읽지 않고 삭제|읽지 않은 상태로 삭제|읽히지 않고 삭제/,
] as const;

/** How a receipt's subject names the mail that it is for. */
export const RECEIPT_SUBJECT = /^(?:read|read receipt|return receipt \(displayed\)|읽음|수신 ?확인)\s*[:-]\s*(.+)$/i;

/** A read receipt: Exchange, Outlook and Gmail say it in the same form; RFC 8098's own example; Thunderbird. */
export const RECEIPT = [
  RECEIPT_SUBJECT,
  /^your message\s+to:.{0,800}?\bwas (read|displayed) on\b/is,
  /^the message sent on\b.{0,800}?\bhas been displayed\b/is,
  /^this is a return receipt for the mail that you sent\b/i,
  /^.{0,30}(메시지|메일).{0,30}받는 사람\s*:.{0,800}?(읽었습니다|읽음)/s,
] as const;

/** An automatic answer, whenever it comes: responders' subjects (RFC 3834 §3.1.5 leaves them free), and what they say. */
export const AUTOMATIC = [
  /\bauto(mat(ic|ed))?(ally)?[- ]?(generated )?(reply|response|responder|answer|message|e-?mail|notification)\b/i,
  /^auto\s*:/i,
  /\bout[- ]of[- ](the[- ])?office\b|\booo\b|\b(away|absent) from (my|the) (desk|office)\b/i,
  /\b(i['’]?m|i am|i will be|i['’]ll be|i shall be) (currently |now |presently )?(away|out\b(?! of)|travell?ing|unavailable|not available|on (\w+ )?(leave|vacation|holidays?|pto))\b/i,
  /\b(limited|no|little|intermittent|sporadic) access to (my |the )?(e-?mails?|inbox|internet)\b/i,
  /\b(in|during) my absence\b|\b(up)?on my return\b|\b(when|once|as soon as) i (return|am back|get back)\b/i,
  /\bno longer (with|working (at|for)|employed)\b|\b(mailbox|address|inbox) is (not|no longer|un)( ?being)? ?monitored\b/i,
  /\bdo not reply to this (e-?mail|message)\b/i,
  /자동\s?(회신|응답|답장|답변|전송|으로 (발송|전송|보내))|발신\s?전용/,
  /부재\s?중(?!\s*(전화|통화))|휴가\s?(중(?!에는?\s*(읽|봤|보았))|입니다|관계로|로 인해)|출장\s?중(입니다|이므로|인 관계로|이라)|휴직\s?중|자리를 비우|퇴사/,
  /(회신|답변|답장|확인)(이|은)?\s?(어렵|늦어질|지연될|불가)/,
  /\b(abwesenheitsnotiz|abwesenheitsassistent|automatische (antwort|abwesenheit\w*)|nicht im büro|außer haus)\b/i,
  /réponse automatique|absente? du bureau|message d['’]absence/i,
  /respuesta automática|fuera de la oficina|risposta automatica|fuori (ufficio|sede)|resposta automática|fora do escritório/i,
  /自動(返信|応答|回覆|回复)|不在(にして|のため|通知)|自动(回复|答复)|不在办公室|外出休假/,
] as const;

/** An acknowledgement by a desk's software, an absence in few words: taken for one only within `ACKNOWLEDGED_WITHIN`, since people write so too. */
export const ACKNOWLEDGEMENT = [
  /\b(thank you|thanks) for (contacting|reaching out|getting in touch|your (e-?mail|message|inquiry|enquiry|request))\b/i,
  /\b(we|i) (have |['’]ve )?received your (e-?mail|message|inquiry|enquiry|request|application)\b/i,
  /\b(i|we)( will|['’]ll) (be back|return)\b/i,
  /\b(ticket|case|request|reference) ?(#|number|no\.|id)/i,
  /(문의|요청|메일|접수)(가|이|를|을)? ?(정상적으로 )?(접수되었|접수됐|접수하였)/,
] as const;

/** Software answers at once. ms. */
export const ACKNOWLEDGED_WITHIN = 10 * 60_000;
