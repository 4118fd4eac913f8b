// Package app assembles the window: the search box over all, places and themes
// at the left, the screens in the middle, long work and counts at the foot, and
// the menus, keys and palette through which every action can be reached.
//
// It knows the library only through its contracts, which it is given, and Fyne
// only through an app it is given: nothing here starts a driver, so that all of
// it runs in tests without a display.
package app
