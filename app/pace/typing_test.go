package pace_test

import (
	"testing"
	"time"

	"naru/app/pace"
	"naru/app/page/pagetest"
)

func TestKeysThatFollowOneAnotherAskOnce(t *testing.T) {
	clock := pagetest.NewClock()
	var typing pace.Typing
	asked := ""
	ask := func(what string) func() { return func() { asked += what + " " } }
	typing.Then(clock.Times(), ask("m"))
	clock.Pass(100 * time.Millisecond)
	typing.Then(clock.Times(), ask("mi"))
	clock.Pass(100 * time.Millisecond)
	if asked != "" {
		t.Errorf("asked %q while somebody types", asked)
	}
	clock.Pass(100 * time.Millisecond)
	typing.Then(clock.Times(), ask("visa"))
	clock.Pass(time.Second)
	if asked != "mi visa " {
		t.Errorf("asked %q", asked)
	}
}
