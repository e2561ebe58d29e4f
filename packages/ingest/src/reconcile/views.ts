import { departmentViews } from './department-views.ts';
import { levelViews } from './level-views.ts';
import { personalViews, reportViews } from './report-views.ts';
import { yearViews } from './year-views.ts';

/** What is compared, from what a person says of departments: each view may stand on those before it. */
export const comparingViews = [...reportViews, ...yearViews, ...levelViews, ...departmentViews];

/** All of them, in SQL that DuckDB and PostgreSQL both read. */
export const reconcileViews = [...personalViews, ...comparingViews];
