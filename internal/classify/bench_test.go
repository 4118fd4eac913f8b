package classify_test

import (
	"strings"
	"testing"

	"naru/internal/classify"
)

// BenchmarkStatute classifies a text as long as the longest statute of the
// corpus: 600 pages of 2,500 characters.
func BenchmarkStatute(b *testing.B) {
	c := classify.New(taxonomy(b))
	for name, sentence := range map[string]string{
		"english": "The holder of a bridging visa must not work in Australia, or engage in any study, unless the Minister is satisfied that the applicant meets the criteria. ",
		"korean":  "법무부장관은 체류자격을 변경하려는 외국인이 제24조에 따른 요건을 갖추었는지를 심사하고, 그 결과를 신청인에게 알려야 한다. ",
	} {
		page := strings.Repeat(sentence, 1+2500/len([]rune(sentence)))
		pages := make([]string, 600)
		for k := range pages {
			pages[k] = page
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(600 * len(page)))
			for b.Loop() {
				c.Classify("", "", pages)
			}
		})
	}
}
