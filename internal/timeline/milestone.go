package timeline

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"naru/internal/library"
)

// columns of the table of milestones, in their order.
var columns = []string{"id", "from", "to", "scope", "themes", "title_en", "title_ko", "source_en", "source_ko"}

// LoadMilestones reads the table of milestones that Naru brings: a line of column
// names, then one milestone a line, its fields parted by tabs, themes by ";".
func LoadMilestones(table []byte) ([]library.Milestone, error) {
	var out []library.Milestone
	seen := map[string]bool{}
	for n, line := range strings.Split(strings.TrimSpace(string(bytes.TrimPrefix(table, []byte("\ufeff")))), "\n") {
		f := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if n == 0 {
			if !slices.Equal(f, columns) {
				return nil, fmt.Errorf("milestones: the columns are %q, not %q", f, columns)
			}
			continue
		}
		m, err := milestone(f)
		if err == nil && seen[m.ID] {
			err = fmt.Errorf("the id %q stands there twice", m.ID)
		}
		if err != nil {
			return nil, fmt.Errorf("milestones, line %d: %w", n+1, err)
		}
		seen[m.ID] = true
		out = append(out, m)
	}
	return out, nil
}

func milestone(f []string) (library.Milestone, error) {
	if len(f) != len(columns) {
		return library.Milestone{}, fmt.Errorf("%d columns, not %d", len(f), len(columns))
	}
	m := library.Milestone{ID: f[0], From: f[1], To: f[2], Scope: f[3], TitleEN: f[5], TitleKO: f[6], SourceEN: f[7], SourceKO: f[8], Themes: []string{}}
	if m.To == "" {
		m.To = m.From
	}
	if f[4] != "" {
		m.Themes = strings.Split(f[4], ";")
	}
	switch {
	case m.ID == "" || ownID(m.ID) != 0:
		return m, fmt.Errorf("the id %q is none", m.ID)
	case !library.IsDate(m.From) || !library.IsDate(m.To) || library.LastDay(m.To) < library.FirstDay(m.From):
		return m, fmt.Errorf("the dates %q and %q are none", f[1], f[2])
	case m.TitleEN == "" || m.TitleKO == "" || m.SourceEN == "" || m.SourceKO == "":
		return m, fmt.Errorf("title or source is missing in a language")
	case m.Scope != "korea" && m.Scope != "international":
		return m, fmt.Errorf("the scope %q is none", m.Scope)
	}
	return m, nil
}
