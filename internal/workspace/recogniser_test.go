package workspace_test

import (
	"context"
	"image"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/recognise"
	"naru/internal/sharedtest"
	"naru/internal/workspace"
)

// seer is a recognition program that sees the same in every image.
type seer struct{ text string }

func (s seer) Info(context.Context) library.RecognitionEngine {
	return library.RecognitionEngine{Available: true, Name: "seer", Version: "1", Languages: []string{"kor", "eng"}}
}

func (s seer) Read(_ context.Context, img image.Image, dpi int) (*recognise.Reading, error) {
	r := &recognise.Reading{Text: []rune(s.text), Words: len(strings.Fields(s.text)), Confidence: 90}
	for i := range r.Text {
		r.Boxes = append(r.Boxes, library.Rect{X0: float64(i) / 100, X1: float64(i+1) / 100, Y0: 0.25, Y1: 0.5})
	}
	return r, nil
}

// scan writes a PDF of one page without text.
func scan(t *testing.T) string {
	t.Helper()
	page := image.NewRGBA(image.Rect(0, 0, 400, 560))
	for i := range page.Pix {
		page.Pix[i] = uint8(i % 251) // of what the program sees, seer decides
	}
	path := filepath.Join(t.TempDir(), "scan.pdf")
	if err := os.WriteFile(path, sharedtest.Scan(t, page), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const onTheScan = "고용허가제와 계절근로자의 immi-\ngration 정책: 외국인근로자의 임금과 노동시장"

func TestAScanIsReadFoundAndDrawn(t *testing.T) {
	w := mustOpen(t, workspace.Options{Dir: t.TempDir(), Engine: seer{onTheScan}})
	item := bring(t, w, library.ImportOptions{}, scan(t))["scan.pdf"]
	if item.PagesWithoutText != 1 {
		t.Fatalf("the scan came in as %+v", item)
	}
	if n, err := w.Recognizer.Recognize(t.Context()); err != nil || n != 1 {
		t.Fatalf("%d pages, %v", n, err)
	}
	w.Recognizer.Start()
	if err := w.Recognizer.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	p, err := w.Documents.Page(t.Context(), item.Document, 1)
	if err != nil || p.Source != library.SourceOCR || !strings.Contains(p.Text, "immigration 정책") {
		t.Errorf("the page is %+v, %v", p, err)
	}
	found, err := w.Search.Search(t.Context(), library.SearchRequest{Query: "계절근로자"})
	if err != nil || !slices.ContainsFunc(found.Hits, func(h library.Hit) bool { return h.Page == 1 && h.Source == library.SourceOCR }) {
		t.Fatalf("found %+v, %v", found, err)
	}
	layout, err := w.Viewer.PageLayout(t.Context(), item.Document, 1)
	if err != nil || layout.Text != p.Text || len(layout.Boxes) != len([]rune(p.Text)) {
		t.Fatalf("layout %+v, %v", layout, err)
	}
	rects := layout.Rects(7, 12)
	if len(rects) != 1 || math.Abs(rects[0].X0-0.07) > 0.001 || math.Abs(rects[0].X1-0.12) > 0.001 {
		t.Errorf("계절근로자 stands at %v", rects)
	}
	d, err := w.Documents.Document(t.Context(), item.Document)
	if err != nil || d.PagesWithoutText != 0 || !strings.Contains(d.Title, "고용허가제") || len(d.Themes) == 0 {
		t.Errorf("the document is %+v, %v", d, err)
	}
}

func TestALibraryThatIsOnlyReadRecognisesNothing(t *testing.T) {
	dir := t.TempDir()
	mustOpen(t, workspace.Options{Dir: dir}).Close()
	if w := mustOpen(t, workspace.Options{Dir: dir, ReadOnly: true}); w.Recognizer != nil {
		t.Error("it could")
	}
}
