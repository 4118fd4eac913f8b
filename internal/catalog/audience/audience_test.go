package audience_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"naru/internal/catalog/audience"
	"naru/internal/library"
)

func TestTheCategorySaysWhomACourseIsFor(t *testing.T) {
	for category, want := range map[string]library.Audience{
		"Education for Foreign Residents":   library.AudienceResidents,
		"Education for General Public":      library.AudiencePublic,
		"Education for the Next Generation": library.AudienceNext,
		"Education for Public Officials":    library.AudienceOfficials,
		"Education for Private Activists":   library.AudienceActivists,
		"Education for Public Institutions": library.AudienceInstitutions,
		"Training of civil servants":        library.AudienceOfficials,
		"Programmes for migrants":           library.AudienceResidents,
		"Youth":                             library.AudienceNext,
		"공무원 교육":                            library.AudienceOfficials,
		"공무원":                               library.AudienceOfficials,
		"민간활동가 교육":                          library.AudienceActivists,
		"외국인주민 교육":                          library.AudienceResidents,
		"결혼이민자":                             library.AudienceResidents,
		"차세대 교육":                            library.AudienceNext,
		"일반시민 교육":                           library.AudiencePublic,
		"지역주민":                              library.AudiencePublic,
		"공공기관 위탁교육":                         library.AudienceInstitutions,
		"지자체 담당자 교육":                        library.AudienceOfficials,
		"유학생":                               library.AudienceResidents,
	} {
		got := audience.Of(category, "Understanding migration 이민의 이해")
		if !slices.Equal(got.Audience, []library.Audience{want}) || got.Doubtful || len(got.Because) != 1 {
			t.Errorf("%q: %+v, want %s", category, got, want)
		}
	}
	if got := audience.Of("공무원 및 민간활동가 교육", ""); !slices.Equal(got.Audience, []library.Audience{library.AudienceOfficials, library.AudienceActivists}) {
		t.Errorf("two at once: %+v", got)
	}
}

func TestATitleSaysItOnlyWhereItSpeaksOfWhoLearns(t *testing.T) {
	for title, want := range map[string][]library.Audience{
		"Training for public officials in charge of foreign resident affairs in Siheung City": {library.AudienceOfficials},
		"외국인주민 업무 담당 공무원 교육":                                                                  {library.AudienceOfficials},
		"지방자치단체 담당자를 위한 이민정책 과정":                                                              {library.AudienceOfficials},
		"Education of interpretation/translation supporters in Gyeongsangbuk-do":              {library.AudienceActivists},
		"통·번역 지원사 양성 교육":                                                                      {library.AudienceActivists},
		"Global talent training workshop for married immigrant women":                         {library.AudienceResidents},
		"Initial Orientation Course for Immigrants":                                           {library.AudienceResidents},
		"결혼이민자 초기적응 과정":                                                                       {library.AudienceResidents},
		"대학생을 위한 이민정책 아카데미":                                                                   {library.AudienceNext},
		"시민 대상 다문화 이해 강좌":                                                                     {library.AudiencePublic},
		"공공기관 임직원 대상 이민 이해 교육":                                                                {library.AudienceInstitutions},
		// About them, not for them:
		"Management of infectious diseases of foreign workers": nil,
		"Human rights of migrants to be respected":             nil,
		"외국인 인권의 이해":                                           nil,
		"이민자 정책의 현황과 과제":                                       nil,
		"세계시민 교육의 방향":                                          nil,
		"Overview of the Korean visa system":                   nil,
		"":                                                     nil,
	} {
		if got := audience.Of("", title); !slices.Equal(got.Audience, want) {
			t.Errorf("%q: %v %q, want %v", title, got.Audience, got.Because, want)
		}
	}
}

func TestACategoryAndATitleThatDisagreeAreToBeLookedAt(t *testing.T) {
	got := audience.Of("Education for General Public", "Initial Orientation Course for Immigrants (1st Support Unit)")
	if !got.Doubtful || !slices.Equal(got.Audience, []library.Audience{library.AudiencePublic}) {
		t.Errorf("%+v", got)
	}
	if got := audience.Of("Education for Public Officials", "Training for public officials"); got.Doubtful {
		t.Errorf("they agree: %+v", got)
	}
}

func TestTheHostIsTheOrganisationATitleBeginsWith(t *testing.T) {
	for title, want := range map[string]string{
		"Seongdong Cultural Foundation (1st): Multicultural trip with photos":                               "Seongdong Cultural Foundation",
		"Seoul Metropolitan Government (3rd): Are we a multicultural and open society?":                     "Seoul Metropolitan Government",
		"Education for National Association for Policy Information (National Library of Korea)[1st]: Multi": "National Association for Policy Information (National Library of Korea)",
		"Myeongdeok Foreign Language High School: How to live side by side?":                                "Myeongdeok Foreign Language High School",
		"경기도교육연구원: 이민과 교육":                                                                                  "경기도교육연구원",
		"시흥시(제2차): 열린 사회":                                                                                   "시흥시",
		"Co-hosted academic conference with Konkuk University":                                              "Konkuk University",
		"한국이민학회와 학술대회 공동 개최":                                                                                "한국이민학회",
		"Next-generation Immigration Policy Academy: Koreans in the Philippines (2nd)":                      "",
		"Migrant health care system education (1st): Management of diseases":                                "",
		"Held a meeting with the French ambassador to Korea":                                                "",
		"이민정책 아카데미: 이민의 역사":                                                                                 "",
		"": "",
	} {
		if got := audience.Host(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

func FuzzWhatDecidedStandsInTheText(f *testing.F) {
	f.Add("Education for General Public", "외국인주민 업무 담당 공무원 교육")
	f.Add("공무원 및 민간활동가", "Training for \xff officials:")
	f.Fuzz(func(t *testing.T, category, title string) {
		got := audience.Of(category, title)
		if len(got.Audience) != len(got.Because) {
			t.Fatalf("%+v", got)
		}
		for i, a := range got.Audience {
			if !slices.Contains(library.Audiences(), a) || slices.Contains(got.Audience[:i], a) {
				t.Fatalf("%+v", got)
			}
		}
		if host := audience.Host(title); utf8.ValidString(title) && strings.TrimSpace(host) != host {
			t.Fatalf("host %q", host)
		}
	})
}
