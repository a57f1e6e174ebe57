/** On-screen places of `READERS`; Korean addresses resolve to the province only. */
import { either } from './say.ts';

export const aboutSeattle = () => either({ en: 'about Seattle, United States', ko: '미국 Seattle 부근' });
export const aboutSeoul = () => either({ en: 'about Seoul, South Korea', ko: '대한민국 서울 부근' });
