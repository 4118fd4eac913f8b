package shelf_test

import (
	"strings"
	"testing"

	"naru/app/shots/sample"
	"naru/internal/library"
)

func TestRecordsWithoutAFileAreMarkedAndOfferedAsAChip(t *testing.T) {
	h, s := open(t, sample.New(1), "ko")
	h.Wants(t, "구함 1")
	s.SetFilter(library.DocumentFilter{Wanted: true})
	h.Wants(t, "문서 1건", "Analysis of Work Permission by Visa Type in Korea", "구함")
	if strings.Contains(h.Seen(), "구함 1") {
		t.Error("the chip offers what is chosen")
	}
}
