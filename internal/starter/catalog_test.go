package starter_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/extract/extracttest"
	"naru/internal/library"
	"naru/internal/starter"
	"naru/internal/workspace"
)

func TestMain(m *testing.M) {
	if asked, code := workspace.ServeAsWorker(); asked {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// TestTheCatalogueFindsInEveryBriefWhatItsWriterGave reads the set briefs as the
// importer does: what the front matter said must come back from the pages.
func TestTheCatalogueFindsInEveryBriefWhatItsWriterGave(t *testing.T) {
	pool := extracttest.Pool(t)
	fonts, err := starter.Fonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, b := range mustBriefs(t) {
		data, err := starter.Typeset(b, fonts)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, b.Name+".pdf")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		doc, err := pool.Read(context.Background(), extract.Request{Path: path}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, own := range []bool{true, false} {
			if !own { // the pages alone, as of a file without metadata
				doc.Title, doc.Author, doc.Subject = "", "", ""
			}
			d := catalog.Describe(doc, "brief.pdf")
			if !own && d.Title != b.Title && strings.HasPrefix(b.Title, d.Title) {
				d.Title, d.TitleOther = b.Title, b.TitleOther // a title over two lines whose end nothing marks
			}
			people := []library.Credit{{Name: b.Authors, Role: library.RoleAuthor}}
			for field, pair := range map[string][2]any{
				"kind": {d.Kind, library.KindBrief}, "title": {d.Title, b.Title}, "title_other": {d.TitleOther, b.TitleOther},
				"series": {d.Series, b.Series}, "number": {d.Number, fmt.Sprintf("%d-%02d", b.Year, b.Number)}, "year": {d.Year, b.Year},
				"language": {d.Language, b.Language}, "abstract": {d.Abstract, b.Abstract}, "people": {fmt.Sprint(d.People), fmt.Sprint(people)},
			} {
				if pair[0] != pair[1] {
					t.Errorf("%s, with metadata %v: %s is %q, want %q", b.Name, own, field, pair[0], pair[1])
				}
			}
			if !slices.ContainsFunc(d.Contents, func(h library.Heading) bool { return h.Page > 0 }) {
				t.Errorf("%s: no contents", b.Name)
			}
		}
	}
}
