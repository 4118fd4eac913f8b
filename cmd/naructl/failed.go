package main

import (
	"maps"
	"slices"

	"naru/internal/library"
	"naru/internal/message"
)

// listFailed prints each file that did not get in and why, by path, and how many
// there are of each reason.
func (s *session) listFailed() error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	items, err := w.Failed(s.ctx)
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
