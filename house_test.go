// Package naru_test keeps the house in order: who may import whom, as
// CONTRIBUTING.md draws it.
package naru_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// rule says which rooms alone may import a package (and what lies below it).
type rule struct {
	imported string
	by       []string // rooms, with what lies below them
	tests    bool     // test files anywhere may, too
	because  string
}

var rules = []rule{
	{"fyne.io/fyne/v2/app", []string{"cmd/naru"}, false, "only the program opens a display; screens are tested without one"},
	{"fyne.io/", []string{"app", "cmd/naru", "internal/tool"}, false, "only app draws"},
	{"github.com/mattn/go-sqlite3", []string{"internal/store"}, false, "only store speaks to SQLite"},
	{"github.com/klippa-app/go-pdfium", []string{"internal/extract"}, false, "only extract reads PDFs"},
	{"github.com/ledongthuc/pdf", []string{"internal/extract"}, false, "only extract reads PDFs"},
	{"github.com/tetratelabs/wazero", []string{"internal/extract"}, false, "only extract runs the PDF engine"},
	{"net/http", nil, false, "Naru never opens a network connection"},
	{"golang.org/x/net/html", []string{"internal/extract/flow"}, false, "only extract reads files"},
	{"golang.org/x/net", nil, false, "Naru never opens a network connection"},
	{"net", nil, false, "Naru never opens a network connection"},
	{"naru/internal/store", []string{"internal/store", "internal/workspace", "internal/tool"}, true, "one place wires the house; tools measure it"},
	{"naru/internal/extract/", []string{"internal/extract", "internal/workspace", "internal/tool/bench"}, true, "readers stand behind extract's contract; the bench measures one"},
	{"naru/internal/workspace", []string{"cmd", "internal/tool"}, true, "the wiring is the programs' business"},
	{"naru/app", []string{"app", "cmd/naru", "internal/tool"}, false, "the rooms below do not know the window"},
	{"naru/cmd", nil, false, "programs are not imported"},
}

// harmless packages stand below net but only parse.
var harmless = map[string]bool{"net/url": true, "net/netip": true, "net/mail": true}

type importOf struct{ file, imported string }

// eachGoFile calls do for every Go file of the project, named from its root with /.
func eachGoFile(t *testing.T, do func(file string) error) {
	t.Helper()
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && file != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "node_modules") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(file, ".go") {
			return nil
		}
		return do(filepath.ToSlash(file))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func imports(t *testing.T) []importOf {
	t.Helper()
	var all []importOf
	eachGoFile(t, func(file string) error {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all = append(all, importOf{file, imported})
		}
		return nil
	})
	if len(all) == 0 {
		t.Fatal("no imports found: is the test run from the root of the project?")
	}
	return all
}

// breach says which rule an import breaks, "" for none.
func breach(i importOf) string {
	isTest := strings.HasSuffix(i.file, "_test.go")
	for _, r := range rules {
		if harmless[i.imported] || (i.imported != r.imported && !strings.HasPrefix(i.imported, strings.TrimSuffix(r.imported, "/")+"/")) {
			continue
		}
		if strings.HasSuffix(r.imported, "/") && i.imported+"/" == r.imported {
			continue // the contract itself, not what lies below it
		}
		if !within(path.Dir(i.file), r.by) && !(r.tests && isTest) {
			return r.because
		}
		break
	}
	if strings.HasPrefix(i.file, "internal/library/") && !isTest && !standard(i.imported) {
		return "the domain imports only the standard library"
	}
	return ""
}

func within(dir string, rooms []string) bool {
	for _, room := range rooms {
		if dir == room || strings.HasPrefix(dir, room+"/") {
			return true
		}
	}
	return false
}

func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".") && first != "naru"
}

func TestTheHouseKeepsItsImportRules(t *testing.T) {
	for _, i := range imports(t) {
		if why := breach(i); why != "" {
			t.Errorf("%s imports %s: %s", i.file, i.imported, why)
		}
	}
}

func TestABreachOfTheImportRulesIsFound(t *testing.T) {
	bad := []importOf{
		{"internal/library/x.go", "golang.org/x/text/unicode/norm"},
		{"internal/library/x.go", "naru/internal/store"},
		{"internal/store/x.go", "fyne.io/fyne/v2"},
		{"app/page/shelf/x.go", "fyne.io/fyne/v2/app"},
		{"app/page/shelf/x.go", "naru/internal/store"},
		{"internal/ingest/x.go", "github.com/mattn/go-sqlite3"},
		{"internal/catalog/x.go", "github.com/ledongthuc/pdf"},
		{"internal/search/x.go", "net/http"},
		{"cmd/naru/x.go", "net"},
		{"internal/extract/flow/htmldoc/x.go", "golang.org/x/net/websocket"},
		{"internal/ingest/x.go", "naru/internal/extract/worker"},
		{"internal/store/x_test.go", "naru/app"},
	}
	for _, i := range bad {
		if breach(i) == "" {
			t.Errorf("%s may import %s, it seems", i.file, i.imported)
		}
	}
	good := []importOf{
		{"internal/ingest/x.go", "naru/internal/extract"},
		{"internal/store/x.go", "github.com/mattn/go-sqlite3"},
		{"app/page/reader/x.go", "fyne.io/fyne/v2/widget"},
		{"app/widget/x.go", "net/url"},
		{"internal/extract/flow/htmldoc/x.go", "golang.org/x/net/html/atom"},
		{"cmd/naru/x.go", "fyne.io/fyne/v2/app"},
	}
	for _, i := range good {
		if why := breach(i); why != "" {
			t.Errorf("%s may not import %s, it seems: %s", i.file, i.imported, why)
		}
	}
}

// sizeLimit is the number of lines above which a file is probably about two
// things.
const sizeLimit = 500

func TestFilesAreSmall(t *testing.T) {
	eachGoFile(t, func(file string) error {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if n := strings.Count(string(data), "\n"); n > sizeLimit {
			t.Errorf("%s has %d lines: look for the second thing inside", file, n)
		}
		return nil
	})
}

// A newcomer finds each room on the map of the house.
func TestTheMapNamesEveryRoom(t *testing.T) {
	plan, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, floor := range []string{"app", "cmd", "internal"} {
		rooms, err := os.ReadDir(floor)
		if err != nil {
			t.Fatal(err)
		}
		for _, room := range rooms {
			if name := floor + "/" + room.Name(); room.IsDir() && !strings.Contains(string(plan), "`"+name+"`") {
				t.Errorf("CONTRIBUTING.md does not name %s", name)
			}
		}
	}
}
