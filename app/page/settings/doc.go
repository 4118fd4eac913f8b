// Package settings is the screen of a person's choices: language, variant and
// text size, which all take effect at once, and where the library is.
package settings
