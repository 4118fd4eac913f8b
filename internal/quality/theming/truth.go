package theming

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// unsure stands among the themes of a document that no theme is right for too.
const unsure = "unsure"

// Truth is what main themes are right for a document.
type Truth struct {
	SHA256 string
	Kind   string
	Themes []string // ids of top themes
	Unsure bool     // none is right too
	File   string
}

//go:embed truth.tsv
var written string

// Written is the truth that comes with Naru.
func Written() ([]Truth, error) { return parse(written) }

func parse(table string) ([]Truth, error) {
	var out []Truth
	for n, line := range strings.Split(strings.TrimRight(table, "\n"), "\n") {
		if n == 0 {
			continue // the names of the columns
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 4 || len(cells[0]) != 64 || cells[2] == "" {
			return nil, fmt.Errorf("truth.tsv, line %d: want sha256, kind, themes, file", n+1)
		}
		themes := strings.Split(cells[2], ";")
		sure := slices.DeleteFunc(slices.Clone(themes), func(id string) bool { return id == unsure })
		out = append(out, Truth{SHA256: cells[0], Kind: cells[1], Themes: sure, Unsure: len(sure) < len(themes), File: cells[3]})
	}
	return out, nil
}
