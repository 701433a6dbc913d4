/**
 * A frost crystal, the emblem of the first screens: six arms, each with side branches that shorten towards
 * the tip.
 */
const arms = 6;
const reach = 96;
const branches: readonly [along: number, length: number][] = [
  [22, 10],
  [36, 22],
  [50, 30],
  [63, 21],
  [74, 13],
  [83, 7],
];

const rounded = (value: number) => Math.round(value * 10) / 10;

function line(fromX: number, fromY: number, angle: number, length: number): string {
  const x = rounded(fromX + Math.cos(angle) * length);
  const y = rounded(fromY + Math.sin(angle) * length);
  return `M${rounded(fromX)} ${rounded(fromY)}L${x} ${y}`;
}

function armPath(arm: number): string {
  const angle = (arm * 2 * Math.PI) / arms - Math.PI / 2;
  const sides = branches.flatMap(([along, length]) => {
    const x = Math.cos(angle) * along;
    const y = Math.sin(angle) * along;
    return [1, -1].map((side) => line(x, y, angle + (side * Math.PI) / 3, length));
  });
  return [line(0, 0, angle, reach), ...sides].join('');
}

const path = Array.from({ length: arms }, (_, arm) => armPath(arm)).join('');

export function Crystal() {
  return (
    <svg class="crystal" viewBox="-100 -100 200 200" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
