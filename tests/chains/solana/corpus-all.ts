import type { Shape } from './corpus.ts';
import { bridgeShapes } from './corpus-bridges.ts';
import { claimShapes } from './corpus-claims.ts';
import { layoutShapes } from './corpus-layouts.ts';
import { moreShapes } from './corpus-more.ts';
import { orderShapes } from './corpus-orders.ts';
import { poolShapes } from './corpus-pools.ts';
import { recordShapes } from './corpus-records.ts';
import { routeShapes } from './corpus-routes.ts';
import { saleShapes } from './corpus-sales.ts';
import { stakingShapes } from './corpus-staking.ts';

/** Every shape of a call that a layout describes. */
export const describedShapes: readonly Shape[] = [
  ...layoutShapes,
  ...moreShapes,
  ...bridgeShapes,
  ...poolShapes,
  ...recordShapes,
  ...claimShapes,
  ...routeShapes,
  ...saleShapes,
  ...orderShapes,
  ...stakingShapes,
];
