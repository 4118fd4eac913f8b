// Package theming measures the themes that documents of other kinds are given:
// statutes, statistics, forms, papers and slides, many of which have nothing to
// do with migration. truth.tsv says which main themes are right for each, judged
// by reading it; "unsure" among them means that no theme is right too. README.md
// beside it says how to judge. A wrong theme is worse than none: the report
// counts them apart.
package theming
