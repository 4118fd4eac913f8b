package evidence_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"naru/internal/evidence"
)

// told writes figures: value, unit and what is said of them.
func told(figures []evidence.Figure) string {
	var out []string
	for _, f := range figures {
		line := strconv.FormatFloat(f.Value, 'f', -1, 64)
		if f.Upper != 0 {
			line += "-" + strconv.FormatFloat(f.Upper, 'f', -1, 64)
		}
		line += " " + string(f.Unit)
		for _, p := range []struct{ mark, text string }{{"", string(f.Bound)}, {"", string(f.Change)}, {"of ", f.What}, {"in all ", f.Base}, {"at ", f.Date}, {"in ", f.Place}} {
			if p.text != "" {
				line += ", " + p.mark + p.text
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func TestFiguresAreFoundInRunningText(t *testing.T) {
	f := evidence.New()
	for _, c := range []struct{ name, text, want string }{
		{"people and a year in brackets", "1.7 million migrants (2014)", "1700000 person, of migrants, at 2014"},
		{"Korean with a year", "2019년 말 체류외국인 252만 4,656명", "2524656 person, of 체류외국인, at 2019-12"},
		{"a share of a whole that is named", "외국인은 전체 인구의 4.9%를 차지한다.", "4.9 percent, of 외국인, in all 전체 인구"},
		{"a share of all", "체류외국인은 전체의 4.9%이다.", "4.9 percent, of 체류외국인"},
		{"points and an interval", "The rate increased by 12.3 percentage points between 2010 and 2015.", "12.3 percentage point, increase, at 2010/2015"},
		{"a range", "고용률은 65~70%이다.", "65-70 percent, of 고용률"},
		{"a range in English", "Between 3 and 5 million people were displaced.", "3000000-5000000 person, of people"},
		{"a range with a dash", "It pushed 71–100 million people into poverty.", "71000000-100000000 person, of people"},
		{"two levels, one change", "체류외국인은 2018년 236만 7,607명에서 2019년 252만 4,656명으로 6.6% 증가하였다.",
			"2367607 person, of 체류외국인, at 2018; 2524656 person, of 체류외국인, at 2019; 6.6 percent, increase, of 체류외국인, at 2019"},
		{"a number of whom the sentence is about", "The number of foreign residents reached 2,524,656 at the end of 2019.", "2524656 person, of foreign residents, at 2019-12"},
		{"between dashes", "The number of foreign nationals staying in Korea – close to 2 million – will rise.", "2000000 person, about, of foreign nationals staying in Korea, in South Korea"},
		{"words between number and noun", "There were 276,042 non-professional employment (E-9) workers and 4,656 recognised refugees.",
			"276042 person, of non-professional employment (E-9) workers; 4656 person, of recognised refugees"},
		{"who of whom", "외국인근로자 중 여성이 23.4%였다.", "23.4 percent, of 여성, in all 외국인근로자"},
		{"in English too", "Women made up 48 percent of migrant workers in 2019.", "48 percent, of Women, in all migrant workers, at 2019"},
		{"some of those counted before", "It counts 140 million migrant workers, more than 60 million of them women.", "140000000 person, of migrant workers; 60000000 person, over, of migrant workers"},
		{"money before and behind", "Remittances amounted to US$ 1.2 billion in 2020.", "1200000000 USD, of Remittances, at 2020"},
		{"Korean money", "월평균 임금은 약 250만 원이다.", "2500000 KRW, about, of 월평균 임금"},
		{"hundreds of millions", "매출은 1억 3천만 원이다.", "130000000 KRW, of 매출"},
		{"about so many", "외국인 유학생은 15만 3천여 명이다.", "153000 person, about, of 외국인 유학생"},
		{"a rate below one", "합계출산율은 0.78명으로 떨어졌다.", "0.78 person, of 합계출산율"},
		{"a share behind a number", "불법체류자는 39만 281명(15.5%)이다.", "390281 person, of 불법체류자; 15.5 percent, of 불법체류자"},
		{"a value in brackets behind its name", "실업률(4.1%)은 높아졌다.", "4.1 percent, of 실업률"},
		{"what the sentence is about", "GDP성장률(연율)은 전분기보다 높은 2.8%로 나타났다.", "2.8 percent, of GDP성장률"},
		{"across a line's end", "In 2019 there were 2.5\nmillion foreign\nresidents in Korea.", "2500000 person, of foreign residents, at 2019, in South Korea"},
		{"a place in Korean", "경기도에는 외국인주민 71만 명이 산다.", "710000 person, of 외국인주민, in Gyeonggi"},
		{"where people come from is no place", "There are 1,200 workers from Nepal.", "1200 person, of workers"},
		{"a date before its figure", "As of December 2019, 1,234 permits had been issued.", "1234 case, of permits, at 2019-12"},
		{"a date since when is no date of it", "Since 1951 it has worked in 171 countries.", "171 country, of countries"},
		{"a mean of ages", "평균 연령은 34.5세이다.", "34.5 year, of 연령"},
		{"a fall", "Applications fell by 12% in 2020.", "12 percent, decrease, of Applications, at 2020"},
		{"what changed behind it", "There was a 6.6% increase in foreign residents.", "6.6 percent, increase, of foreign residents"},
		{"a change to a level", "Applications rose by 14% to 11,200 cases.", "14 percent, increase, of Applications; 11200 case, of cases"},
		{"some of those counted before, in brackets", "The quota was 52,000 workers, of which 37,700 went to farms.", "52000 person, of workers; 37700 person, of workers"},
		{"letters that scale money", "Aid reached $1.5M, £500m and US$1.72B.", "1500000 USD, of Aid; 500000000 GBP, of Aid; 1720000000 USD, of Aid"},
		{"thousands parted by spaces", "There were 1 234 567 migrants and 12 345 permits.", "1234567 person, of migrants; 12345 case, of permits"},
		{"a class of incomes", "Returns in the $10,000-under- $25,000 category made up 19 percent.", "19 percent, of Returns in the $10,000-under- $25,000 category"},
		{"what may be", "The fee may be reduced by 50% in 2020.", "50 percent, decrease, of fee, at 2020"},
		{"a people", "Some 7.1 million Venezuelans have left.", "7100000 person, about, of Venezuelans"},
		{"a mean in months", "평균 체류기간은 4.6개월이다.", "4.6 month, of 체류기간"},
		{"a heading's number behind a year is no date", "It was among the 12 countries of the union in 1999. 1.2. Population", "12 country, of countries, at 1999"},
		{"lakhs", "Nearly 17 lakh migrants left the city.", "1700000 person, about, of migrants"},
	} {
		if got := told(f.Find(c.text)); got != c.want {
			t.Errorf("%s: %q\n gives %s\n want  %s", c.name, c.text, got, c.want)
		}
	}
}

func TestOtherNumbersAreNoFigures(t *testing.T) {
	f := evidence.New()
	for _, text := range []string{
		"See Table 3, Figure 12 and Article 15 on page 45.",
		"제12조 제3항과 별표 1의2를 따른다.",
		"Call 02-2110-4000 or 1345 for help in 2019.",
		"holders of E-9, H-2 and F-2-7 visas; COVID-19 and ISO 9001",
		"In 2014 migrants came. The 1951 Convention and the 2030 Agenda apply.",
		"GCM Objective 5 and SDG target 10.7",
		"상시근로자 5인 미만 사업장은 제외한다.",
		"사업주는 3년 이하의 징역 또는 2천만 원 이하의 벌금에 처한다.",
		"A fine of up to KRW 10 million shall be imposed.",
		"The employer must hire at least 20 workers.",
		"체류기간은 90일이며 18세 이상이어야 한다.",
		"cases per 1,000 migrants", "인구 10만 명당 발생률",
		"We assume 500 infections at the start.",
		"with 95% confidence intervals", "95% 신뢰수준에서",
		"3rd, 1st and 65-year-old people, 9-month stays",
		"Choi, S. (2019). 1,200 migrants. Journal, 12(3), 45–67. https://doi.org/10.1000/1",
		"12,345\t67,890\t4.5%\t6.7%\n1,234\t5,678\t3.2%\t1.1%",
		"(단위: 명, %) 구분 2018 2019 외국인 1,234명 2,345명",
		"목표 5개 분야 3개 과제", "00백만원 작성", "three workers and 2 authors",
		"100% 환불합니다.", "",
		"Work under COVID - 19 event visas.", "Holders of Subclass 417 and 462 visas may apply.",
		"It is significant at the 5% level.", "with a confidence level of 95% it holds.", "유의수준 5%에서 기각되었다.", "10% 수준에서 유의하였다.",
		"Check this box if you have received $250,000 or more.", "firms with less than $20 million of wages.",
		"The top 2 percent of employers decide.", "소득 상위 10%를 제외한다.",
		"Addressing members during a hearing\t19\nMigrant women\t25\nReferral to the panel\t31",
		"Training of seasonal workers ........ 19\nMigrant women ........ 25",
	} {
		if got := told(f.Find(text)); got != "" {
			t.Errorf("%q gives %s", text, got)
		}
	}
}

func TestAFigureTellsWhereItStandsInCharacters(t *testing.T) {
	text := "첫 문장이다. 2019년 말 체류외국인은 252만 4,656명이다. 끝."
	found := evidence.New().Find(text)
	if len(found) != 1 {
		t.Fatalf("found %+v", found)
	}
	runes := []rune(text)
	g := found[0]
	if got := string(runes[g.At.From:g.At.To]); got != g.Printed || got != "252만 4,656명" {
		t.Errorf("it stands at %q, printed %q", got, g.Printed)
	}
	if got := string(runes[g.In.From:g.In.To]); got != g.Sentence || got != "2019년 말 체류외국인은 252만 4,656명이다." {
		t.Errorf("its sentence is %q, told %q", got, g.Sentence)
	}
}

func TestSentencesEndWhereAReaderEndsThem(t *testing.T) {
	f := evidence.New()
	for _, c := range []struct{ text, want string }{
		{"□ 개요\nㅇ 등록외국인은 120만 명이다.\nㅇ 재외동포는 80만 명이다.", "등록외국인은 120만 명이다."},
		{"The U.S. admitted 1,200 refugees, i.e. fewer than before. Later it changed.", "The U.S. admitted 1,200 refugees, i.e. fewer than before."},
		{"Heading of a Chapter\n\nIn 2019 there were 1,200 refugees.", "In 2019 there were 1,200 refugees."},
		{"체류외국인 현황\n2019년 말 체류외국인은 252만 4,656명으로 집계되었다.", "2019년 말 체류외국인은 252만 4,656명으로 집계되었다."},
		{"______________\nFigure 3.48: Ways to reduce it\n3.1.3.3 Use\n10.1% of students used the service in the last month of the year.", "10.1% of students used the service in the last month of the year."},
		{"외국인은 1,200명이다.그리고 늘었다.", "외국인은 1,200명이다."},
	} {
		found := f.Find(c.text)
		if len(found) == 0 || found[0].Sentence != c.want {
			t.Errorf("%q: %+v, want the sentence %q", c.text, found, c.want)
		}
	}
}

func TestPlacesAreKnownByAnyOfTheirNames(t *testing.T) {
	f := evidence.New()
	for name, want := range map[string]string{"한국": "South Korea", "korea": "South Korea", "베트남": "Viet Nam", "Vietnam": "Viet Nam", "안산시": "Ansan", "Somewhere": "Somewhere", "": ""} {
		if got := f.PlaceNamed(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// A page full of what figures are made of hangs nothing, and hides no figure below it.
func TestAFigureIsFoundBelowAnyMess(t *testing.T) {
	f := evidence.New()
	for _, part := range []string{"-", ".", "1", "1,", "1%", "(", "12.", "- ", "1 ", "만", "1만 ", "\n", "“", "\u00a0"} {
		found := f.Find(strings.Repeat(part, 300_000/len(part)) + "\n\n2019년 말 체류외국인은 2,524,656명이다.")
		if !slices.ContainsFunc(found, func(g evidence.Figure) bool { return g.Value == 2524656 }) {
			t.Errorf("behind many %q: %d figures, but not the one of the sentence", part, len(found))
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"2019년 말 체류외국인 252만 4,656명", "1.7 million migrants (2014)", "65~70%, US$ 1.2 billion", "1조 2억 3만 4천 5백", "‘24.6월 -0.1만명 → △3.2%p",
		"71–100 million people", "제3조 5인\n이상", "(((1,234명)))", "\xff1\xfe%", "9999999999999999999999명", "between 3 and", "1,2,3,4 1.2.3 %"} {
		f.Add(seed)
	}
	finder := evidence.New()
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(strings.ToValidUTF8(text, "\ufffd"))
		for _, g := range finder.Find(text) {
			if math.IsNaN(g.Value) || math.IsInf(g.Value, 0) || g.Unit == "" || g.Printed == "" || g.Upper != 0 && g.Upper < g.Value {
				t.Fatalf("%q gives %+v", text, g)
			}
			if g.In.From > g.At.From || g.At.To > g.In.To || g.In.To > utf8.RuneCountInString(text) {
				t.Fatalf("%q: %+v stands outside its sentence", text, g)
			}
			if utf8.ValidString(text) && string(runes[g.At.From:g.At.To]) != g.Printed {
				t.Fatalf("%q: printed is %q, there stands %q", text, g.Printed, string(runes[g.At.From:g.At.To]))
			}
		}
	})
}
