package assets

import "embed"

// Starter holds the starter briefs: starter/*.md, and their PDFs in
// starter/pdf/ where they were typeset before the build.
//
//go:embed all:starter
var Starter embed.FS
