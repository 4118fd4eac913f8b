// Package classify gives themes to documents by the weighted terms of the
// taxonomy, and says which words decided. It counts whole words and phrases in
// Korean and English, takes the names of organisations out first, lets general
// words count only in texts about migration, and would rather answer "unsure"
// (no theme) than guess. It learns nothing and depends on nothing but the text
// and the taxonomy, so the same document always gets the same themes.
package classify
