import { economicCodes } from './economic.ts';
import { functionalCodes } from './functional.ts';
import { type CodeList, createCodeList } from './list.ts';

/** The codes read in real reports, with unverified ones as a hint. Plain data: `JSON.stringify(codeList.entries)`. */
export const codeList: CodeList = /* @__PURE__ */ createCodeList([...functionalCodes, ...economicCodes]);
