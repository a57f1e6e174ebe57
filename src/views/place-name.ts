/** A place in words, never as certain: address databases are not. */
import type { Place } from '../protocol/load.ts';
import { locale, t } from '../ui/i18n.ts';

/** Korea's provinces as DB-IP spells them; `Intl` has no names for them. */
const KOREAN_REGIONS: Record<string, string> = {
  Seoul: '서울',
  Busan: '부산',
  Daegu: '대구',
  Incheon: '인천',
  Gwangju: '광주',
  Daejeon: '대전',
  Ulsan: '울산',
  'Sejong-si': '세종',
  'Gyeonggi-do': '경기',
  'Gangwon-do': '강원',
  'North Chungcheong': '충북',
  'Chungcheongbuk-do': '충북',
  'Chungcheongnam-do': '충남',
  'Jeollabuk-do': '전북',
  'Jeollanam-do': '전남',
  'Gyeongsangbuk-do': '경북',
  'Gyeongsangnam-do': '경남',
  'Jeju-do': '제주',
};

/** "about Seoul": for a row's tooltip. */
export function shortPlaceName(place: Place): string {
  const local = localName(place);
  return local ? t('placeAbout', { place: local }) : placeName(place);
}

/** "about Seoul, South Korea"; a country alone: "probably Germany". */
export function placeName(place: Place): string {
  return t(localName(place) ? 'placeAbout' : 'placeProbably', { place: placeWords(place) });
}

/** "Seoul, South Korea": for a search, without "about". */
export function placeWords(place: Place): string {
  const local = localName(place);
  const country = countryName(place);
  return local && !isCityState(place) ? t('placeInCountry', { place: local, country }) : country;
}

/** Drops repeats such as "Singapore, Singapore". The database is English. */
function isCityState({ country, region, city }: Place): boolean {
  return (city ?? region) === countryName({ country }, 'en');
}

/** Korean addresses resolve to the carrier's seat: only the province means anything. */
function localName({ country, region, city }: Place): string | null {
  if (country !== 'KR' || !region) return city ?? region;
  return (locale().startsWith('ko') && KOREAN_REGIONS[region]) || region;
}

function countryName({ country }: Pick<Place, 'country'>, language = locale()): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  } catch {
    // Not an ISO code, from another database.
    return country;
  }
}
