/**
 * Names meant for programs: identifiers with underscores, numbers of formulas, verdicts in code. SQL and the names of
 * its tables and columns belong to the page on which a person writes SQL.
 */
export const INTERNAL_CODE = /\b[a-z]+_[a-z_]+\b|\bF\d{1,2}\b|\bhatched\b/;
