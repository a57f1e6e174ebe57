/**
 * Phrases of mails that nobody wrote. Gmail shows no headers (RFC 3834's `Auto-Submitted`, RFC 8098's
 * `multipart/report`). A person's reply that matches goes uncounted, the lesser error: green means read.
 */

/** Subject and text need separate patterns: people write "Deleted the old file" and "Read: got it". */
export interface PhrasePatterns {
  subject: readonly RegExp[];
  text: readonly RegExp[];
}

/** The first two send bounces (RFC 3464, RFC 2142). */
export const MACHINE_ADDRESS =
  /^(mailer-daemon|postmaster|(do[-_.]?not|no)[-_.]?reply|bounces?|auto[-_.]?reply)\b[^@]*@/i;

/** Exchange (Microsoft KB 136515) and Outlook; bounces too. */
export const NOT_READ_NOTICE: PhrasePatterns = {
  subject: [
    /^(not read|deleted|undeliverable|undelivered|delivery status notification|returned mail|mail delivery)\b/i,
    /^(읽지 않음|삭제됨|배달되지 않음|전송 실패|반송)\s*:/,
  ],
  text: [
    /^(undeliverable:|undelivered mail returned|delivery status notification|returned mail:|mail delivery (failed|subsystem))/i,
    /^(your message\b.{0,800}?)?(was deleted without being read|has not (yet )?been read)/is,
    /읽지 않고 삭제|읽지 않은 상태로 삭제|읽히지 않고 삭제/,
  ],
};

/** Captures the subject of the mail it is for. */
export const READ_RECEIPT_SUBJECT =
  /^(?:read|read receipt|return receipt \(displayed\)|읽음|수신 ?확인)\s*[:-]\s*(.+)$/i;

/** Exchange, Outlook and Gmail share a form; then RFC 8098's example, and Thunderbird. */
export const READ_RECEIPT: PhrasePatterns = {
  subject: [READ_RECEIPT_SUBJECT],
  text: [
    /^your message\s+to:.{0,800}?\bwas (read|displayed) on\b/is,
    /^the message sent on\b.{0,800}?\bhas been displayed\b/is,
    /^this is a return receipt for the mail that you sent\b/i,
    /^.{0,30}(메시지|메일).{0,30}받는 사람\s*:.{0,800}?(읽었습니다|읽음)/s,
  ],
};

/** "automatic reply", "auto-response", "automatically generated message". */
const AUTO_REPLY_PATTERN = String.raw`auto(mat(ic|ed))?(ally)?[- ]?(generated )?(reply|response|responder|answer|message|e-?mail|notification)\b`;

/** Phrases no person uses: automatic after any delay. */
export const AUTOMATIC_REPLY: PhrasePatterns = {
  subject: [
    new RegExp(String.raw`\b${AUTO_REPLY_PATTERN}|^auto\s*:`, 'i'),
    /\bout[- ]of[- ](the[- ])?office\b|\booo\b/i,
    /자동\s?(회신|응답|답장|답변)|부재\s?중(?!\s*(전화|통화))/,
    /\b(abwesenheitsnotiz|automatische (antwort|abwesenheit\w*))\b|réponse automatique|message d['’]absence/i,
    /(respuesta|risposta|resposta) autom[aá]tica|automatisch antwoord|automatiskt? svar|autosvar|otomatik yanıt/i,
    /automatyczna odpowiedź|автоматический ответ|自動(返信|応答|回覆|回复)|自动(回复|答复)/i,
  ],
  text: [
    new RegExp(
      String.raw`\bthis (is|was) an? ${AUTO_REPLY_PATTERN}|^${AUTO_REPLY_PATTERN}|\bauto-?(reply|responder)\b`,
      'i',
    ),
    /\b(out of (the )?(office|country)|away|on (\w+ )?(leave|vacation|holidays?|pto)) (until|till?|through|from)\b/i,
    /\b(limited|no|little|intermittent|sporadic) access to (my |the )?(e-?mails?|inbox|internet)\b/i,
    /\b(in|during) my absence\b|\b(i['’]?m|i am) currently (away|out of (the )?office|on (\w+ )?leave|on vacation)\b/i,
    /\bi (no longer work|am no longer (with|working|employed)|have left (the company|my (position|role)))\b/i,
    /\b(mailbox|(e-?mail )?(address|account)|inbox) is (not|no longer|un)( ?being)? ?(monitored|in use|active)\b/i,
    /\bdo not reply to this (e-?mail|message)\b/i,
    /자동\s?(회신|응답|답장|답변|전송|으로 (발송|전송|보내))|발신\s?전용/,
    /(부재|휴가|출장|연차|휴직|휴무|외근).{0,40}(회신|답변|답장|확인)(이|은)?\s?(늦어[지질]|늦을|어렵|어려|지연될|불가)/s,
    /까지 (부재|휴가|출장|연차|휴직|휴무)|부재\s?중(입니다|이오니|이므로|인 관계로).{0,40}(복귀|급한|긴급)/s,
    /\b(abwesenheitsnotiz|abwesenheitsassistent|automatische (antwort|abwesenheit\w*)|nicht im büro|außer haus)\b/i,
    /réponse automatique|absente? du bureau|message d['’]absence/i,
    /respuesta automática|fuera de la oficina|risposta automatica|fuori (ufficio|sede)|resposta automática|fora do escritório/i,
    /自動(返信|応答|回覆|回复)|不在にして|不在(のため|通知)|自动(回复|答复)|不在办公室|外出休假/,
  ],
};

/** Absences and acknowledgements in words that people use too. */
const POSSIBLY_AUTOMATIC_PATTERNS = [
  new RegExp(String.raw`\b${AUTO_REPLY_PATTERN}`, 'i'),
  /(?<!\b(was|were|been) )\bout[- ]of[- ](the[- ])?office\b|\booo\b|\b(away|absent) from (my|the) (desk|office)\b/i,
  /\b(i['’]?m|i am|i will be|i['’]ll be|i shall be|we are|we['’]re) (currently |now |presently )?(away|off\b|out\b(?! of)|out of (the country|town)|travell?ing|unavailable|not available|closed)\b/i,
  /\b(?<!\b(was|were|been) )on (\w+ )?(leave|vacation|holidays?|pto)\b/i,
  /\b(office|store|shop|team)s? (is|are|will be) (currently )?closed\b/i,
  /\bno longer (with|works?|working|employed|at|in use|active|monitored|valid)\b/i,
  /\b(up)?on my return\b|\b(when|once|as soon as) i (return|am back|get back)\b|\b(i|we)( will|['’]ll) (be back|return)\b/i,
  /\b(thank you|thanks) for (contacting|reaching out|getting in touch|writing|your (e-?mail|message|inquiry|enquiry|request))\b/i,
  /\b(we|i)( have|['’]ve)? received your (e-?mail|message|inquiry|enquiry|request|application)\b/i,
  /\b(request|message|e-?mail|inquiry|enquiry|application) (has been|was) received\b/i,
  /\bget back to you\b.{0,30}\b(within|shortly|soon|as)\b|\bwithin \d+ (business |working )?(hours|days)\b/i,
  /\b(ticket|case|request|reference) ?(#|number|no\.|id)/i,
  /부재|휴가|출장|연차|반차|휴직|휴무|외근|퇴사|퇴직|자리에 없|자리를 비/,
  /(회신|답변|답장|확인)(이|은)?\s?(늦|어렵|어려|지연|불가)/,
  /접수(되었|됐|하였|했)|(메일|문의|메시지)(을|를|이|가)? ?(정상적으로 )?수신|문의해 ?주셔서|영업일/,
  /im urlaub|abwesend|nicht erreichbar|eingangsbestätigung/i,
  /en congés?|en vacances|absente?\b|accusé de réception/i,
  /de vacaciones|de férias|in ferie|ausente|assente/i,
  /op vakantie|met verlof|afwezig|niet (op kantoor|aanwezig)/i,
  /urlop|nieobecn|poza biurem|в отпуске|отсутств/i,
  /semester|frånvarande|inte på kontoret|på ferie|ikke på kontoret|fraværende|tatilde|izindeyim/i,
  /休暇|不在|休業|出張|休假|出差|假期|已收到您/,
];
/** Automatic only within `MACHINE_REPLY_DELAY`. */
export const POSSIBLY_AUTOMATIC_REPLY: PhrasePatterns = {
  subject: POSSIBLY_AUTOMATIC_PATTERNS,
  text: POSSIBLY_AUTOMATIC_PATTERNS,
};

/** ms. Software replies at once, or after greylisting. */
export const MACHINE_REPLY_DELAY = 10 * 60_000;
