// Package wholefile reads a file that a person chose as a whole, within bounds, and
// writes one whole or not at all: what was there stays until the new one is safe.
// It tells what went wrong by the codes of the library, and knows nothing of what
// the files hold.
package wholefile
