/** A short report in the wording of one publisher, and what is found where one of its figures or words is another. */
export interface Publisher {
  name: string;
  /** Headings of the explanations with their paragraphs; all of it agrees with the ledger. */
  sections: Readonly<Record<string, readonly string[]>>;
  /** One error each: what is printed instead, and the rule that finds it. */
  planted: readonly (readonly [printed: string, instead: string, rule: string])[];
}
