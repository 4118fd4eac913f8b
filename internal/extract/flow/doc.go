// Package flow is the form in which readers of formats other than PDF give a
// document: a flow of blocks, which this package divides into pages. A page
// begins where the program that wrote the file last began one, where the file
// says so; else by length, before a heading or between paragraphs.
package flow
