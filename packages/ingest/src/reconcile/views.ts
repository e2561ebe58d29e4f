import { departmentViews } from './department-views.ts';
import { levelViews } from './level-views.ts';
import { yearViews } from './year-views.ts';

/** Views in the order in which each may stand on those before it, in SQL that DuckDB and PostgreSQL both read. */
export const reconcileViews = [...yearViews, ...levelViews, ...departmentViews];
