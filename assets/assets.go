// Package assets embeds what Naru carries with it: fonts, icons, translations,
// the theme taxonomy, the thesaurus and the starter library.
package assets

import "embed"

// Translations holds translations/<lang>/*.json.
//
//go:embed translations
var Translations embed.FS
