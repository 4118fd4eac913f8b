// Package workspace is the one place that wires the house: it opens a library
// folder and hands out the contracts of package library, each with the part
// that keeps it. Programs use it and nothing below it.
package workspace
