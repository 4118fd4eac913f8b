package unpack

import "testing"

func TestNumbersOfParticipantsAreReadWithHowExactTheyAre(t *testing.T) {
	type told struct {
		n     int
		bound string
	}
	for cell, want := range map[string]told{
		"42명": {42, ""}, "1,204": {1204, ""}, "35 participants (12 online)": {35, ""}, "연인원 1,200명": {1200, ""},
		"25 인": {25, ""}, "총 18명(온라인 6명)": {18, ""}, "30명(여 12)": {30, ""}, "30 (F 12)": {30, ""}, "계 30": {30, ""},
		"30名": {30, ""}, "30 pax": {30, ""}, "30 civil servants": {30, ""}, "총 30명": {30, ""},
		"약 30명": {30, "about"}, "about 40 people": {40, "about"}, "30여 명": {30, "about"}, "30명 내외": {30, "about"},
		"30명 정도": {30, "about"}, "approximately 30": {30, "about"}, "roughly 30 people": {30, "about"}, "nearly 30": {30, "about"},
		"ca. 30": {30, "about"}, "c. 30": {30, "about"}, "~30": {30, "about"}, "총 30여명": {30, "about"}, "30여 명(여 12)": {30, "about"},
		"over 30": {30, "over"}, "more than 1,000 participants": {1000, "over"}, "30명 이상": {30, "over"}, "30+": {30, "over"}, "at least 30": {30, "over"},
		"up to 30":   {30, "under"},
		"남 18, 여 12": {30, ""}, "남 18명, 여 12명": {30, ""}, "M 18 / F 12": {30, ""}, "18 men and 12 women": {30, ""},
		// What counts no people, or more than one number of them.
		"": {}, "-": {}, "미정": {}, "본원": {}, "3시간": {}, "12,34": {}, "Hall 2": {}, "12.5": {}, "9999999": {},
		"$1": {}, "$1,200": {}, "₩30": {}, "1,000원": {}, "30만원": {}, "2,500천원": {}, "30,000 won": {}, "USD 30": {}, "30 USD": {}, "€30": {},
		"about $30": {}, "약 30만 원": {}, "30명/20명": {}, "30-40": {}, "30~40명": {}, "회당 30명": {}, "30명×2회": {}, "30 hours": {}, "30%": {},
	} {
		n, bound := peopleIn(cell)
		if got := (told{n, bound}); got != want {
			t.Errorf("%q: %v, want %v", cell, got, want)
		}
	}
}
