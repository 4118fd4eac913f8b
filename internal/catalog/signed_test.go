package catalog_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"naru/internal/catalog"
	"naru/internal/library"
)

func TestNamesBelowTheTitleAreItsAuthors(t *testing.T) {
	for name, c := range map[string]struct {
		below string
		want  []string
	}{
		"marks that lead to notes":           {"Haneul Kim, Bada Lee, and Naru Park*\nThe harbour", []string{"Haneul Kim", "Bada Lee", "Naru Park"}},
		"numbers that lead to places":        {"Haneul Kim1, Bada Lee2\n1 Harbour University", []string{"Haneul Kim", "Bada Lee"}},
		"one name and where she works":       {"Haneul Kim\nDepartment of Deltas, Harbour University", []string{"Haneul Kim"}},
		"each name and where they work":      {"Haneul Kim\nHarbour University\nBada Lee\nInstitute of Deltas\nAbstract", []string{"Haneul Kim", "Bada Lee"}},
		"a name with its address":            {"Haneul Kim\nh.kim@example.org\nexample.org/kim", []string{"Haneul Kim"}},
		"two names and the date":             {"Haneul Kim and Bada Lee\nDecember 2020", []string{"Haneul Kim", "Bada Lee"}},
		"a name above the abstract":          {"Nari J. Shim\nAbstract\nWe ask", []string{"Nari J. Shim"}},
		"places of work in brackets":         {"Haneul Kim (Harbour A&M), P.J. Park (DSU)\nOctober 2020", []string{"Haneul Kim", "P.J. Park"}},
		"names over several lines":           {"Haneul Maria Kim, Bada Lee,\nNaru Park, Júlio Dos Santos∗\nHarbour University", []string{"Haneul Maria Kim", "Bada Lee", "Naru Park", "Júlio Dos Santos"}},
		"a name on each of three lines":      {"Haneul Kim\nBada Lee\nNaru Park\n", []string{"Haneul Kim", "Bada Lee", "Naru Park"}},
		"capitals":                           {"HANEUL A. KIM*\nHarbour University", []string{"Haneul A. Kim"}},
		"the family's name first":            {"KIM Haneul*, LEE Bada*\nHarbour University", []string{"Haneul Kim", "Bada Lee"}},
		"a word before the name":             {"Por Marta Inés Villa *\n", []string{"Marta Inés Villa"}},
		"a date between":                     {"14 May 2020\nHaneul Kim*\nBada Lee*\n", []string{"Haneul Kim", "Bada Lee"}},
		"Korean with marks":                  {"김하늘*·이바다**\n", []string{"김하늘", "이바다"}},
		"Korean with places of work":         {"김하늘(바다대학교 교수), 이바다(나루연구원 연구위원)\n", []string{"김하늘", "이바다"}},
		"Korean above the abstract":          {"김 하 늘\n국문초록\n", []string{"김하늘"}},
		"names side by side":                 {"Haneul Kim\tBada Lee\nNaru Park\tNari Shim\nAbstract\n", []string{"Haneul Kim", "Bada Lee", "Naru Park", "Nari Shim"}},
		"an address below the date":          {"Haneul Kim\n10. Februar 2012\nE-Mail: h.kim@example.org\n", []string{"Haneul Kim"}},
		"choices of a form":                  {"v0.13 of the form\nCreated: 2026-06-02\n1) How did you hear of us?\nHarbour Search\nDelta Weekly\nFellow Gopher\n", nil},
		"honours behind the names":           {"Haneul Kim CPEng FIET*, Dr Bada McLee*\n", []string{"Haneul Kim", "Bada McLee"}},
		"a part of the title again":          {"Two Deltas Of The North\nAbstract\n", nil},
		"a subtitle of two words":            {"Harbour Lights\nThe harbour is lit.", nil},
		"a subtitle of two words and a date": {"Harbour Lights\nDecember 2020\n", nil},
		"countries":                          {"Norway, Sweden and Denmark\nDecember 2020\n", nil},
		"a department":                       {"Home Affairs\nDepartment of Home Affairs\n", nil},
		"two Korean subjects":                {"이민·고용\n2020. 12.\n", nil},
		"an editor of the journal":           {"Received 22 August 2020\nAssociate Editor: Haneul Kim\n", nil},
	} {
		d := pages("How Arrivals Settle in Two Deltas of the North\n" + c.below + enBody)
		got := catalog.Describe(d, "")
		var names []string
		for _, p := range got.People {
			names = append(names, p.Name)
		}
		if diff := cmp.Diff(c.want, names, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s, title %q (-want +got):\n%s", name, got.Title, diff)
		}
	}
}

func TestTheNameOnAThesisIsItsAuthors(t *testing.T) {
	for _, cover := range []string{
		"석 사 학 위 논 문\n지역 이민정책의 과제와 전망\n2020\n김 하 늘 (金 하늘 Kim, Haneul)\n바 다 대 학 교\n",
		"공학석사학위논문\n이민 자료의 처리\n2012 년 2 월\n바다대학교 대학원\n전산학부\n김 하 늘\n",
	} {
		got := catalog.Describe(pages(cover+koBody), "").People
		if diff := cmp.Diff([]library.Credit{{Name: "김하늘", Role: library.RoleAuthor}}, got, cmpopts.IgnoreFields(library.Credit{}, "Affiliation")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", cover, diff)
		}
	}
}
