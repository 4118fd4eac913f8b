package main

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/recognise/install"
	"naru/internal/workspace"
)

type ocrCommand struct {
	IDs []library.DocumentID `arg:"" optional:"" name:"id" help:"ocr_ids"`
}

// Run reads the pages that have no text from their images, a line a page.
func (c *ocrCommand) Run(s *session) error {
	began := time.Now()
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	sum, err := s.recognize(w, s.reportPage, c.IDs...)
	if err != nil {
		return err
	}
	sum.Seconds = time.Since(began).Seconds()
	if s.json {
		if err := s.printJSON(map[string]ocrSummary{"summary": sum}); err != nil {
			return err
		}
	} else {
		s.printf("%s\n", s.p.T("cli.ocr_summary", message.Args{
			"read": s.p.T("app.count.pages", message.Args{"count": sum.Read}), "blank": sum.Blank, "failed": sum.Failed,
			"seconds": fmt.Sprintf("%.1f", sum.Seconds),
		}))
	}
	return sum.exit()
}

// ocrSummary is the last line of a recognition.
type ocrSummary struct {
	Pages   int     `json:"pages"`
	Read    int     `json:"read"`
	Blank   int     `json:"blank"`
	Failed  int     `json:"failed"`
	Words   int     `json:"words"`
	Seconds float64 `json:"seconds"`
}

func (c *ocrSummary) count(p library.RecognizedPage) {
	c.Pages++
	c.Words += p.Words
	switch p.Status {
	case library.RecognitionRead:
		c.Read++
	case library.RecognitionBlank:
		c.Blank++
	case library.RecognitionFailed:
		c.Failed++
	}
}

func (c *ocrSummary) exit() error {
	switch {
	case c.Failed == 0:
		return nil
	case c.Failed == c.Pages:
		return exitError(exitFailed)
	default:
		return exitError(exitSome)
	}
}

// recognize reads the pages without text of some documents, all and what an
// earlier run left where none is named, and tells of each as it ends. What others
// wait for is left to them.
func (s *session) recognize(w *workspace.Workspace, tell func(library.RecognizedPage), ids ...library.DocumentID) (ocrSummary, error) {
	ctx, done := context.WithCancel(s.ctx)
	defer done()
	var mu sync.Mutex
	var sum ocrSummary
	left, begun, over := 0, false, false
	stop := w.WatchRecognizedPages(func(p library.RecognizedPage) {
		mu.Lock()
		defer mu.Unlock()
		if over || len(ids) > 0 && !slices.Contains(ids, p.Document) {
			return
		}
		sum.count(p)
		tell(p)
		if left--; left == 0 && len(ids) > 0 {
			w.Recognizer.Pause() // what others wait for stays with them
		}
	})
	defer stop()
	// Once it rests, the documents are described by what was read, too.
	defer w.Recognizer.WatchRecognition(func(p library.RecognitionProgress) {
		mu.Lock()
		defer mu.Unlock()
		if len(ids) > 0 && begun && left <= 0 && !p.Running {
			done()
		}
	})()
	pages, err := w.Recognizer.Recognize(s.ctx, ids...)
	if library.CodeOf(err) == library.NoOCR {
		return sum, s.noOCR(w.Recognizer.Engine(s.ctx))
	}
	if err != nil || pages == 0 && len(ids) > 0 {
		return sum, err
	}
	mu.Lock()
	left, begun = pages, true
	mu.Unlock()
	w.Recognizer.Start()
	err = w.Recognizer.Wait(ctx)
	mu.Lock()
	over = true // a page may still end while the caller goes on
	mu.Unlock()
	if err == nil || s.ctx.Err() == nil && ctx.Err() != nil {
		return sum, nil
	}
	w.Recognizer.Pause()
	fmt.Fprintln(s.err, s.p.T("cli.ocr_goes_on"))
	if s.ctx.Err() != nil {
		err = library.Errorf(library.Cancelled, "recognise: %w", err)
	}
	return sum, err
}

// reportPage prints a page that reached its end.
func (s *session) reportPage(p library.RecognizedPage) {
	if s.json {
		if err := s.printJSON(p); err != nil {
			fmt.Fprintln(s.err, "naructl:", err)
		}
		return
	}
	line := s.p.T("cli.ocr_status."+string(p.Status)) + "  " +
		s.p.T("cli.ocr_page", message.Args{"id": fmt.Sprint(p.Document), "page": fmt.Sprint(p.Page)})
	if p.Status == library.RecognitionRead {
		line += "  " + s.p.T("cli.ocr_words", message.Args{"count": p.Words, "confidence": fmt.Sprintf("%.0f", p.Confidence)})
	}
	if p.Reason != "" {
		line += "\n    " + s.p.Reason(p.Reason)
	}
	s.printf("%s\n", line)
}

// Values of --ocr.
const (
	ocrAuto   = "auto" // where the program is there
	ocrNever  = "never"
	ocrAlways = "always" // and say so, and end as after a failure, where it cannot be done
)

// recognizeImported reads the pages without text of files that came in, reports
// each file when its pages are done, and returns how many pages were read.
// complete is false where not all could be.
func (s *session) recognizeImported(w *workspace.Workspace, mode string, held []library.ImportItem, report func(library.ImportItem)) (pages int, complete bool, err error) {
	// Pages end in the order of documents.
	rest := slices.SortedStableFunc(slices.Values(held), func(a, b library.ImportItem) int { return cmp.Compare(a.Document, b.Document) })
	flush := func(before library.DocumentID) {
		for len(rest) > 0 && rest[0].Document < before {
			report(s.afterRecognition(w, rest[0]))
			rest = rest[1:]
		}
	}
	defer flush(math.MaxInt64)
	if engine := w.Recognizer.Engine(s.ctx); !engine.Available {
		if mode == ocrAlways {
			fmt.Fprintln(s.err, s.p.Err(s.noOCR(engine)))
		}
		return 0, false, nil
	}
	ids := make([]library.DocumentID, len(held))
	for i, item := range held {
		ids[i] = item.Document
	}
	complete = true
	_, err = s.recognize(w, func(p library.RecognizedPage) {
		flush(p.Document)
		if p.Status == library.RecognitionRead {
			pages++
		}
		complete = complete && p.Status != library.RecognitionFailed
	}, ids...)
	return pages, complete && err == nil, err
}

// noOCR is the error that the recognition program is not there, with the command
// that gets it: who types has no settings to look it up in.
func (s *session) noOCR(engine library.RecognitionEngine) error {
	system := s.system
	if system == (install.System{}) {
		system = install.ThisSystem()
	}
	how := system.For(engine)
	return &library.Error{Code: library.NoOCR, Args: map[string]any{"on_" + how.System: how.Command}}
}

// afterRecognition is an item as its document is now.
func (s *session) afterRecognition(w *workspace.Workspace, item library.ImportItem) library.ImportItem {
	// Interrupted, too: what is in is told of.
	d, err := w.Documents.Document(context.WithoutCancel(s.ctx), item.Document)
	if err != nil {
		fmt.Fprintln(s.err, "naructl:", s.p.Err(err))
		return item
	}
	item.OCRPages += item.PagesWithoutText - d.PagesWithoutText
	item.PagesWithoutText = d.PagesWithoutText
	return item
}
