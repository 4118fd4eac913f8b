package unpack_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// TestAStatuteOfManyPagesListsNothing reads numbered headings, dated amendments and
// tables of fees over hundreds of pages, in both languages.
func TestAStatuteOfManyPagesListsNothing(t *testing.T) {
	for name, article := range map[string]func(n int) string{
		"English": func(n int) string {
			return fmt.Sprintf("Article %d (Reports and Courses)\n1. The Minister shall report on the status of stay of foreigners in the programme.\n"+
				"2. Form No. %d: Application for education and training, as amended on March %d, 2019\n3) An officer in charge of research: Kim Ha-neul\n"+
				"Section %d. Research Report and Policy Paper\nNo.\tTitle\tFee\n1\tCertificate of course\t3,000 won\n2\tReissue of certificate\t1,000 won\n"+
				"<Amended by Act No. %d, Dec. %d, 2020>", n, n, n%28+1, n, 10000+n, n%28+1)
		},
		"Korean": func(n int) string {
			return fmt.Sprintf("제%d조(교육과 연구) ① 법무부장관은 외국인의 교육에 관한 연구보고서를 작성하여야 한다.\n1. 교육과정의 내용\n2. 교육기간: 2019년 %d월 %d일부터\n"+
				"② 제1항에 따른 연구보고서 제%d호 서식은 다음과 같다.\n[별표 %d] 수수료\n구분\t내용\t금액\n1\t사증 발급\t3만원\n2\t재입국 허가\t5만원\n"+
				"<개정 2020. %d. %d.>\n책임자는 소속 공무원으로 한다.", n, n%12+1, n%28+1, n, n, n%12+1, n%28+1)
		},
	} {
		var pages []library.Page
		for n := 1; n <= 600; n++ {
			pages = append(pages, library.Page{Number: n, Text: strings.Repeat(article(n)+"\n", 3)})
		}
		if got := unpack.Unpack(pages, 2020); got.Counts().All() != 0 {
			t.Errorf("%s: %+v; the first are %.2v %.2v %.2v", name, got.Counts(), got.Records, got.Courses, got.Events)
		}
	}
}
