// Package shots renders every screen of the window to pictures, in both
// languages and both variants, with the software painter and without a display.
// It is for looking at what was made, for the README's picture and for tests.
package shots
