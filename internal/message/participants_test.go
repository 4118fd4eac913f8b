package message_test

import (
	"testing"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

func TestNumbersOfParticipantsSayHowExactTheyAre(t *testing.T) {
	catalogue, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		lang, bound, want string
	}{
		{"en", "", "30 participants"}, {"ko", "", "30명"},
		{"en", library.BoundAbout, "about 30 participants"}, {"ko", library.BoundAbout, "약 30명"},
		{"en", library.BoundOver, "30 or more participants"}, {"ko", library.BoundOver, "30명 이상"},
		{"en", library.BoundUnder, "up to 30 participants"}, {"ko", library.BoundUnder, "30명 이하"},
	} {
		if got := catalogue.In(c.lang).Participants(30, c.bound); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.lang, c.bound, got, c.want)
		}
	}
}
