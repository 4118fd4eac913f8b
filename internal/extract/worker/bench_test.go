package worker_test

import (
	"encoding/json"
	"io"
	"path/filepath"
	"testing"
	"time"

	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/extract/wire"
	"naru/internal/extract/worker"
	"naru/internal/sharedtest"
)

// BenchmarkReading reads real documents in this process, so that a profile
// shows where the time goes.
func BenchmarkReading(b *testing.B) {
	paths, _ := filepath.Glob(filepath.Join(sharedtest.Dir(b, "corpus/migration"), "*.pdf"))
	if len(paths) > 40 {
		paths = paths[:40]
	}
	asks, in := io.Pipe()
	out, answers := io.Pipe()
	go func() { worker.Main(asks, answers) }()
	r, w := wire.NewReader(out), wire.NewWriter(in)
	if kind, _, err := r.Next(0); err != nil || kind != wire.Ready {
		b.Fatal(kind, err)
	}
	limits := wire.Limits{CPU: time.Hour, Memory: 1 << 30, Pages: 20_000, Output: 64 << 20}
	ask := func(q wire.Request) (pages int) {
		q.CacheDir, q.Limits = pdfiumtest.CacheDir(b), limits
		payload, _ := json.Marshal(q)
		if err := w.Send(wire.Ask, payload); err != nil {
			b.Fatal(err)
		}
		for {
			kind, _, err := r.Next(1 << 30)
			if err != nil {
				b.Fatal(err)
			}
			switch kind {
			case wire.Page:
				pages++
			case wire.Done, wire.Failed:
				return pages
			}
		}
	}
	ask(wire.Request{Op: wire.OpWarm})
	for b.Loop() {
		pages := 0
		for _, path := range paths {
			pages += ask(wire.Request{Op: wire.OpRead, Path: []byte(path)})
		}
		b.ReportMetric(float64(pages), "pages")
	}
}
