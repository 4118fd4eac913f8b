package vocabulary_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"naru/internal/vocabulary"
)

// twice are the forms that stand in two concepts, and why: each pair is a status
// of stay and what it is for, so that whoever types the word means both.
var twice = map[string]string{
	"seasonal worker": "swp visa-e8", "계절근로": "swp visa-e8", "계절근로자": "swp visa-e8",
	"working holiday": "working-holiday visa-h1", "관광취업": "working-holiday visa-h1",
	"permanent resident": "visa-f5 permanent-residence", "영주권": "visa-f5 permanent-residence", "영주자격": "visa-f5 permanent-residence",
	"visa exemption": "visa-b1 visa-waiver", "사증면제": "visa-b1 visa-waiver",
	"결혼이민": "visa-f6 marriage-migration",
	// Statistics and laws name the person by the stay, so the word means both.
	"불법체류": "irregular overstay",
}

func TestNoFormStandsInTwoConceptsUnlessItMeansBoth(t *testing.T) {
	th := shipped(t)
	for _, c := range th.Concepts() {
		for _, f := range c.Forms {
			found := th.Find(f.Text)
			if len(found) < 2 {
				continue
			}
			var ids []string
			for _, o := range found {
				ids = append(ids, o.ID)
			}
			want := strings.Fields(twice[f.Text])
			slices.Sort(ids)
			slices.Sort(want)
			if !slices.Equal(ids, want) {
				t.Errorf("%q stands in %q", f.Text, ids)
			}
		}
	}
}

func TestEveryConceptSaysWhatItMeansInBothLanguages(t *testing.T) {
	th := shipped(t)
	for _, c := range th.Concepts() {
		if !strings.HasSuffix(c.MeaningEN, ".") || !strings.HasSuffix(c.MeaningKO, ".") {
			t.Errorf("%s: a meaning is a sentence", c.ID)
		}
		if !strings.ContainsFunc(c.MeaningKO, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
			t.Errorf("%s: its Korean meaning is not Korean", c.ID)
		}
		if strings.Contains(c.MeaningEN+c.MeaningKO, "|") {
			t.Errorf("%s: a stray mark in its meaning", c.ID)
		}
	}
}

func TestGlobalCompactObjectivesAndTargetsAreThere(t *testing.T) {
	th := shipped(t)
	for _, form := range []string{"GCM Objective 1", "GCM Objective 23", "GCM 목표 13", "SDG 10.7", "SDG target 8.8", "SDG 10.c", "세부목표 17.18",
		"제4차 외국인정책 기본계획", "4th Basic Plan for Immigration Policy", "ILO 제189호 협약", "Migration for Employment Convention",
		"광역형 비자", "톱티어 비자", "공공형 계절근로", "출입국·이민관리청", "이주배경학생", "K-EPS", "E-7-4", "E-7-T", "F-5-3", "F-2-R", "G-1-5", "D-8-4", "carrier sanctions", "강제송환금지", "국가데이터처", "통계청", "성평등가족부"} {
		if len(th.Find(form)) == 0 {
			t.Errorf("nothing is called %q", form)
		}
	}
}

func TestAnAbbreviationWidensOnlyInContext(t *testing.T) {
	th := shipped(t)
	if got := th.Expand("고용허가제"); !slices.Equal(got, []string{"Employment Permit System", "K-EPS", "EPS"}) {
		t.Errorf("고용허가제 is widened with %q", got)
	}
	if got := th.Expand("Employment Permit System"); !slices.Contains(got, "EPS") || got[0] != "고용허가제" {
		t.Errorf("its English name is widened with %q", got)
	}
	if got := th.Within("EPS"); !slices.Contains(got, "migrant") || !slices.Contains(got, "고용허가") {
		t.Errorf("EPS counts within %q", got)
	}
	if got := th.Within("고용허가제"); got != nil {
		t.Errorf("고용허가제 counts everywhere, not within %q", got)
	}
	for _, c := range th.Concepts() {
		for _, f := range c.Forms {
			if f.InContext && f.Text != "regularization" && (f.MatchOnly || f.Text != strings.ToUpper(f.Text) || len(f.Text) < 3) {
				t.Errorf("%s: %q is no abbreviation to be searched in context", c.ID, f.Text)
			}
		}
	}
}

func TestAFormIsWrittenAsItIsRead(t *testing.T) {
	for _, text := range []string{"EPS", "~EPS", "?EPS", "=GCR", "~=WHO", "UN", "고용허가제"} {
		f := vocabulary.ParseForm(" "+text+" ", "en")
		if got := f.String(); got != text {
			t.Errorf("%q is written %q", text, got)
		}
	}
}
