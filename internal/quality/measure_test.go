package quality_test

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/quality"
)

// shelf is both readers of a few made-up files: the pages that each gives.
type shelf struct {
	extract.Reader
	ours, theirs map[string][]string
	opened       []string
}

func (s *shelf) Read(_ context.Context, r extract.Request, _ func(int, int)) (*extract.Document, error) {
	pages, ok := s.ours[filepath.Base(r.Path)]
	if !ok {
		return nil, library.Errorf(library.Locked, "locked")
	}
	d := &extract.Document{}
	for i, p := range pages {
		d.Pages = append(d.Pages, extract.Page{Number: i + 1, Text: p})
	}
	return d, nil
}

func (s *shelf) Open(_ context.Context, r extract.Request) (extract.Viewer, error) {
	s.opened = append(s.opened, filepath.Base(r.Path))
	return blank{}, nil
}

func (s *shelf) Pages(_ context.Context, path string) ([]string, error) {
	pages, ok := s.theirs[filepath.Base(path)]
	if !ok {
		return nil, errors.New("cannot open it")
	}
	return pages, nil
}

func (s *shelf) Words(_ context.Context, path string, page int) ([]quality.Word, error) {
	var words []quality.Word
	for _, w := range strings.Fields(s.theirs[filepath.Base(path)][page-1]) {
		words = append(words, quality.Word{Text: w, At: library.Rect{X1: 1, Y1: 1}})
	}
	return words, nil
}

// blank draws empty pages.
type blank struct{ extract.Viewer }

func (blank) Image(context.Context, int, int) (image.Image, error) {
	return image.NewGray(image.Rect(0, 0, 10, 10)), nil
}

func (blank) Layout(context.Context, int) (*library.PageLayout, error) {
	return &library.PageLayout{Text: "고용", Boxes: make([]library.Rect, 2)}, nil
}

func (blank) Close() error { return nil }

func TestAFolderIsMeasured(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.pdf", "b.PDF", "below/c.pdf", "locked.pdf", "notes.txt"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := &shelf{
		ours:   map[string][]string{"a.pdf": {"one two", "고용"}, "b.PDF": {"same", ""}, "c.pdf": {"only ours can"}},
		theirs: map[string][]string{"a.pdf": {"one two", "고용 아주 다른 낱말"}, "b.PDF": {"same"}, "locked.pdf": {"x"}},
	}
	done := 0
	got, err := quality.Measure(t.Context(), []string{dir, filepath.Join(dir, "a.pdf")},
		quality.Options{Reader: s, Reference: s, Worst: 5, Progress: func(n, total int) { done = n * 10 / total }})
	if err != nil {
		t.Fatal(err)
	}
	in := func(name string) string { return filepath.Join(dir, name) }
	want := &quality.Report{
		Files: 4, Opened: 3, OpenedByReference: 3, Pages: 2, Good: 1, Bad: 0, Mean: 1,
		LeftOut: map[quality.Reason]int{quality.ReferenceUnseen: 1},
		Worst:   []quality.Page{{File: in("a.pdf"), Page: 2, F1: 2.0 / 8, Ours: 1, Reference: 7, Reason: quality.ReferenceUnseen, LeftOut: true}},
		Failures: []quality.Failure{
			{File: in("b.PDF"), Reader: "pdftotext", Why: "1 pages, naru 2"},
			{File: in("below/c.pdf"), Reader: "pdftotext", Why: "cannot open it"},
			{File: in("locked.pdf"), Reader: "naru", Why: "locked"},
		},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(quality.Report{})); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a.pdf"}, s.opened); diff != "" {
		t.Errorf("pages looked at: %s", diff)
	}
	if done != 10 {
		t.Errorf("progress ended at %d tenths", done)
	}
}

func TestAPathThatIsNotThereIsSaid(t *testing.T) {
	_, err := quality.Measure(t.Context(), []string{filepath.Join(t.TempDir(), "없는 폴더")}, quality.Options{})
	if library.CodeOf(err) != library.NotFound {
		t.Errorf("%v", err)
	}
}

func TestAFolderThatMayNotBeReadIsPassedOver(t *testing.T) {
	dir := t.TempDir()
	closed := filepath.Join(dir, "닫힌 폴더")
	if err := os.Mkdir(closed, 0o000); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadDir(closed); err == nil {
		t.Skip("this account may read every folder")
	}
	if _, err := quality.Measure(t.Context(), []string{dir}, quality.Options{}); err != nil {
		t.Errorf("%v", err)
	}
	if _, err := quality.Measure(t.Context(), []string{closed}, quality.Options{}); library.CodeOf(err) != library.Permission {
		t.Errorf("the folder itself: %v", err)
	}
}
