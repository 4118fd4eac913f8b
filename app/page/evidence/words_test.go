package evidence

import (
	"testing"

	"naru/app/page/pagetest"
	"naru/internal/library"
)

func TestAFiguresPageStandsBeforeATitleThatMayBeCutOff(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "2019-12 · Viet Nam · p. 4 · A Year of Statistics",
		"ko": "2019-12 · 베트남 · 4쪽 · A Year of Statistics",
	} {
		p := pagetest.NewHost(t, lang).P()
		card := library.Evidence{EvidenceFields: library.EvidenceFields{Date: "2019-12", Place: "Viet Nam"}, Label: "4", Title: "A Year of Statistics"}
		if got := where(p, card); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
