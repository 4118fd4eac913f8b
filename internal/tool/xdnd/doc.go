// Package xdnd drops files onto a window of an X11 display, as a file manager
// does (XDND protocol, version 5). It is for tests of the real window: the tools
// that press keys and move the pointer cannot drop anything.
package xdnd
