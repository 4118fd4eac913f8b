// Package theme gives Naru its colours, sizes and fonts.
//
// It is the one place that knows what a colour is: widgets ask for a name and
// draw again when Fyne tells them that the theme changed. All sizes follow the
// chosen text size. It must never hold words or know about the library, the
// identifiers of the leading themes' colours aside.
package theme
