package mention_test

import (
	"strings"
	"testing"

	"naru/internal/vocabulary/mention"
)

// TestALawCountsAsKoreasWhereTheTextIsAboutKorea reads names that the laws of many
// countries bear.
func TestALawCountsAsKoreasWhereTheTextIsAboutKorea(t *testing.T) {
	f := mention.New(thesaurus(t))
	korea := "Korea is a country of immigration. Migrants came to Korea, and Korea changed its rules."
	for _, c := range []struct {
		name  string
		pages []string
		want  bool
	}{
		{"nothing tells whose it is", []string{"The Immigration Act was amended."}, false},
		{"a text about Korea", []string{korea, "The Immigration Act was amended."}, true},
		{"a text in Korean", []string{"이 연구는 체류자격 제도를 다룬다. 영문 제목은 A Study on the Immigration Act 이다."}, true},
		{"Korea's own, in a text about another country", []string{"Japan, Japanese law and Japan's courts.", "Korea's Immigration Act is younger."}, true},
		{"a law of Korea", []string{"Japan and Japan.", "the Immigration Act of the Republic of Korea (1963)"}, true},
		{"Korea in the sentence", []string{"Japan and Japan. In Korea, nobody may stay longer than the Immigration Act allows."}, true},
		{"another country's beside it", []string{korea, "Japan's Immigration Control Act"}, false},
		{"a people's name before it", []string{korea, "under the Canadian Immigration Act"}, false},
		{"another country's behind it", []string{korea, "the Immigration Act of Singapore, and the Immigration Act (Singapore)"}, false},
		{"a sentence about another country", []string{korea, "In Japan, since 1990 the Immigration Control Act has known a status for descendants."}, false},
		{"migrants from another country under Korea's", []string{korea, "Workers from Vietnam were deported under the Immigration Act."}, true},
		{"a longer name", []string{korea, "the Immigration and Nationality Act; the British Nationality Act; Commonwealth Immigration Act"}, false},
		{"two laws beside each other", []string{korea, "the Refugee Act and Immigration Act"}, true},
		{"cited by its year", []string{korea, "the Immigration Act 1971 and the Immigration Act of 1924"}, false},
		{"cited by its number", []string{korea, "the Immigration Act (Act No. 1289)"}, true},
		{"a statute of another country", []string{strings.Repeat("Laws of Fiji. Immigration Act. ", 5)}, false},
		{"in Korean, another country's", []string{"일본의 출입국관리법과 일본 출입국관리법"}, false},
		{"in Korean, Korea's", []string{"일본인은 우리 출입국관리법에 따라 입국하였다"}, true},
	} {
		if got := strings.Contains(said(f.Find(c.pages)), "law-ica"); got != c.want {
			t.Errorf("%s: %q counts: %v", c.name, c.pages, got)
		}
	}
}

func TestAtHomeALawIsKoreasUnlessItIsSaidToBeAnothers(t *testing.T) {
	f := mention.New(thesaurus(t))
	for text, want := range map[string]string{
		"Understanding the Nationality Act": "law-na 1", "Japan's Nationality Act": "", "the Nationality Act of Germany": "",
	} {
		if got := said(f.FindAtHome(text)); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

// TestACountryAtTheEdgeOfWhatIsLookedAt reads names of countries that lie half
// within the stretch of text around a law's.
func TestACountryAtTheEdgeOfWhatIsLookedAt(t *testing.T) {
	f := mention.New(thesaurus(t))
	for n := 260; n < 320; n++ {
		text := "in Australia" + strings.Repeat(",", n) + " the Immigration Act"
		if got := said(f.Find([]string{text})); got != "" {
			t.Errorf("%d characters behind Australia: %q", n, got)
		}
	}
}
