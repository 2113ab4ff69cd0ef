import { type Paging } from "@codat-openapi/runtime";
/** How lists come in pages with numbers. */
export declare const paging: Paging;
