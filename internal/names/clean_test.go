package names_test

import (
	"testing"

	"naru/internal/names"
)

func TestWhatStandsBesideANameIsCutOff(t *testing.T) {
	for printed, want := range map[string]string{
		"최서리":      "최서리",
		" 최  서리 ":  "최 서리",
		"최서리 박사":   "최서리",
		"최서리박사":    "최서리",
		"김연구 연구위원": "김연구",
		"박민정 부연구위원(이민정책연구원)":         "박민정",
		"홍길동 교수 (한국대학교)":             "홍길동",
		"이윤경*":                       "이윤경",
		"남궁민수 선임연구위원":                "남궁민수",
		"Dr. Seori Choi":             "Seori Choi",
		"Prof. Dr. Seori Choi":       "Seori Choi",
		"Seori Choi, Ph.D.":          "Seori Choi",
		"Seori Choi (MRTC)":          "Seori Choi",
		"Seori Choi¹":                "Seori Choi",
		"Ms. Min Yi Yoo":             "Min Yi Yoo",
		"Choi, S.":                   "Choi, S.",
		"J. R. R. Tolkien":           "J. R. R. Tolkien",
		"Drake Morris":               "Drake Morris",
		"박사":                         "박사",
		"(이름 없음)":                    "(이름 없음)",
		"":                           "",
		"이민정책연구원":                    "이민정책연구원",
		"Martin Luther King Jr.":     "Martin Luther King",
		"정책연구원 연구위원":                 "정책연구원",
		"International Organization": "International Organization",
	} {
		if got := names.Clean(printed); got != want {
			t.Errorf("Clean(%q) = %q, want %q", printed, got, want)
		}
	}
}
