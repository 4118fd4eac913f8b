package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
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
			var m matches
			records := mustReadTable(t, filepath.Join(truth, "catalogue.tsv"))
			for _, row := range records {
				// One person of this report is printed in two forms, which is one here.
				row["chief_researcher"] = strings.Replace(row["chief_researcher"], "SHIM Nari", "Nari Shim", 1)
				row["year"] = "2020"
			}
			m.records(got.Records, records)
			m.events("courses", got.Courses, mustReadTable(t, filepath.Join(truth, "courses.tsv")))
			m.events("events", got.Events, mustReadTable(t, filepath.Join(truth, "cooperation.tsv")))
			for _, r := range got.Records {
				if len(r.Abstract) <= 100 {
					t.Errorf("%s %s has no abstract", r.Series, r.Number)
				}
			}
			for _, f := range m.fields {
				t.Logf("%-24s %3d of %3d", f.Name, f.Right, f.All)
			}
			for _, d := range m.differences {
				t.Errorf("%s, %s: want %q, got %q", d.Where, d.Field, d.Want, d.Got)
			}
			if len(m.fields) != 24 || m.fields[1].All != 42 {
				t.Errorf("compared were %+v", m.fields)
			}
		})
	}
}

func mustReadTable(t *testing.T, path string) []map[string]string {
	t.Helper()
	rows, err := readTable(path)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// catalogueOf imports a file into a library of its own and unpacks it.
func catalogueOf(t *testing.T, file string) library.Unpacked {
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
	var got library.Unpacked
	if err := json.Unmarshal(naructl("catalog", "1"), &got); err != nil {
		t.Fatal(err)
	}
	return got
}
