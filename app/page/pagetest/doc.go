// Package pagetest stands in for the window in tests of screens: a host that
// does all work at once and remembers what it was told, and a way to look at a
// screen as a picture. Only tests import it.
package pagetest
