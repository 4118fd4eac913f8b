package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type catalogQualityCommand struct {
	ID      int64  `arg:"" name:"id" help:"id"`
	Records string `placeholder:"FILE" help:"catalogquality_records"`
	Courses string `placeholder:"FILE" help:"catalogquality_courses"`
	Events  string `placeholder:"FILE" help:"catalogquality_events"`
	Worst   int    `default:"10" placeholder:"N" help:"quality_worst"`
}

// Run compares what a report lists with what people took out of it by hand.
func (c *catalogQualityCommand) Run(s *session) error {
	if c.Records+c.Courses+c.Events == "" {
		return library.Errorf(library.Invalid, "--records FILE, --courses FILE, --events FILE")
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	u, err := w.Unpack(s.ctx, library.DocumentID(c.ID))
	if err != nil {
		return err
	}
	m := matches{fields: []fieldMatches{}, differences: []difference{}}
	for _, part := range []struct {
		file    string
		compare func(rows []map[string]string)
	}{
		{c.Records, func(rows []map[string]string) { m.records(u.Records, rows) }},
		{c.Courses, func(rows []map[string]string) { m.events("courses", u.Courses, rows) }},
		{c.Events, func(rows []map[string]string) { m.events("events", u.Events, rows) }},
	} {
		if part.file == "" {
			continue
		}
		rows, err := readTable(part.file)
		if err != nil {
			return err
		}
		part.compare(rows)
	}
	if s.json {
		return s.printJSON(map[string]any{"fields": m.fields, "differences": m.differences})
	}
	s.printMatches(&m, c.Worst)
	return nil
}

// printMatches prints how many of each field are right, and some that are not.
func (s *session) printMatches(m *matches, worst int) {
	for _, f := range m.fields {
		s.printf("%-24s %4d / %4d\n", f.Name, f.Right, f.All)
	}
	if len(m.differences) > 0 {
		s.printf("\n%s\n", s.p.T("cli.catalogquality.differences", message.Args{"count": len(m.differences)}))
	}
	for _, d := range m.differences[:min(worst, len(m.differences))] {
		s.printf("%s\n", s.p.T("cli.catalogquality.difference", message.Args{"where": d.Where, "field": d.Field, "want": fmt.Sprintf("%q", d.Want), "got": fmt.Sprintf("%q", d.Got)}))
	}
}

// matches counts how many of each field are as people read them.
type matches struct {
	fields      []fieldMatches
	differences []difference
}

type fieldMatches struct {
	Name  string `json:"name"`
	Right int    `json:"right"`
	All   int    `json:"all"`
}

type difference struct {
	Where string `json:"where"`
	Field string `json:"field"`
	Want  string `json:"want"`
	Got   string `json:"got"`
}

func (m *matches) field(name, where, want, got string) {
	k := 0
	for k < len(m.fields) && m.fields[k].Name != name {
		k++
	}
	if k == len(m.fields) {
		m.fields = append(m.fields, fieldMatches{Name: name})
	}
	m.fields[k].All++
	if want == got {
		m.fields[k].Right++
		return
	}
	m.differences = append(m.differences, difference{where, name, want, got})
}

// records compares publications in their order. Columns that the table does not
// have are not compared.
func (m *matches) records(got []library.ListedRecord, want []map[string]string) {
	m.field("records", "all", strconv.Itoa(len(want)), strconv.Itoa(len(got)))
	for k, w := range want {
		var g library.ListedRecord
		if k < len(got) {
			g = got[k]
		}
		people := map[string][]string{}
		for _, p := range g.People {
			people[p.Role] = append(people[p.Role], p.Name)
		}
		where := strings.TrimSpace(w["series"] + " " + w["number"])
		for _, f := range [][3]string{
			{"series", "series", g.Series}, {"number", "number", g.Number}, {"title", "title", g.Title},
			{"chief researcher", "chief_researcher", strings.Join(people[library.RoleChief], ";")},
			{"co-researchers", "co_researchers", strings.Join(people[library.RoleCoResearcher], ";")},
			{"lines of contents", "content_lines", strconv.Itoa(len(g.Contents))},
			{"year", "year", strconv.Itoa(g.Year)},
		} {
			if value, ok := w[f[1]]; ok {
				m.field(f[0], where, value, f[2])
			}
		}
	}
}

// events compares courses or events in their order.
func (m *matches) events(what string, got []library.ListedEvent, want []map[string]string) {
	m.field(what, "all", strconv.Itoa(len(want)), strconv.Itoa(len(got)))
	for k, w := range want {
		var g library.ListedEvent
		if k < len(got) {
			g = got[k]
		}
		where := w["table"] + " " + w["no"]
		for _, f := range [][3]string{
			{"table", "table", g.Table}, {"no", "no", strconv.Itoa(g.No)}, {"category", "category", g.Category}, {"title", "title", g.Title},
			{"date printed", "date_printed", g.DatePrinted}, {"from", "date_start", g.From}, {"to", "date_end", g.To},
		} {
			if value, ok := w[f[1]]; ok {
				m.field(what+": "+f[0], where, value, f[2])
			}
		}
	}
}

// readTable reads a table with a head line; its cells are parted by tabs and hold
// no quotes of their own.
func readTable(path string) ([]map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"path": path}, Err: err}
	}
	var head []string
	var out []map[string]string
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if head == nil {
			head = cells
			continue
		}
		row := map[string]string{}
		for k, name := range head {
			if k < len(cells) {
				row[name] = cells[k]
			}
		}
		out = append(out, row)
	}
	return out, nil
}
