package names_test

import (
	"testing"

	"naru/internal/names"
)

func TestANameIsCitedByItsFamily(t *testing.T) {
	for name, want := range map[string]string{
		"Minjeong Park":        "Park",
		"Min-jung Park":        "Park",
		"Choi Seori":           "Choi",
		"Kim Min-jung":         "Kim",
		"SHIM Nari":            "Shim",
		"Nari SHIM":            "Shim",
		"Shim, Nari":           "Shim",
		"J. K. Lee":            "Lee",
		"O. Smith":             "Smith",
		"A. Kim":               "Kim",
		"Lee Smith":            "Smith",
		"Eunyoung Choi, Ph.D.": "Choi",
		"Ursula von der Leyen": "von der Leyen",
		"Vincent van Gogh":     "van Gogh",
		"Žižek":                "Žižek",
		"박민정":                  "박민정",
		"박민정 연구위원":             "박민정",
		"法務 太郎":                "法務 太郎",
		"Ministry of Justice":  "Ministry of Justice",
		"International Organization for  Migration": "International Organization for Migration",
		"Asian Development Bank":                    "Asian Development Bank",
		"OECD":                                      "OECD",
		"법무부 출입국·외국인정책본부":                           "법무부 출입국·외국인정책본부",
		"": "",
	} {
		if got := names.Cited(name); got != want {
			t.Errorf("%q is cited as %q, want %q", name, got, want)
		}
	}
}
