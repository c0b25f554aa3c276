/** Called with work done and work in all, in steps that the solver names; false stops it. */
export type Poll = (done: number, total: number) => boolean;
