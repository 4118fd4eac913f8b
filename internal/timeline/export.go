package timeline

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"naru/internal/library"
	"naru/internal/timeline/sheet"
	"naru/internal/wholefile"
)

// ExportTimeline implements library.Timeline. The file stands there whole or not
// at all.
func (s *Service) ExportTimeline(ctx context.Context, f library.TimelineFilter, path string) error {
	format, ok := sheet.FormatOf(path)
	if !ok {
		return invalid("timeline_format", filepath.Base(path), "no format goes by that name")
	}
	list, err := s.Timeline(ctx, f)
	if err != nil {
		return err
	}
	p, err := s.o.Words(library.LanguageOf(ctx))
	if err != nil {
		return fmt.Errorf("load the translations: %w", err)
	}
	return wholefile.Replace(path, func(w io.Writer) error { return sheet.Write(w, format, list, p) })
}
