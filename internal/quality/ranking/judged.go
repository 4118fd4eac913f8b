package ranking

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Grades of a document for a query.
const (
	Irrelevant = 0 // the words at most; nobody who asks this wants it
	Touches    = 1 // says something to the question in passing
	Relevant   = 2 // a part of it is about the question
	Central    = 3 // what one looks for with this question
)

// Judged is a query with the grades of documents, by the names of their files.
type Judged struct {
	Query  string
	Grades map[string]int
}

// Load reads judgements: a line each of query, grade, file name and the reason
// for the grade, with tabs between them. Lines that begin with # and empty ones
// are left out. A query without any document above Irrelevant, a document graded
// twice for one query and a grade that is none are errors.
func Load(r io.Reader) ([]Judged, error) {
	var all []Judged
	at := map[string]int{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < 3 || cells[0] == "" || cells[2] == "" {
			return nil, fmt.Errorf("line %d: want query, grade, file and reason with tabs between them", n)
		}
		grade, err := strconv.Atoi(cells[1])
		if err != nil || grade < Irrelevant || grade > Central {
			return nil, fmt.Errorf("line %d: %q is no grade from %d to %d", n, cells[1], Irrelevant, Central)
		}
		i, known := at[cells[0]]
		if !known {
			i = len(all)
			at[cells[0]] = i
			all = append(all, Judged{cells[0], map[string]int{}})
		}
		if _, twice := all[i].Grades[cells[2]]; twice {
			return nil, fmt.Errorf("line %d: %s is graded twice for %q", n, cells[2], cells[0])
		}
		all[i].Grades[cells[2]] = grade
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read judgements: %w", err)
	}
	for _, j := range all {
		if !j.answered() {
			return nil, fmt.Errorf("%q has no document that answers it", j.Query)
		}
	}
	return all, nil
}

func (j Judged) answered() bool {
	for _, g := range j.Grades {
		if g > Irrelevant {
			return true
		}
	}
	return false
}
