package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

func TestAFileThatChangesWhileItIsReadIsNotBelieved(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(path string) error
		want   library.Code
	}{
		{"it grows", func(path string) error {
			f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteString("more")
			return errorOf(err, f.Close())
		}, library.Changing},
		{"it is written anew, as long as before", func(path string) error { return os.WriteFile(path, []byte("ANY"), 0o600) }, library.Changing},
		{"it is cut off", func(path string) error { return os.Truncate(path, 1) }, library.Changing},
		{"another takes its place", func(path string) error {
			if err := os.WriteFile(path+".new", []byte("another"), 0o600); err != nil {
				return err
			}
			return os.Rename(path+".new", path)
		}, ""},
		{"it is deleted", os.Remove, ""},
		{"nothing", func(string) error { return nil }, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := write(t, "any.pdf", []byte("any"))
			if err := os.Chtimes(path, time.Time{}, time.Now().Add(-time.Hour)); err != nil {
				t.Fatal(err)
			}
			p := mustNew(t, extract.Options{Command: []string{os.Args[0], slowly + "a page at once, the other late"}})
			d, err := p.Read(context.Background(), extract.Request{Path: path, Early: func(*extract.Document) {
				if err := c.change(path); err != nil {
					t.Skip(err) // a system that holds files that are open
				}
			}}, nil)
			if got := library.CodeOf(err); got != c.want || (d == nil) != (c.want != "") {
				t.Errorf("got %v and %q (%v), want %q", d, got, err, c.want)
			}
		})
	}
}

func errorOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func TestTheNameTellsWhatTheFileIsCalled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "0a1b2c")
	if err := os.WriteFile(path, sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := mustNew(t, extract.Options{}).Read(context.Background(), extract.Request{Path: path, Name: "보고서.md"}, nil)
	if err != nil || d.Format != "pdf" {
		t.Errorf("what the content says does not count: %+v, %v", d, err)
	}
}
