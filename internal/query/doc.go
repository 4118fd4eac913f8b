// Package query turns what a person typed into a plan that the index can run:
// words → syntax tree → plan, with an explanation of how it was understood.
// Whatever is typed compiles and runs; user text never reaches the engine as
// syntax.
package query
