package timeline

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"naru/internal/library"
	"naru/internal/timeline/sheet"
)

// ExportTimeline implements library.Timeline. The file stands there whole or not
// at all.
func (s *Service) ExportTimeline(ctx context.Context, f library.TimelineFilter, path string) (err error) {
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
	file, err := os.CreateTemp(filepath.Dir(path), ".naru-*")
	if err != nil {
		return pathError(path, err)
	}
	defer func() {
		if err != nil {
			file.Close()
			os.Remove(file.Name())
		}
	}()
	w := bufio.NewWriter(file)
	if err = sheet.Write(w, format, list, p); err == nil {
		err = errors.Join(w.Flush(), file.Chmod(0o644), file.Close())
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	return pathError(path, err)
}

// pathError gives what the system says of a file the code that people are told by.
func pathError(path string, err error) error {
	if err == nil {
		return nil
	}
	code := library.Unreadable
	switch {
	case errors.Is(err, os.ErrPermission):
		code = library.Permission
	case errors.Is(err, os.ErrNotExist):
		code = library.NotFound
	}
	return &library.Error{Code: code, Args: map[string]any{"path": path}, Err: fmt.Errorf("write the timeline: %w", err)}
}
