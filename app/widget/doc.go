// Package widget holds the parts that several screens are made of: text in the
// theme's colours, chips, buttons, lists, charts, the page image.
//
// Widgets expose callbacks and know no words but those they are given. Each
// draws itself anew on Refresh, so a change of theme, language or text size
// needs nothing more. None may block, or reach the library.
package widget
