import { useTranslation } from 'react-i18next';
import { boxWidth, type FlowLink, type FlowNode, layOut } from './flow-layout.ts';
import './lineage.css';

interface FlowPictureProps {
  readonly label: string;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

const width = 760;
const lastColumnLabel = 150;

/** From left to right, as wide as there is much of it. The same numbers stand in the table below. */
export function FlowPicture({ label, nodes, links }: FlowPictureProps) {
  const { t } = useTranslation();
  const layout = layOut(nodes, links, width - lastColumnLabel);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <figure className="flow-picture" tabIndex={0}>
      <svg viewBox={`-2 -2 ${width + 4} ${layout.height + 4}`} role="img" aria-label={label}>
        {layout.links.map(({ key, path }) => (
          <path key={key} d={path} className="flow-link" />
        ))}
        {layout.nodes.map((node) => (
          <g key={node.key} data-tone={node.tone} className="flow-node">
            <rect x={node.x} y={node.y} width={boxWidth} height={node.height}>
              <title>{`${node.label} ${node.detail}`}</title>
            </rect>
            <text x={node.x + boxWidth + 6} y={node.y + 13}>
              {node.label}
            </text>
            <text x={node.x + boxWidth + 6} y={node.y + 28} className="flow-detail">
              {node.detail}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="dimmed">{t('lineage.widths')}</figcaption>
    </figure>
  );
}
