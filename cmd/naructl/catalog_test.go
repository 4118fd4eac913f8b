package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/sharedtest"
)

// TestAnAnnualReportUnpacksAsReadByEye compares what a real annual report lists,
// as a PDF and as marked-up text, with what people took out of it by hand.
func TestAnAnnualReportUnpacksAsReadByEye(t *testing.T) {
	if testing.Short() {
		t.Skip("reads files in child processes")
	}
	seeds, truth := sharedtest.Dir(t, "seeds"), sharedtest.Dir(t, "truth")
	for _, kind := range []string{".pdf", ".txt"} {
		t.Run(kind, func(t *testing.T) {
			files, err := filepath.Glob(filepath.Join(seeds, "001_*"+kind))
			if err != nil || len(files) != 1 {
				t.Fatalf("%d files, %v", len(files), err)
			}
			got := catalogueOf(t, files[0])
			table := &matches{t: t}
			table.records(got.Records, readTSV(t, filepath.Join(truth, "catalogue.tsv")))
			table.events("courses", got.Courses, readTSV(t, filepath.Join(truth, "courses.tsv")))
			table.events("events", got.Events, readTSV(t, filepath.Join(truth, "cooperation.tsv")))
			table.print()
		})
	}
}

// catalogueOf imports a file into a library of its own and unpacks it.
func catalogueOf(t *testing.T, file string) catalogued {
	t.Helper()
	dir := t.TempDir()
	naructl := func(args ...string) []byte {
		t.Helper()
		var out, said bytes.Buffer
		p := program{in: strings.NewReader(""), out: &out, err: &said, getenv: os.Getenv}
		if code := p.run(context.Background(), append([]string{"--library", dir, "--json"}, args...)); code != exitDone {
			t.Fatalf("%v ended with %d: %s", args, code, &said)
		}
		return out.Bytes()
	}
	naructl("import", "--workers", "1", file)
	var got catalogued
	if err := json.Unmarshal(naructl("catalog", "1"), &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// matches counts how many of each field are as in the truth.
type matches struct {
	t     *testing.T
	names []string
	right map[string]int
	all   map[string]int
}

func (m *matches) field(what, where, want, got string) {
	if m.all == nil {
		m.right, m.all = map[string]int{}, map[string]int{}
	}
	if m.all[what] == 0 {
		m.names = append(m.names, what)
	}
	m.all[what]++
	if want == got {
		m.right[what]++
		return
	}
	m.t.Errorf("%s, %s: want %q, got %q", where, what, want, got)
}

func (m *matches) print() {
	for _, name := range m.names {
		m.t.Logf("%-24s %3d of %3d", name, m.right[name], m.all[name])
	}
}

func (m *matches) records(got []listedDocument, want []map[string]string) {
	m.field("records", "all", strconv.Itoa(len(want)), strconv.Itoa(len(got)))
	for k := range min(len(want), len(got)) {
		w, g := want[k], got[k]
		people := map[string][]string{}
		for _, p := range g.People {
			people[p.Role] = append(people[p.Role], p.Name)
		}
		// One person of this report is printed in two forms, which is one here.
		chief := strings.Replace(w["chief_researcher"], "SHIM Nari", "Nari Shim", 1)
		m.field("series", w["id"], w["series"], g.Series)
		m.field("number", w["id"], w["number"], g.Number)
		m.field("title", w["id"], w["title"], g.Title)
		m.field("chief researcher", w["id"], chief, strings.Join(people[library.RoleChief], ";"))
		m.field("co-researchers", w["id"], w["co_researchers"], strings.Join(people[library.RoleCoResearcher], ";"))
		m.field("lines of contents", w["id"], w["content_lines"], strconv.Itoa(len(g.Contents)))
		m.field("has an abstract", w["id"], "true", strconv.FormatBool(len(g.Abstract) > 100))
		m.field("year", w["id"], "2020", strconv.Itoa(g.Year))
	}
}

func (m *matches) events(what string, got []library.ListedEvent, want []map[string]string) {
	m.field(what, "all", strconv.Itoa(len(want)), strconv.Itoa(len(got)))
	for k := range min(len(want), len(got)) {
		w, g := want[k], got[k]
		where := w["table"] + " " + w["no"]
		m.field(what+": table", where, w["table"], g.Table)
		m.field(what+": no", where, w["no"], strconv.Itoa(g.No))
		m.field(what+": category", where, w["category"], g.Category)
		m.field(what+": title", where, w["title"], g.Title)
		m.field(what+": date printed", where, w["date_printed"], g.DatePrinted)
		m.field(what+": from", where, w["date_start"], g.From)
		m.field(what+": to", where, w["date_end"], g.To)
	}
}

// readTSV reads a table with a head line; its cells hold no tabs and no quotes of
// their own.
func readTSV(t *testing.T, path string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var head []string
	var out []map[string]string
	for line := range strings.Lines(string(data)) {
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
	return out
}
