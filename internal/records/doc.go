// Package records brings together what belongs together: the record of an annual
// report and the file that comes later, the same publication twice, a later
// version, parts and language editions; and it tells of each series which numbers
// are there, which are wanted, and which nobody lists.
//
// It promises library.Records. What is sure is done by itself and can be taken
// apart again; the rest is offered to a person, who is never asked twice. Comparing
// is the business of package match, keeping that of the store; what is left to be
// compared stands in the library, so that an end in the midst loses nothing.
package records
