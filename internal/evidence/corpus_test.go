package evidence_test

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"naru/internal/evidence"
	"naru/internal/extract"
	"naru/internal/extract/extracttest"
	"naru/internal/extract/worker"
	"naru/internal/sharedtest"
)

func TestMain(m *testing.M) {
	if asked, code := worker.IfAsked(); asked {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// What real pages must give at least. Precision comes first: a person who is shown
// numbers that are none stops looking.
const leastPrecision, leastRecall = 0.9, 0.8

// TestFiguresOfRealPages holds what was read by eye on pages of reports, papers and
// news in both languages against what is found on them.
func TestFiguresOfRealPages(t *testing.T) {
	if testing.Short() {
		t.Skip("reads files in child processes")
	}
	file, err := os.Open("testdata/truth.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	finder, read := evidence.New(), reader(t)
	pages, right, wrong, missed := 0, 0, 0, 0
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), "\t")
		if strings.HasPrefix(lines.Text(), "#") || len(cells) != 4 {
			continue
		}
		page, err := strconv.Atoi(cells[2])
		if err != nil {
			t.Fatal(err)
		}
		all := read(cells[0], cells[1])
		if page > len(all) {
			t.Fatalf("%s has no page %d", cells[1], page)
		}
		pages++
		needed, allowed := expected(cells[3])
		for _, f := range finder.Find(all[page-1]) {
			key := strings.Join(strings.Fields(f.Printed), "")
			switch {
			case needed[key] > 0:
				needed[key]--
				right++
			case allowed[key] > 0:
				allowed[key]--
			default:
				wrong++
				t.Logf("%s p. %d: %q is no statistic, or told twice: %s", cells[1], page, f.Printed, f.Sentence)
			}
		}
		for key, n := range needed {
			if n > 0 {
				missed += n
				t.Logf("%s p. %d: %s is missed %d times", cells[1], page, key, n)
			}
		}
	}
	if pages < 25 {
		t.Fatalf("only %d pages were read by eye", pages)
	}
	precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
	t.Logf("%d pages: %d right, %d wrong, %d missed: precision %.3f, recall %.3f", pages, right, wrong, missed, precision, recall)
	if precision < leastPrecision || recall < leastRecall {
		t.Errorf("precision %.3f, recall %.3f; at least %.2f and %.2f", precision, recall, leastPrecision, leastRecall)
	}
}

// expected counts the figures of a page: those that must be found, and those that
// may be.
func expected(cell string) (needed, allowed map[string]int) {
	needed, allowed = map[string]int{}, map[string]int{}
	for _, f := range strings.Split(cell, ";") {
		if rest, ok := strings.CutPrefix(f, "?"); ok {
			allowed[rest]++
		} else if f != "-" {
			needed[f]++
		}
	}
	return needed, allowed
}

// reader reads the pages of files by folder and name, each file once.
func reader(t *testing.T) func(folder, name string) []string {
	pool := extracttest.Pool(t)
	known := map[string][]string{}
	return func(folder, name string) []string {
		found, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, folder), name))
		if err != nil || len(found) == 0 {
			t.Fatalf("no file %s/%s", folder, name)
		}
		path := found[0]
		if pages, ok := known[path]; ok {
			return pages
		}
		result, err := pool.Read(context.Background(), extract.Request{Path: path}, nil)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, p := range result.Pages {
			known[path] = append(known[path], p.Text)
		}
		return known[path]
	}
}
