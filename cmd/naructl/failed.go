package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

// listFailed prints each file that did not get in and why, by path, and how many
// there are of each reason.
func (s *session) listFailed(paths []string) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	items, err := s.failedAt(w, paths)
	if err != nil {
		return err
	}
	counts := map[library.Code]int{}
	for _, item := range items {
		counts[item.Reason]++
		item.Message = s.itemMessage(item)
		if s.json {
			if err := s.printJSON(item); err != nil {
				return err
			}
			continue
		}
		s.printf("%s\n    %s\n", library.ShownName(item.Path), item.Message)
	}
	switch {
	case s.json:
		return s.printJSON(map[string]any{"failed": len(items), "reasons": counts})
	case len(items) == 0:
		s.printf("%s\n", s.p.T("cli.failed.none"))
		return nil
	}
	s.printf("%s\n", s.p.T("cli.failed.count", message.Args{"count": len(items)}))
	for _, reason := range slices.Sorted(maps.Keys(counts)) {
		s.printf("    %d  %s\n", counts[reason], reason)
	}
	return nil
}

// forgetFailed takes files that failed out of the list, a line each. Nothing of the
// files is touched.
func (s *session) forgetFailed(paths []string) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	items, err := s.failedAt(w, paths)
	if err != nil {
		return err
	}
	if len(items) > 0 {
		if _, err := w.Importer.Forget(s.ctx, idsOf(items)...); err != nil {
			return err
		}
	}
	if s.json {
		for _, item := range items {
			item.Status, item.Message = library.ImportForgotten, s.itemMessage(item)
			if err := s.printJSON(item); err != nil {
				return err
			}
		}
		return s.printJSON(map[string]int{"forgotten": len(items)})
	}
	if len(items) == 0 {
		s.printf("%s\n", s.p.T("cli.failed.none"))
		return nil
	}
	for _, item := range items {
		s.printf("%s\n", library.ShownName(item.Path))
	}
	s.printf("%s\n", s.p.T("cli.failed.forgotten", message.Args{"count": len(items)}))
	return nil
}

// failedAt gives the files that failed at these places, or below them; all where no
// place is named. Fails with NotFound where none did at one of them: the files
// themselves may be gone.
func (s *session) failedAt(w *workspace.Workspace, paths []string) ([]library.ImportItem, error) {
	all, err := w.Failed(s.ctx)
	if err != nil || len(paths) == 0 {
		return all, err
	}
	wanted := map[int64]bool{}
	for _, path := range paths {
		abs, err := filepath.Abs(path)
		if err != nil {
			return nil, fmt.Errorf("resolve %s: %w", path, err)
		}
		found := false
		for _, item := range all {
			if item.Path == abs || strings.HasPrefix(item.Path, strings.TrimSuffix(abs, string(filepath.Separator))+string(filepath.Separator)) {
				wanted[item.ID], found = true, true
			}
		}
		if !found {
			return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"failed": path}}
		}
	}
	return slices.DeleteFunc(all, func(item library.ImportItem) bool { return !wanted[item.ID] }), nil
}

func idsOf(items []library.ImportItem) []int64 {
	ids := make([]int64, len(items))
	for i, item := range items {
		ids[i] = item.ID
	}
	return ids
}
