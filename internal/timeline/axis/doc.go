// Package axis lays time out on a line: which day stands where, where the marks
// of decades, years and months are, and which row a labelled thing goes to so that
// none covers another. It draws nothing; pictures and the window both use it.
package axis
