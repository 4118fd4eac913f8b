// Package match tells whether two descriptions are of one publication: a record
// of an annual report and the file that came later, the same report twice, a new
// version, the parts (I) and (II), the Korean and the English edition. It compares
// series and number in their many forms, titles with and without subtitle in both
// languages, people whichever way their names are written, years and pages, and
// says what spoke for and what against.
//
// It is pure: it knows neither files nor libraries, and the same descriptions give
// the same answer in either order. It would rather offer than be sure: Sure is
// only reached where two independent things agree and nothing disagrees.
package match
