package names_test

import (
	"os"
	"strings"
	"testing"

	"naru/internal/names"
)

func TestOrganisationsAreToldFromPeople(t *testing.T) {
	organisations := []string{
		"법무부", "이민정책연구원", "고용노동부", "한국노동연구원", "서울대학교", "출입국·외국인정책본부", "다문화가족지원센터", "통계청", "외국인정책위원회",
		"한국이민학회", "경기도외국인인권지원센터", "이민정책연구원 연구기획팀", "국가인권위원회", "법무부 외국인정책과", "편집부", "㈜나루", "서울특별시",
		"Ministry of Justice", "Migration Research and Training Centre", "IOM", "UNHCR", "Korea Labor Institute", "Seoul National University",
		"International Organization for Migration", "OECD", "Statistics Korea", "Ministère de l'Intérieur", "Universidad de Chile",
		"Bundesamt für Migration", "法務省", "東京大学", "Government of Canada", "World Bank", "Australian Border Force Service",
	}
	for _, o := range organisations {
		if !names.IsOrganisation(o) {
			t.Errorf("%q is an organisation", o)
		}
	}
	people := []string{
		"최서리", "박민정", "남궁민수", "김재단", "이연합", "정시청", "홍길동 연구원", "김철수 교수(한국대학교)", "선우은실", "이대학", "김원", "박정부",
		"Seori Choi", "Min Yi Yoo", "Su-kyoung Kim", "John Smith", "María del Carmen López", "Ludwig van Beethoven", "S. Choi", "CHOI Seori",
		"Nguyen Thi Minh Khai", "Ang", "", "Jean-Christophe Dumont", "SHIM Nari",
	}
	for _, p := range people {
		if names.IsOrganisation(p) {
			t.Errorf("%q is a person", p)
		}
	}
}

// Hundreds of names as title pages and imprints print them, of bodies and of
// people, many of people made to end as bodies do.
func TestBodiesAndPeopleOfTheFieldAreToldApart(t *testing.T) {
	table, err := os.ReadFile("testdata/organisations.tsv")
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for line := range strings.SplitSeq(string(table), "\n") {
		kind, list, ok := strings.Cut(line, "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for name := range strings.SplitSeq(list, " | ") {
			count[kind]++
			if names.IsOrganisation(name) != (kind == "body") {
				t.Errorf("%q is a %s", name, kind)
			}
		}
	}
	if count["body"] < 200 || count["person"] < 200 {
		t.Errorf("only %v were read", count)
	}
}
