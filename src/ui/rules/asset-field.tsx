import { useId } from 'preact/hooks';
import type { RuleAsset } from '../../signer/api/rules.ts';
import { assetName } from './rule-text.ts';

/** One of the assets that rules can limit, by its key. */
export function AssetField(props: {
  label: string;
  assets: readonly RuleAsset[];
  value: string;
  onChange: (key: string) => void;
}) {
  const { label, assets, value, onChange } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {assets.map((one) => (
          <option key={one.key} value={one.key}>
            {assetName(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
