package classify_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/classify"
	"naru/internal/library"
	"naru/internal/vocabulary"
)

func ids(themes []library.ThemeScore) []string {
	out := []string{}
	for _, th := range themes {
		out = append(out, th.ID)
	}
	return out
}

func TestTheMainThemeOfAText(t *testing.T) {
	c := classify.New(taxonomy(t))
	for name, want := range map[string]string{
		"고용허가제로 입국한 외국인근로자의 사업장 변경 횟수를 제한하는 규정이 이주노동자의 근로조건에 미치는 영향을 살펴본다. 사업장 변경 사유를 넓히자는 제안도 검토한다.":                                                                 "labour",
		"농번기마다 외국인 계절근로자를 고용하는 농가가 늘고 있다. 지방자치단체는 해외 도시와 양해각서를 맺어 계절근로 인력을 들여온다.":                                                                                     "labour.seasonal",
		"사회통합프로그램 참여자가 한국어교육을 마치고 종합평가를 치르는 비율을 조사하였다. 이민자 통합에 이 프로그램이 기여하는 바를 논의한다.":                                                                                 "integration.programme",
		"사증면제 협정을 맺은 나라의 국민도 전자여행허가를 받아야 입국심사를 통과한다. 무사증 입국 제도의 악용을 막으려는 것이다.":                                                                                        "border",
		"코로나19 확산으로 국경이 닫히자 자가격리와 입국제한 조치가 외국인에게도 적용되었다. 팬데믹 기간의 방역 정책을 평가한다.":                                                                                        "covid19",
		"인구감소지역에 외국인 유학생을 정착시키려는 지역특화형 비자 사업의 첫해 성과를 분석하고 광역비자 도입을 제안한다.":                                                                                             "local.visa",
		"난민신청자는 심사를 기다리는 동안 인도적 체류 허가를 받기도 한다. 난민법은 난민인정 절차를 정한다.":                                                                                                    "refugees.asylum",
		"선천적 복수국적자의 국적이탈 기한을 둘러싼 국적법 개정 논의":                                                                                                                           "citizenship",
		"중국동포 밀집지역인 대림동에서 조선족 청년이 일자리를 찾는 길":                                                                                                                          "diaspora.chinese",
		"Foreign seasonal workers are recruited by farm employers for the harvest through agreements between municipalities; a seasonal worker may stay five months.": "labour.seasonal",
		"Marriage migrants and their multicultural families face domestic violence; the study interviews marriage migrants in rural provinces.":                       "family.marriage",
		"Dual nationality has been allowed for ten years. Applicants for naturalization may keep another passport under the Nationality Act.":                         "citizenship",
		"Refugee status determination takes years, and asylum seekers wait without work. The Refugee Act should be amended.":                                          "refugees.asylum",
		"Remittances sent home by migrants exceed official development assistance; reintegration of returnees is seldom studied.":                                     "development.remittances",
		"Undocumented migrants who overstay are deported after immigration detention; voluntary return is offered to those who register.":                             "border.irregular",
		"International students stay on after graduation with a job-seeking visa; universities compete for foreign students from Vietnam.":                            "talent.students",
		"Hate speech against migrants and racism in online news: public perception of immigrants and discrimination at work were surveyed in three provinces.":        "integration.attitudes",
	} {
		t.Run(name[:strings.LastIndexByte(name[:40], ' ')], func(t *testing.T) {
			got := ids(c.Classify("", "", []string{name}))
			if len(got) == 0 {
				t.Fatalf("unsure, want %s", want)
			}
			if got[0] != want && !strings.HasPrefix(got[0], want+".") {
				t.Errorf("got %v, want %s first", got, want)
			}
		})
	}
}

func TestOtherFieldsAreUnsure(t *testing.T) {
	c := classify.New(taxonomy(t))
	for name, text := range map[string]string{
		"a central bank's note":      "소비자 물가 상승률이 둔화되고 고용 지표가 악화되면서 임금 상승세가 꺾였다. 외국인 투자자는 국내 주식을 순매도하였고 재정 지출과 예산 규모가 논란이 되었다.",
		"a course on learning":       "The training set and the sample were drawn from the same population. A regression on the dataset shows a trend; the school of thought is called statistical learning.",
		"a database manual":          "데이터 이주와 데이터베이스 마이그레이션 절차. 체류 시간과 지표를 표본으로 추이를 살핀다. 교육 과정에서 학습 데이터를 쓴다.",
		"a hospital's budget":        "The hospital's budget for medical services, health insurance and pensions was approved by the local government.",
		"a protest":                  "정책을 비난 민주 단체가 시위를 벌였다. 비난 민원이 이어졌다.",
		"earnings per share":         "Quarterly EPS beat forecasts; the e-9 series and d-2 models sold well in Ansan.",
		"nothing":                    "",
		"nothing but punctuation":    "… — ··· !!! \f\n",
		"a ministry and a dictator":  "고용노동부는 출입국·외국인정책본부와 회의를 열었다. 교육부와 보건복지부도 참석하였다.",
		"ministries of another land": "The Ministry of Employment and Labor and the Migration Research and Training Centre met the Department of Health.",
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.Classify("", "", []string{text}); len(got) != 0 {
				t.Errorf("got %v, want none", got)
			}
		})
	}
}

func TestOrganisationsDoNotVote(t *testing.T) {
	c := classify.New(taxonomy(t))
	for _, text := range []string{
		"고용노동부, 교육부, 법무부 출입국·외국인정책본부가 난민신청자의 처우를 논의하였다. 난민인정 심사를 앞둔 난민신청자다.",
		"The Ministry of Employment and Labor, the Ministry of Education and the Migration Research and Training Centre discussed asylum seekers. Asylum seekers await refugee status.",
	} {
		if got := ids(c.Classify("", "", []string{text})); len(got) != 1 || got[0] != "refugees.asylum" {
			t.Errorf("%.40s…: got %v, want refugees.asylum alone", text, got)
		}
	}
}

func TestItSaysWhichWordsDecided(t *testing.T) {
	c := classify.New(taxonomy(t))
	got := c.Classify("고용허가제와 사업장 변경", "", []string{"고용 허가제에서 사업장\n변경은 세 번까지다.", "고용허가제의 역사"})
	if len(got) != 1 || got[0].ID != "labour.permit" || got[0].By != library.ByRule {
		t.Fatalf("got %+v", got)
	}
	want := []library.ThemeReason{{Term: "고용허가제", Count: 3}, {Term: "사업장 변경", Count: 2}}
	if diff := cmp.Diff(want, got[0].Because); diff != "" {
		t.Errorf("because (-want +got):\n%s", diff)
	}
	if got[0].Score <= 0.5 || got[0].Score >= 1 {
		t.Errorf("score %v", got[0].Score)
	}
}

func TestAtMostEightReasonsAndFiveThemes(t *testing.T) {
	tax := taxonomy(t)
	var everything strings.Builder
	for _, th := range tax.Themes {
		for _, term := range th.Terms {
			everything.WriteString(term.Text + ". ")
		}
	}
	got := classify.New(tax).Classify("", "", []string{everything.String()})
	if len(got) > 5 {
		t.Errorf("%d themes", len(got))
	}
	for k, th := range got {
		if len(th.Because) > 8 || len(th.Because) == 0 {
			t.Errorf("%s has %d reasons", th.ID, len(th.Because))
		}
		if k > 0 && th.Score > got[k-1].Score {
			t.Errorf("%v is not in order", ids(got))
		}
	}
}

// table is a small taxonomy that says what the matcher must do.
const table = "-names\t\t\t\tMinistry of Labour\t고용노동부;소비자\n" +
	"-field\t\t\t\tmigrant*:3\t이민:3\n" +
	"work\t\tWork\t노동\tguest worker:6;EPS:6;labour*:6;low-skilled:6;permit:4\t고용허가제:6;노동:6\n" +
	"work.care\twork\tCare\t돌봄\tcare worker:6;guest worker:6;nurse aide:6\t돌봄:6;요양보호사:6\n" +
	"stay\t\tStay\t체류\tguest worker visa:6;visa:6\t비자:6;비자 발급:6\n"

func TestHowTermsAreFound(t *testing.T) {
	tax, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	c := classify.New(tax)
	counts := func(text string) map[string]int {
		out := map[string]int{}
		// The title makes every theme sure; what the text adds is counted.
		for _, th := range c.Classify("labour; care worker; visa; EPS; 노동; 돌봄; 비자", "", []string{text}) {
			for _, r := range th.Because {
				out[r.Term] += r.Count
			}
		}
		for _, title := range []string{"labour", "care worker", "visa", "EPS", "노동", "돌봄", "비자"} {
			if out[title]--; out[title] <= 0 {
				delete(out, title)
			}
		}
		return out
	}
	for name, c := range map[string]struct {
		text string
		want map[string]int
	}{
		"a plural belongs to its term":          {"guest workers, a guest worker.", map[string]int{"guest worker": 2}},
		"a word within a word is none":          {"televisa revisas visage", map[string]int{}},
		"a prefix takes the rest of the word":   {"Labourers labouring", map[string]int{"labour": 2}},
		"case, hyphens and line ends are free":  {"LOW SKILLED low-\nskilled Low–Skilled", map[string]int{"low-skilled": 3}},
		"no phrase reaches over a stop":         {"a guest. Worker of the guest; worker", map[string]int{}},
		"an abbreviation is in capitals":        {"eps Eps EPS", map[string]int{"EPS": 1}},
		"the longer term takes the shorter":     {"a guest worker visa", map[string]int{"guest worker visa": 1}},
		"a name covers what lies under it":      {"the Ministry of Labour", map[string]int{}},
		"a Korean name covers too":              {"고용노동부와 소비자", map[string]int{}},
		"Korean is found however it is spaced":  {"고용 허가제는 고용허가\n제가 고 용 허 가 제", map[string]int{"고용허가제": 3}},
		"particles follow freely":               {"노동을 노동이 노동에서", map[string]int{"노동": 3}},
		"two syllables begin a word":            {"강제노동 재비자 E-9비자", map[string]int{"비자": 1}},
		"two syllables do not run over a space": {"이 돌 봄 노 동", map[string]int{}},
		"but they run over a line end":          {"그 노\n동 문제", map[string]int{"노동": 1}},
		"three and more stand anywhere":         {"외국인요양보호사", map[string]int{"요양보호사": 1}},
		"full-width letters are letters":        {"ＥＰＳ　ｖｉｓａ", map[string]int{"EPS": 1, "visa": 1}},
		"decomposed syllables are syllables":    {"\u1100\u1169\u110b\u116d\u11bc\u1112\u1165\u1100\u1161\u110c\u1166", map[string]int{"고용허가제": 1}},
		"a written space is expected to be one": {"비자 발급, 비자발급", map[string]int{"비자 발급": 2}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, counts(c.text)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestGeneralTermsCountOnlyBesideWordsOfTheField(t *testing.T) {
	tax, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	c := classify.New(tax)
	if got := c.Classify("Permit", "", []string{"permit permit EPS"}); len(got) != 1 || len(got[0].Because) != 1 {
		t.Errorf("without the field: %+v", got)
	}
	if got := c.Classify("Permit", "", []string{"permit permit EPS, migrants migrants migrants"}); len(got) != 1 || len(got[0].Because) != 2 {
		t.Errorf("within the field: %+v", got)
	}
}

func TestAChildStandsForItsParent(t *testing.T) {
	tax, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	c := classify.New(tax)
	if got := ids(c.Classify("", "", []string{"care worker nurse aide"})); len(got) != 1 || got[0] != "work.care" {
		t.Errorf("only the child's terms: %v", got)
	}
	two, err := vocabulary.LoadTaxonomy(strings.NewReader("a\t\tA\t가\tcommon:6\t\na.b\ta\tB\t나\tfirst:5\t\na.c\ta\tC\t다\tsecond:5\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	// Each child holds nearly half of the theme, but the second is too weak alone.
	if got := classify.New(two).Classify("", "", []string{"first second " + strings.Repeat("word ", 4000)}); len(got) > 1 {
		t.Errorf("a child below the floor: %+v", got)
	}
	if got := ids(c.Classify("", "", []string{"care worker; labour; low-skilled; EPS; 노동; 고용허가제"})); len(got) != 1 || got[0] != "work" {
		t.Errorf("mostly the parent's terms: %v", got)
	}
}

func TestATermOfParentAndChildCountsForTheChild(t *testing.T) {
	tax, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(classify.New(tax).Classify("", "", []string{"guest worker, guest worker, guest worker"})); len(got) != 1 || got[0] != "work.care" {
		t.Errorf("got %v", got)
	}
}

func FuzzClassify(f *testing.F) {
	c := classify.New(taxonomy(f))
	f.Add("고용허가제", "E-9 비자 ·ㆍ 고용허가제")
	f.Add("\xff\xfe", "ᄀ\u0301 Ｅ\u00ad-９")
	f.Fuzz(func(t *testing.T, title, text string) {
		for _, th := range c.Classify(title, text, []string{text, title}) {
			if th.Score < 0.35 || th.Score > 1 || len(th.Because) == 0 {
				t.Errorf("%+v", th)
			}
		}
	})
}
