// Package series is the screen of the series: which numbers of each are there,
// which are wanted, which nobody lists, number by number in a grid of years; and
// what seems to belong together and waits for a person.
package series
