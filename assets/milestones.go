package assets

import _ "embed"

// Milestones is the table of well-known milestones of migration policy with their
// laws and instruments, for timeline.LoadMilestones.
//
//go:embed milestones.tsv
var Milestones []byte
