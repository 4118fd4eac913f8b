package main

import (
	"bytes"
	"context"
	"image"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/recognise"
)

// stopping is a program during whose second page the person presses Ctrl C.
type stopping struct {
	seer
	stop context.CancelFunc
	read *int
}

func (s stopping) Read(ctx context.Context, img image.Image, dpi int) (*recognise.Reading, error) {
	if *s.read++; *s.read == 2 {
		s.stop()
		<-ctx.Done()
		return nil, library.Errorf(library.Cancelled, "%w", ctx.Err())
	}
	return s.seer.Read(ctx, img, dpi)
}

func TestARecognitionThatIsStoppedEndsWithSevenAndGoesOn(t *testing.T) {
	dir, scans := filepath.Join(t.TempDir(), "library"), makeScans(t)
	run := func(ctx context.Context, engine recognise.Engine, args ...string) (int, string, string) {
		t.Helper()
		var out, errs bytes.Buffer
		p := program{in: strings.NewReader(""), out: &out, err: &errs, engine: engine,
			getenv: func(name string) string { return map[string]string{"NARU_LIBRARY": dir}[name] }}
		return p.run(ctx, args), out.String(), errs.String()
	}
	if code, out, errs := run(t.Context(), seer{}, "import", "--ocr", "never", filepath.Join(scans, "02-circular.pdf")); code != exitDone {
		t.Fatalf("exit %d: %s%s", code, out, errs)
	}
	if code, out, errs := run(t.Context(), seer{}, "import", "--ocr", "never", filepath.Join(scans, "01-지침-스캔.pdf")); code != exitDone {
		t.Fatalf("exit %d: %s%s", code, out, errs)
	}
	ctx, stop := context.WithCancel(t.Context())
	read := 0
	code, out, errs := run(ctx, stopping{stop: stop, read: &read}, "--json", "ocr")
	if code != exitCancelled || strings.Count(out, "\n") != 1 || !strings.Contains(out, `"status":"read"`) || !strings.Contains(errs, "goes on with them") {
		t.Fatalf("exit %d, want %d:\n%s%s", code, exitCancelled, out, errs)
	}
	code, out, errs = run(t.Context(), seer{}, "--json", "ocr")
	if code != exitSome || !strings.Contains(out, `{"summary":{"pages":3,"read":1,"blank":1,"failed":1`) {
		t.Errorf("the next one ends with %d:\n%s%s", code, out, errs)
	}
}
