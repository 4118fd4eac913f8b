// Package people is the screen of the people and organisations that documents
// name: found as one types, by any spelling or by initials; each with what they
// wrote by year, role and theme, whom they worked with, a click away, and where
// they belonged. Who may be one is offered side by side; a person says so, or that
// they are two, takes a name out again, and can undo all of it later.
package people
