package shelf_test

import (
	"strings"
	"testing"

	"naru/app/shots/sample"
	"naru/internal/library"
)

func TestRecordsWithoutAFileAreMarkedAndOfferedAsAChip(t *testing.T) {
	_, s := open(t, sample.New(1), "ko")
	wants(t, s, "구함 1")
	s.SetFilter(library.DocumentFilter{Wanted: true})
	wants(t, s, "문서 1건", "Analysis of Work Permission by Visa Type in Korea", "구함")
	if strings.Contains(seen(s), "구함 1") {
		t.Error("the chip offers what is chosen")
	}
}
