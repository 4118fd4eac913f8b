package mention_test

import (
	"testing"

	"naru/internal/vocabulary/mention"
)

func TestTargetsObjectivesAndPlansCountWhereTheirWholeIsSpokenOf(t *testing.T) {
	f := mention.New(thesaurus(t))
	for _, c := range []struct {
		name  string
		pages []string
		want  string
	}{
		{"an objective by itself is any objective", []string{"Objective 5 of the project; 목표 5를 정하였다"}, ""},
		{"where the compact is spoken of it is the compact's", []string{"The GCM has objectives. Objective 5 is on pathways."}, "gcm 1; gcm-5 1"},
		{"in Korean too", []string{"글로벌 이주 콤팩트의 목표 5는 정규 이주 경로이다"}, "gcm 1; gcm-5 1; migration 1"},
		{"named in full", []string{"GCM Objective 5, GCM 목표 23"}, "gcm-23 1; gcm-5 1"},
		{"of two wholes the one named last", []string{"SDGs: 목표 10. 그리고 글로벌 이주 콤팩트의 목표 5"}, "gcm 1; gcm-5 1; sdg 1; sdg-10 1"},
		{"of the compact on refugees its own", []string{"Global Compact on Refugees: Objective 2"}, "gcr 1; gcr-2 1"},
		{"on the page after the one that names it", []string{"the Global Compact for Migration", "Objective 13: detention", "Objective 14"}, "gcm 1; gcm-13 2"},
		{"before it is named on the page", []string{"Objective 3 (GCM)"}, "gcm 1; gcm-3 1"},
		{"no objective: a sub-heading, a number of things, a share", []string{"GCM Objective 5.2; 목표 5개; 목표 10%; 목표 1,000명; 정책목표 5"}, "gcm 1"},
		{"a target, the goal it is of aside", []string{"SDG target 10.7 and SDG 10", "SDGs", "target 8.8 and Goal 8"}, "sdg 2; sdg-10 1; sdg-10-7 1; sdg-8 3; sdg-8-8 3"},
		{"targets that are not in the glossary are no goals", []string{"SDG 10.9 and SDG 9.1"}, "sdg 1:2"},
		{"13 is not 1.3", []string{"SDG 13, SDG 1.3"}, "sdg-1-3 1; sdg-13 1"},
		{"a plan by its number alone", []string{"외국인정책 기본계획은 5년마다 세운다. 제3차 기본계획은 2018년에"}, "bpi 1; bpi-3 1"},
		{"as documents print it", []string{"제3차 외국인정책 기본계획(2018~2022)과 제2차 외국인정책기본계획"}, "bpi-2 1; bpi-3 1"},
		{"of multicultural families", []string{"제4차 다문화가족정책 기본계획 및 4차 기본계획의 과제"}, "bpm-4 1:2"},
		{"another ministry's plan", []string{"저출산·고령사회 기본계획과 제4차 기본계획"}, "bp-aging 1"},
	} {
		if got := said(f.Find(c.pages)); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.name, c.pages, got, c.want)
		}
	}
}

func TestACodeThatIsToldToBeAStatusCountsAnywhere(t *testing.T) {
	f := mention.New(thesaurus(t))
	for _, c := range []struct{ text, want string }{
		{"E-9 비자로 입국하였다", "visa 1; visa-e9 1"},
		{"체류자격 비전문취업(E-9)", "status-of-stay 1; visa-e9 1:2"},
		{"holders of an F-4 visa", "visa-f4 1"},
		{"the F-5-16 status of stay", "status-of-stay 1; visa-f516 1"},
		{"E-9 bolts and F-4 jets", ""},
	} {
		if got := said(f.Find([]string{c.text})); got != c.want {
			t.Errorf("%q gives %q, want %q", c.text, got, c.want)
		}
	}
}

func TestAcquiringNationalityIsATermOfItsOwn(t *testing.T) {
	f := mention.New(thesaurus(t))
	for text, want := range map[string]string{
		"국적 취득 절차": "nationality-acquisition 1", "acquisition of nationality": "nationality-acquisition 1",
		"a deported worker": "", "deportation and to deport": "deportation 1:2",
	} {
		if got := said(f.Find([]string{text})); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}
