package quality

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode"

	"naru/internal/extract"
	"naru/internal/library"
)

// Reference is the reader that ours is compared with.
type Reference interface {
	// Pages gives the text of each page.
	Pages(ctx context.Context, path string) ([]string, error)
	// Words gives the words of a page (1-based) and where they stand.
	Words(ctx context.Context, path string, page int) ([]Word, error)
}

// Options of a measurement.
type Options struct {
	Reader    extract.Reader
	Reference Reference
	Worst     int                   // how many pages the report names
	Progress  func(done, total int) // after each file; may be nil
}

// Measure compares the two readers on all PDFs among paths and in the folders
// among them. It fails only if a path cannot be looked at or ctx is done; what a
// reader cannot open stands in the report.
func Measure(ctx context.Context, paths []string, o Options) (*Report, error) {
	files, err := pdfs(paths)
	if err != nil {
		return nil, err
	}
	r := &Report{Files: len(files), LeftOut: map[Reason]int{}, Worst: []Page{}, Failures: []Failure{}}
	for i, file := range files {
		if err := measureFile(ctx, file, o, r); err != nil {
			return nil, err
		}
		if o.Progress != nil {
			o.Progress(i+1, len(files))
		}
	}
	r.close(o.Worst)
	return r, nil
}

// pdfs lists the files to compare, in the order given, each once.
func pdfs(paths []string) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	for _, path := range paths {
		err := filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrPermission) && file != path {
				return nil // a folder that is not ours to look into; what lies beside it counts
			}
			if err != nil {
				return err
			}
			if d.Type().IsRegular() && !seen[file] && (file == path || strings.EqualFold(filepath.Ext(file), ".pdf")) {
				seen[file] = true
				out = append(out, file)
			}
			return nil
		})
		if errors.Is(err, fs.ErrNotExist) {
			return nil, &library.Error{Code: library.NotFound, Err: err, Args: map[string]any{"path": path}}
		}
		if errors.Is(err, fs.ErrPermission) {
			return nil, library.Errorf(library.Permission, "list files: %w", err)
		}
		if err != nil {
			return nil, fmt.Errorf("list files: %w", err)
		}
	}
	return out, nil
}

func measureFile(ctx context.Context, file string, o Options, r *Report) error {
	theirs, theirErr := o.Reference.Pages(ctx, file)
	document, ourErr := o.Reader.Read(ctx, extract.Request{Path: file}, nil)
	if err := ctx.Err(); err != nil {
		return library.Errorf(library.Cancelled, "%w", err)
	}
	if theirErr == nil {
		r.OpenedByReference++
	} else {
		r.Failures = append(r.Failures, Failure{file, "pdftotext", theirErr.Error()})
	}
	if document == nil {
		r.Failures = append(r.Failures, Failure{file, "naru", string(library.CodeOf(ourErr))})
		return nil
	}
	r.Opened++
	if theirErr != nil {
		return nil
	}
	if len(theirs) != len(document.Pages) {
		r.Failures = append(r.Failures, Failure{file, "pdftotext", fmt.Sprintf("%d pages, naru %d", len(theirs), len(document.Pages))})
	}
	look := &looking{ctx: ctx, o: o, file: file}
	defer look.close()
	for i := range min(len(theirs), len(document.Pages)) {
		ours, reference := document.Pages[i].Text, theirs[i]
		s := Compare(ours, reference)
		p := Page{File: file, Page: i + 1, F1: s.F1, Ours: s.Ours, Reference: s.Reference}
		if s.F1 < Good && s.Ours+s.Reference > 0 {
			if p.Reason = fromTexts(ours, reference, s); !p.Reason.Excuses() {
				if seen := look.at(i + 1); seen != "" {
					p.Reason = seen
				}
			}
		}
		r.add(p)
	}
	return nil
}

// looking keeps a document open for looking at its pages.
type looking struct {
	ctx    context.Context
	o      Options
	file   string
	viewer extract.Viewer
	failed bool
}

func (l *looking) close() {
	if l.viewer != nil {
		_ = l.viewer.Close()
	}
}

// at judges a page by its looks; "" where that tells nothing. A page that cannot
// be drawn is judged by its texts alone.
func (l *looking) at(page int) Reason {
	if l.viewer == nil && !l.failed {
		var err error
		l.viewer, err = l.o.Reader.Open(l.ctx, extract.Request{Path: l.file})
		l.failed = err != nil
	}
	if l.failed {
		return ""
	}
	theirs, err := l.o.Reference.Words(l.ctx, l.file, page)
	if err != nil {
		return ""
	}
	layout, err := l.viewer.Layout(l.ctx, page)
	if err != nil {
		return ""
	}
	image, err := l.viewer.Image(l.ctx, page, imageWidth)
	if err != nil {
		return ""
	}
	return fromSight(image, placed(layout), theirs)
}

// placed gives the words of a page and where they stand.
func placed(l *library.PageLayout) []Word {
	var out []Word
	runes := []rune(l.Text)
	for i := 0; i < len(runes); {
		if unicode.IsSpace(runes[i]) {
			i++
			continue
		}
		from := i
		var at library.Rect
		for ; i < len(runes) && !unicode.IsSpace(runes[i]); i++ {
			at = around(at, l.Boxes[i])
		}
		out = append(out, Word{string(runes[from:i]), at})
	}
	return out
}

// around is the least rectangle around both; a zero one is none.
func around(a, b library.Rect) library.Rect {
	switch (library.Rect{}) {
	case a:
		return b
	case b:
		return a
	}
	return library.Rect{X0: min(a.X0, b.X0), Y0: min(a.Y0, b.Y0), X1: max(a.X1, b.X1), Y1: max(a.Y1, b.Y1)}
}
