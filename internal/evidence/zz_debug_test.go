package evidence

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestZZ(t *testing.T) {
	f := New()
	for _, s := range []string{
		"1.7 million migrants (2014)", "In 2014, there were 1.7 million migrants in Korea.", "2019년 말 체류외국인 252만 4,656명", "체류외국인은 전체의 4.9%를 차지한다.", "2019년 말 체류외국인은 252만 4,656명으로 전체 인구의 4.9%를 차지하였다.",
		"The share increased by 12.3 percentage points between 2010 and 2015.", "Women made up 48 percent of migrant workers in 2019.", "고용률은 65~70% 수준이다.", "2018년 236만 7,607명에서 2019년 252만 4,656명으로 6.6% 증가하였다.",
		"The number of foreign residents reached 2,524,656 at the end of 2019.", "from 1.2 million in 2010 to 1.7 million in 2014", "외국인근로자 중 여성이 23.4%였다.", "제12조 제3항에 따라 5인 미만 사업장은 제외한다.", "See Table 3 and page 45; call 02-2110-4000. E-9 workers",
		"There were 276,042 non-professional employment (E-9) workers and 4,656 refugees.", "A fine not exceeding KRW 10 million shall be imposed.", "월평균 임금은 약 250만 원이다.", "외국인 유학생은 15만 3천여 명이다.", "합계출산율은 0.78명으로 떨어졌다.", "Between 3 and 5 million people were displaced.", "Remittances amounted to US$ 1.2 billion in 2020.", "불법체류자는 39만 281명(15.5%)이다.",
		"With the number of international migrants in ROK reaching 1.7 million and inevitably rising in the coming years, protection matters.", "The number of foreign nationals staying in Korea – close to 2 million – due to the impact of COVID, will soon rise.",
	} {
		fmt.Println("#", s)
		for _, g := range f.Find(s) {
			fmt.Printf("    %v-%v %s [%s] b=%s c=%s what=%q base=%q date=%s when=%q place=%s\n", g.Value, g.Upper, g.Unit, g.Printed, g.Bound, g.Change, g.What, g.Base, g.Date, g.When, g.Place)
		}
	}
	if os.Getenv("ZZ") != "" {
		files, _ := filepath.Glob(os.Getenv("ZZ"))
		for _, p := range files {
			b, _ := os.ReadFile(p)
			fmt.Println("=====", p)
			for _, g := range f.Find(string(b)) {
				fmt.Printf("%v-%v %s [%s] b=%s c=%s what=%q base=%q date=%s place=%s\n      | %s\n", g.Value, g.Upper, g.Unit, g.Printed, g.Bound, g.Change, g.What, g.Base, g.Date, g.Place, spaced(g.Sentence))
			}
		}
	}
}
