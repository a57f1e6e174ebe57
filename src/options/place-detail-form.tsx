import { useEffect, useState } from 'preact/hooks';
import { PLACE_DETAILS, type PlaceDetail } from '../protocol/load.ts';
import { Button } from '../ui/button.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import '../ui/field.css';
import './choices.css';

const LABELS: Record<PlaceDetail, MessageKey> = {
  city: 'placeDetailCity',
  region: 'placeDetailRegion',
  country: 'placeDetailCountry',
  off: 'placeDetailOff',
};

interface PlaceDetailFormProps {
  /** What the server keeps; null if unknown. */
  kept: PlaceDetail | null;
  onSave: (detail: PlaceDetail) => Promise<void>;
}

/** Saved by a button: a coarser choice erases places, too much for a slip of a key. */
export function PlaceDetailForm({ kept, onSave }: PlaceDetailFormProps) {
  const [chosen, setChosen] = useState(kept);
  useEffect(() => setChosen(kept), [kept]);
  return (
    <form
      class="nunchi-choices"
      onSubmit={async (event) => {
        event.preventDefault();
        if (chosen !== null) await onSave(chosen);
      }}
    >
      <fieldset disabled={kept === null} aria-describedby="place-detail-hint">
        <legend>{t('placeDetailLabel')}</legend>
        {PLACE_DETAILS.toReversed().map((detail) => (
          <label key={detail}>
            <input
              type="radio"
              name="place-detail"
              value={detail}
              checked={detail === chosen}
              onChange={() => setChosen(detail)}
            />
            {t(LABELS[detail])}
          </label>
        ))}
      </fieldset>
      <p id="place-detail-hint" class="nunchi-field__hint">
        {t('placeDetailHint')}
      </p>
      <p role="status">{isCoarser(chosen, kept) && t('placeDetailCoarser')}</p>
      <div class="nunchi-row">
        <Button type="submit" disabled={kept === null}>
          {t('saveButton')}
        </Button>
      </div>
    </form>
  );
}

function isCoarser(chosen: PlaceDetail | null, kept: PlaceDetail | null): boolean {
  return chosen !== null && kept !== null && PLACE_DETAILS.indexOf(chosen) < PLACE_DETAILS.indexOf(kept);
}
