package unpack

import "testing"

func TestNumbersOfParticipantsAreRead(t *testing.T) {
	for cell, want := range map[string]int{
		"42명": 42, "1,204": 1204, "약 30명": 30, "35 participants (12 online)": 35, "연인원 1,200명": 1200, "25 인": 25,
		"총 18명(온라인 6명)": 18, "about 40 people": 40, "30여 명": 30,
		"": 0, "-": 0, "미정": 0, "본원": 0, "3시간": 0, "12,34": 0, "Hall 2": 0, "12.5": 0, "9999999": 0,
	} {
		if got := peopleIn(cell); got != want {
			t.Errorf("%q: %d, want %d", cell, got, want)
		}
	}
}
