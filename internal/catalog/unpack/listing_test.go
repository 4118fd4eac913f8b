package unpack_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// TestPublicationsInATableAreRecords reads tables with series merged or printed with
// the number, a head again on the next page, titles over two lines, no numbers.
func TestPublicationsInATableAreRecords(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"Korean, series merged, over two pages": {
			"연구성과\n연번\t구분\t번호\t과제명\t연구책임자\t공동연구원\n1\t연구보고서\t2018-01\t계절근로자의 주거\t김하늘\t이바다, 박서윤\n2\t\t2018-02\t난민의 취업\t최지원\t\n\f" +
				"연번\t구분\t번호\t과제명\t연구책임자\t공동연구원\n3\t정책보고서\t2018-01\t점수제 비자의\n현황과 과제\t정민아\n4\t정책보고서\t2018-02\t가족결합\t윤가람\t한솔",
			[]string{"연구보고서 2018-01 계절근로자의 주거 2018 김하늘/이바다/박서윤 p1", "연구보고서 2018-02 난민의 취업 2018 최지원 p1", "정책보고서 2018-01 점수제 비자의 현황과 과제 2018 정민아 p2", "정책보고서 2018-02 가족결합 2018 윤가람/한솔 p2"},
		},
		"English, number with its series": {
			"Publications in 2015\nNo.\tPublication\tTitle\tAuthor(s)\tPublished\n1\tWorking Paper 12\tWages after the flood\tAnn Roe, John Moe\tMarch 2015\n2\tWorking Paper 13\tHousing of crews\nin the northern ports\tJane Doe\tJune 2015\n3\tIssue Brief 4\tWho pays?\tJane Doe\tJuly 2015",
			[]string{"Working Paper 12 Wages after the flood 2015 Ann Roe/John Moe p1", "Working Paper 13 Housing of crews in the northern ports 2015 Jane Doe p1", "Issue Brief 4 Who pays? 2015 Jane Doe p1"},
		},
		"the series in the heading": {
			"Working Papers\nNumber\tTitle\tLead author\n2012-01\tRemittances\tAnn Roe\n2012-02\tSchools\tJohn Moe",
			[]string{"Working Paper 2012-01 Remittances 2012 Ann Roe p1", "Working Paper 2012-02 Schools 2012 John Moe p1"},
		},
		"a review of the literature": {
			"No.\tTitle\tAuthor\tYear\n1\tWages after the flood\tAnn Roe\t2015\n2\tHousing\tJohn Moe\t2016\n3\tSchools\tJane Doe\t2017",
			nil,
		},
		"a table of projects to come": {
			"No.\tType\tTitle\tPrincipal researcher\tBudget\n1\tBasic\tWages after the flood\tAnn Roe\t30,000\n2\tBasic\tHousing\tJohn Moe\t20,000",
			nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			u := unpack.Unpack(pagesOf(c.text), 0)
			var got []string
			for _, r := range u.Records {
				got = append(got, told(r))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func told(r library.ListedRecord) string {
	var names []string
	for _, p := range r.People {
		names = append(names, p.Name)
	}
	return strings.Join([]string{r.Series, r.Number, r.Title, strconv.Itoa(r.Year), strings.Join(names, "/"), "p" + strconv.Itoa(r.Page)}, " ")
}
