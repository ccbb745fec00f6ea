import './quantity-bar.css';
import { perMille } from './format/exact.ts';

export interface BarPart {
  readonly units: bigint;
  readonly tone: 'done' | 'active' | 'rest';
  readonly label: string;
}

interface QuantityBarProps {
  readonly whole: bigint;
  readonly parts: readonly BarPart[];
}

/** How a quantity is divided; the labels beside it say the same in numbers. */
export function QuantityBar({ whole, parts }: QuantityBarProps) {
  return (
    <div className="quantity-bar">
      <div className="quantity-bar-track" aria-hidden="true">
        {parts.map((part) => (
          <span key={part.label} data-tone={part.tone} style={{ width: `${perMille(part.units, whole) / 10}%` }} />
        ))}
      </div>
      <ul>
        {parts.map((part) => (
          <li key={part.label} data-tone={part.tone}>
            {part.label}
          </li>
        ))}
      </ul>
    </div>
  );
}
