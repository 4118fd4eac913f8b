package store_test

import (
	"fmt"
	"slices"
	"testing"

	"naru/internal/library"
)

func TestDocumentsAlikeAreFoundAmongThousandsOfIssues(t *testing.T) {
	s := MustOpen(t)
	const issues = 2300 // more than are read for one key
	keys := map[library.DocumentID][]string{}
	var ids []library.DocumentID
	for n := range issues {
		id := MustAdd(t, s, library.Document{Title: fmt.Sprintf("이민정책 소식 %d", n)}, fmt.Sprint(n))
		ids = append(ids, id)
		keys[id] = []string{"t:이민 민정", "t:민정 정책", "t:정책 소식", fmt.Sprintf("t:소식 %d", n)}
	}
	again := MustAdd(t, s, library.Document{Title: "이민정책 소식 17호"}, "other bytes")
	keys[again] = keys[ids[17]]
	number := MustAdd(t, s, library.Document{Title: "An issue told by its number"}, "number")
	keys[number] = []string{"n:news:99", "t:정책 소식"}
	keys[ids[3]] = append(keys[ids[3]], "n:news:99")
	alone := MustAdd(t, s, library.Document{Title: "이민정책 소식"}, "alone")
	keys[alone] = []string{"t:이민 민정", "t:민정 정책", "t:정책 소식"}
	apart := MustAdd(t, s, library.Document{Title: "Seasonal workers"}, "apart")
	keys[apart] = []string{"t:season worker"}
	must0(t, s.KeepMatchKeys(ctx, keys))

	alike := func(id library.DocumentID) []library.DocumentID {
		t.Helper()
		return must[[]library.DocumentID](t)(s.MatchCandidates(ctx, id, 25))
	}
	if got := alike(again); len(got) != 1 || got[0] != ids[17] {
		t.Errorf("with the same title as number 17 (%d): %v", ids[17], got)
	}
	if got := alike(number); len(got) != 1 || got[0] != ids[3] {
		t.Errorf("with the number of %d: %v", ids[3], got)
	}
	if got := alike(alone); len(got) != 25 || slices.Contains(got, alone) {
		t.Errorf("a title that all have is compared with %d: %v", len(got), got)
	}
	if got := alike(ids[5]); len(got) != 0 {
		t.Errorf("an issue with a number of its own is compared with %v", got)
	}
	if got := alike(apart); len(got) != 0 {
		t.Errorf("a title that none has is compared with %v", got)
	}
}
