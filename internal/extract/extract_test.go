package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/extract/worker"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		if name, ok := strings.CutPrefix(os.Args[1], lie); ok {
			os.Exit(runLie(name))
		}
		if name, ok := strings.CutPrefix(os.Args[1], slowly); ok {
			os.Exit(runSlowly(name))
		}
		if path, ok := strings.CutPrefix(os.Args[1], parent); ok {
			os.Exit(runParent(path))
		}
	}
	if asked, code := worker.IfAsked(); asked {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// cache is shared by all tests of all runs: compiling the engine takes 6 CPU
// seconds.
func cache(t testing.TB) string {
	t.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "naru-test", "engine")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

func mustNew(t testing.TB, o extract.Options) *extract.Pool {
	t.Helper()
	if o.CacheDir == "" {
		o.CacheDir = cache(t)
	}
	p, err := extract.New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return p
}

func mustRead(t testing.TB, p *extract.Pool, path string) *extract.Document {
	t.Helper()
	d, err := p.Read(context.Background(), extract.Request{Path: path}, nil)
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
	return d
}

// textOf joins the pages of a document, or of none, by form feeds.
func textOf(d *extract.Document) string {
	if d == nil {
		return ""
	}
	var all []string
	for _, page := range d.Pages {
		all = append(all, page.Text)
	}
	return strings.Join(all, "\f")
}

func files(t testing.TB, rel string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, rel), "*.pdf"))
	if err != nil || len(all) == 0 {
		t.Fatalf("no files in %s: %v", rel, err)
	}
	return all
}

func TestKoreanOfEveryEncodingIsRead(t *testing.T) {
	dir := sharedtest.Dir(t, "corpus/made/korean")
	p := mustNew(t, extract.Options{})
	for name, want := range map[string]string{
		"tounicode-range-crossing-ff.pdf": "닸닾닿대댇",
		"ko_KSC-EUC-H.pdf":                "",
		"ko_KSCms-UHC-H.pdf":              "",
		"ko_UniKS-UCS2-H.pdf":             "",
		"ko_UniKS-UTF16-H.pdf":            "",
		"chrome_ko_nanum.pdf":             "고용허가제",
	} {
		t.Run(name, func(t *testing.T) {
			d := mustRead(t, p, filepath.Join(dir, name))
			text := textOf(d)
			if !strings.Contains(text, want) {
				t.Errorf("%q is not in %.300q", want, text)
			}
			t.Logf("%s %q %.200q", d.Reader, d.Title, text)
		})
	}
}

func TestEveryKoreanDocumentOpens(t *testing.T) {
	p := mustNew(t, extract.Options{Workers: 2})
	for _, path := range files(t, "corpus/korean") {
		d := mustRead(t, p, path)
		withText := 0
		for _, page := range d.Pages {
			if page.Source == library.SourceText {
				withText++
			}
		}
		t.Logf("%s: %s, %d pages, %d with text, %d headings, %q", filepath.Base(path), d.Reader, len(d.Pages), withText, len(d.Outline), d.Title)
	}
}
